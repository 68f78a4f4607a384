package taijie.opinion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import taijie.opinion.Account.Sending;
import taijie.opinion.Given.Believed;
import taijie.opinion.Model.Question;
import taijie.opinion.Reply.Failure;
import taijie.opinion.Reply.Usage;

/**
 * Asks a model, on a short lead: within a ceiling, with names hidden and texts fenced, and believes
 * of its answer what stands the asker's checks. Whatever goes wrong, there is simply no opinion.
 */
public final class SecondOpinion {

  /** More letters than these are not sent at once; an answer to a longer text takes too long. */
  private static final int MOST_LETTERS = 8_000;

  /** Chinese takes about one token a letter, English a quarter of one: counted for the worst. */
  private static final int LETTERS_A_TOKEN = 2;

  private final Prompts prompts;
  private final Model model;
  private final Account account;
  private final Ceiling ceiling;
  private final InstantSource clock;
  private final Supplier<String> marks;
  private final Breaker breaker = new Breaker();
  private final Lately lately = new Lately();

  /**
   * @param marks gives a fresh mark for each question, which nobody can guess
   */
  public SecondOpinion(
      Prompts prompts,
      Model model,
      Account account,
      Ceiling ceiling,
      InstantSource clock,
      Supplier<String> marks) {
    this.prompts = prompts;
    this.model = model;
    this.account = account;
    this.ceiling = ceiling;
    this.clock = clock;
    this.marks = marks;
  }

  /** Where what is asked goes to. */
  public String host() {
    return model.host();
  }

  /** Whether a task has a prompt, and the model is not left alone just now. */
  public boolean canBeAsked(Task task) {
    return prompts.of(task).isPresent() && !breaker.isOpen(clock.instant());
  }

  /** Forgets what was answered lately, since a workspace switched it off or left. */
  public void forget(String workspace) {
    lately.forget(workspace);
  }

  /**
   * Asks.
   *
   * @param believe the checks; empty where the answer does not stand them
   * @return empty where there is no answer that can be believed
   */
  public <T> Optional<T> ask(Ask ask, Function<Given, Optional<Believed<T>>> believe) {
    if (prompts.of(ask.task()).isEmpty() || breaker.isOpen(clock.instant())) {
      return Optional.empty();
    }
    Veil veil = new Veil(ask.known());
    Map<String, String> sent = new LinkedHashMap<>();
    ask.texts().forEach((name, text) -> sent.put(name, veil.hide(text)));
    Map<String, String> context = new LinkedHashMap<>(ask.context());
    veil.roles().forEach((placeholder, role) -> context.put(placeholder, role));
    String told = prompts.of(ask.task()).orElseThrow().words(ask.offered());
    String hash = hash(ask, told, context, sent);
    Function<Shape.Answer, Optional<Believed<T>>> judge =
        answer -> believe.apply(new Given(answer, sent, prompts.rules() + "\n" + told, veil));
    Optional<Shape.Answer> before = lately.find(ask.workspace(), hash, clock.instant());
    if (before.isPresent()) {
      return judge.apply(before.get()).map(Believed::value);
    }
    return send(ask, question(ask, told, context, sent), hash, veil.hidden(), judge);
  }

  private Question question(
      Ask ask, String told, Map<String, String> context, Map<String, String> sent) {
    Fence fence = new Fence(marks.get());
    List<Fence.Part> parts = new ArrayList<>();
    sent.forEach((name, text) -> parts.add(new Fence.Part(name, text)));
    return new Question(
        fence.explained(prompts.rules()) + "\n\n" + told,
        fence.around(context, parts),
        ask.shape(),
        prompts.of(ask.task()).orElseThrow().mostTokens());
  }

  private <T> Optional<T> send(
      Ask ask,
      Question question,
      String hash,
      int hidden,
      Function<Shape.Answer, Optional<Believed<T>>> judge) {
    if (question.user().length() > MOST_LETTERS) {
      return Optional.empty();
    }
    Instant at = clock.instant();
    long estimate = question.letters() / LETTERS_A_TOKEN + question.mostTokens();
    Sending sending =
        new Sending(
            ask.workspace(),
            ask.dispute(),
            ask.task(),
            hash,
            question.user().length(),
            hidden,
            estimate,
            at,
            at.atZone(ZoneOffset.UTC).toLocalDate());
    Optional<String> entry = account.enter(sending, ceiling);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    Reply reply = model.ask(question, ask.limit());
    Optional<Shape.Answer> answer = read(question, reply);
    Optional<Believed<T>> believed = answer.flatMap(judge);
    believed.ifPresent(b -> lately.keep(ask.workspace(), hash, answer.orElseThrow(), at));
    Outcome outcome = believed.map(Believed::outcome).orElseGet(() -> outcome(reply));
    // What timed out may have been worked on, and be billed.
    Usage usage =
        outcome == Outcome.TIMED_OUT
            ? new Usage(estimate - question.mostTokens(), 0)
            : reply.usage();
    account.settle(
        ask.workspace(),
        entry.get(),
        outcome,
        usage,
        ceiling.price().of(usage),
        Duration.between(at, clock.instant()).toMillis());
    return believed.map(Believed::value);
  }

  private Optional<Shape.Answer> read(Question question, Reply reply) {
    return switch (reply) {
      case Reply.Answered answered -> {
        breaker.worked();
        yield question.shape().read(answered.fields());
      }
      case Reply.Nothing nothing -> {
        breaker.failed(clock.instant(), nothing.pause());
        yield Optional.empty();
      }
    };
  }

  private static Outcome outcome(Reply reply) {
    return switch (reply) {
      case Reply.Answered answered -> Outcome.DISBELIEVED;
      case Reply.Nothing nothing ->
          nothing.failure() == Failure.TIMED_OUT ? Outcome.TIMED_OUT : Outcome.FAILED;
    };
  }

  private static String hash(
      Ask ask, String told, Map<String, String> context, Map<String, String> sent) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Object part : List.of(ask.task().key(), told, ask.shape(), context, sent)) {
        digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
