package taijie.playground.world;

import java.util.List;

/**
 * The bot as it is installed.
 *
 * @param user the id of the bot's account, {@code U…}
 * @param bot the id of the bot as an integration, {@code B…}
 * @param name what people type after {@code @} to call it
 */
public record App(
    String id,
    String user,
    String bot,
    String name,
    List<Command> commands,
    List<Shortcut> globalShortcuts,
    List<Shortcut> messageShortcuts) {

  /**
   * A slash command.
   *
   * @param command with its slash
   * @param hint what may stand after it
   * @param words the words to offer while somebody types
   */
  public record Command(String command, String hint, String description, List<String> words) {}

  public record Shortcut(String callbackId, String name) {}

  /** The same app with what it really offers in place of the cast's own list. */
  public App offering(List<Command> commands, List<Shortcut> global, List<Shortcut> message) {
    return new App(id, user, bot, name, commands, global, message);
  }
}
