package taijie.opinion;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import taijie.content.Conversations;
import taijie.content.Problems;
import taijie.opinion.Ceiling.Price;
import taijie.opinion.Reply.Usage;
import taijie.playground.MovableClock;

/** A model that says what a test wants it to, with everything around it as it is in the bot. */
public final class StandIn implements Model, Account {

  public static final Prompts PROMPTS = prompts();
  public static final Instant NOW = Instant.parse("2026-03-02T08:10:00Z");

  private static final String MARK = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

  private final Function<Question, Reply> says;
  private final List<Question> asked = new ArrayList<>();
  private final Map<String, Sending> sendings = new LinkedHashMap<>();
  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
  private final MovableClock clock = MovableClock.standing(NOW);
  private long used;

  public StandIn(Function<Question, Reply> says) {
    this.says = says;
  }

  /** One that always says the same. */
  public static StandIn saying(Map<String, Object> fields) {
    return new StandIn(question -> new Reply.Answered(fields, new Usage(900, 60)));
  }

  private static Prompts prompts() {
    Problems problems = new Problems();
    Prompts prompts = Prompts.from(Conversations.in(Path.of("conversations")), problems);
    problems.throwIfAny();
    return prompts;
  }

  /** Asks this one. */
  SecondOpinion opinion() {
    return opinion(200_000);
  }

  SecondOpinion opinion(long tokens) {
    Ceiling ceiling = new Ceiling(tokens, new Price(250_000, 1_250_000), OptionalLong.empty());
    return new SecondOpinion(PROMPTS, this, this, ceiling, clock, () -> MARK);
  }

  MovableClock clock() {
    return clock;
  }

  public List<Question> asked() {
    return asked;
  }

  Question lastAsked() {
    return asked.getLast();
  }

  List<Outcome> outcomes() {
    return List.copyOf(outcomes.values());
  }

  List<Sending> sendings() {
    return List.copyOf(sendings.values());
  }

  @Override
  public String host() {
    return "models.example.com";
  }

  @Override
  public Reply ask(Question question, Duration limit) {
    asked.add(question);
    return says.apply(question);
  }

  @Override
  public Optional<String> enter(Sending sending, Ceiling ceiling) {
    if (used + sending.estimate() > ceiling.tokens()) {
      return Optional.empty();
    }
    used += sending.estimate();
    String entry = "entry " + sendings.size();
    sendings.put(entry, sending);
    outcomes.put(entry, Outcome.ASKED);
    return Optional.of(entry);
  }

  @Override
  public void settle(
      String workspace, String entry, Outcome outcome, Usage usage, long cost, long millis) {
    used += usage.total() - sendings.get(entry).estimate();
    outcomes.put(entry, outcome);
  }
}
