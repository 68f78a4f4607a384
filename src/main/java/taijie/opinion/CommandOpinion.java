package taijie.opinion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import taijie.opinion.Given.Believed;
import taijie.opinion.Shape.Field;

/** Free words, understood as one of the bot's own commands. It is shown; it is never done. */
public final class CommandOpinion {

  private static final int LONGEST = 4_000;
  private static final String NONE = "none";

  /** Those of which one must know what they are about. */
  private static final List<String> ABOUT = List.of("log", "phrase", "check", "batch", "cause");

  private CommandOpinion() {}

  /**
   * What somebody seems to want.
   *
   * @param word the command's word
   * @param rest what it is about, in the person's own words; empty for some commands
   */
  public record Understood(String word, String rest) {}

  /**
   * @param allowed the words of the commands that may be offered
   * @return empty where it is none, or not to be believed
   */
  public static Optional<Understood> of(
      SecondOpinion opinion, Matter matter, String message, List<String> allowed) {
    List<String> words = Stream.concat(allowed.stream(), Stream.of(NONE)).toList();
    Ask ask =
        new Ask(
            matter.workspace(),
            matter.dispute(),
            Task.COMMAND,
            Map.of("message", message),
            Map.of(),
            Map.of("command", words),
            new Shape(new Field.OneOf("command", words), new Field.Words("rest", LONGEST)),
            matter.known(),
            matter.limit());
    return opinion
        .<Optional<Understood>>ask(ask, CommandOpinion::believed)
        .flatMap(understood -> understood);
  }

  private static Optional<Believed<Optional<Understood>>> believed(Given given) {
    String word = given.one("command");
    if (word.equals(NONE)) {
      return Optional.of(new Believed<>(Optional.empty(), Outcome.SILENT));
    }
    if (!ABOUT.contains(word)) {
      return Optional.of(new Believed<>(Optional.of(new Understood(word, "")), Outcome.USED));
    }
    return given.quotes("rest", "message")
        ? given
            .words("rest")
            .map(rest -> new Believed<>(Optional.of(new Understood(word, rest)), Outcome.USED))
        : Optional.empty();
  }
}
