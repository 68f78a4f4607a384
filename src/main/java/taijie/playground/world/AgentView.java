package taijie.playground.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the bot shows beside its messages: questions to begin with, and what it is about at this
 * moment. Not kept between runs: the bot offers its questions whenever it is opened.
 */
public final class AgentView {

  // As long as Slack shows a status after which nothing is said.
  private static final Duration LASTS = Duration.ofMinutes(2);

  private final World world;
  private final Map<String, Prompts> prompts = new ConcurrentHashMap<>();
  private final Map<String, Status> statuses = new ConcurrentHashMap<>();

  AgentView(World world) {
    this.world = world;
  }

  /**
   * A question that somebody may ask.
   *
   * @param title what stands on its button
   * @param message what is said in their name when they press it
   */
  public record Prompt(String title, String message) {}

  /**
   * The questions that are offered together.
   *
   * @param title what stands above them; empty for nothing
   */
  public record Prompts(String title, List<Prompt> all) {

    static final Prompts NONE = new Prompts("", List.of());

    public Prompts {
      all = List.copyOf(all);
    }
  }

  /**
   * What the bot is about in a thread.
   *
   * @param words to be read after its name
   * @param since the {@code ts} after which it was said
   * @param until when it is over, even if nothing is said
   */
  public record Status(String words, String since, Instant until) {}

  /** The questions offered in direct messages. */
  public Prompts prompts(String channel) {
    return prompts.getOrDefault(channel, Prompts.NONE);
  }

  /** Offers these questions in place of those before. */
  public void offer(String channel, Prompts offered) {
    prompts.put(channel, offered);
  }

  /**
   * Shows under a thread what the bot is about.
   *
   * @param words empty for nothing any more
   */
  public void show(String channel, String thread, String words) {
    if (words.isEmpty()) {
      statuses.remove(key(channel, thread));
    } else {
      statuses.put(
          key(channel, thread), new Status(words, world.nextTs(), world.now().plus(LASTS)));
    }
  }

  /** What the bot is about in a thread, until it says something there or time is over. */
  public Optional<Status> status(String channel, String thread) {
    return Optional.ofNullable(statuses.get(key(channel, thread)))
        .filter(status -> world.now().isBefore(status.until()))
        .filter(status -> world.thread(channel, thread).stream().noneMatch(m -> ends(status, m)));
  }

  private boolean ends(Status status, Message said) {
    return !said.ephemeral()
        && said.user().equals(world.app().user())
        && said.ts().compareTo(status.since()) > 0;
  }

  private static String key(String channel, String thread) {
    return channel + "/" + thread;
  }
}
