package taijie.playground.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taijie.playground.Person;
import taijie.playground.SimulatedSlack;
import taijie.playground.world.World;
import tools.jackson.databind.JsonNode;

/** Compares what the bot has said with what an act expects. */
final class Checks {
  private final SimulatedSlack slack;
  private final World world;
  private final Readable readable;
  private final Finder finder;

  Checks(SimulatedSlack slack) {
    this.slack = slack;
    this.world = slack.world();
    this.readable = new Readable(world);
    this.finder = new Finder(world);
  }

  /**
   * What an act led to.
   *
   * @param thread {@code channel ts} of the thread in which it happened; empty where there is none
   * @param modals what stood on the modals that were open
   * @param errors beside inputs
   * @param failure what the person was told instead of an answer; empty where all went well
   */
  record Result(
      Act act,
      Person by,
      Snapshot before,
      String thread,
      List<String> modals,
      List<String> errors,
      String failure) {}

  List<String> problems(Result result) {
    JsonNode then = result.act().then();
    List<Snapshot.Said> fresh = result.before().fresh();
    List<String> problems = new ArrayList<>();
    // An answer that is put right changes where it stands.
    wanted(
        then,
        "thread",
        said(result.before().freshOrChanged(), s -> inThread(s, result.thread())),
        problems);
    wanted(then, "channel", said(fresh, s -> inChannel(s)), problems);
    wanted(
        then,
        "private",
        said(fresh, s -> result.by().id().equals(s.message().onlyFor())),
        problems);
    wanted(then, "card", card(result), problems);
    wanted(then, "modal", result.modals(), problems);
    wanted(then, "errors", result.errors(), problems);
    wanted(
        then,
        "fails",
        result.failure().isEmpty() ? List.of() : List.of(result.failure()),
        problems);
    wanted(then, "home", home(result.by()), problems);
    then.path("dm")
        .forEachEntry((name, words) ->
            each(words, "the direct messages of " + name, dm(fresh, name), problems));
    if (then.path("silence").asString("").equals("true") && !fresh.isEmpty()) {
      problems.add("expected silence");
    }
    unwanted(result, problems);
    if (problems.isEmpty()) {
      return List.of();
    }
    String instead =
        fresh.isEmpty()
            ? "  the bot said nothing new"
            : fresh.stream().map(s -> "  it said " + s).collect(Collectors.joining("\n"));
    return problems.stream().map(p -> result.act().place() + ": " + p + "\n" + instead).toList();
  }

  private static void wanted(
      JsonNode then, String where, List<String> said, List<String> problems) {
    each(then.path(where), "the " + where, said, problems);
  }

  private static void each(JsonNode words, String where, List<String> said, List<String> problems) {
    Stream<JsonNode> all = words.isArray() ? words.valueStream() : Stream.of(words);
    all.filter(w -> w.isString())
        .map(w -> w.asString())
        .filter(w -> said.stream().noneMatch(s -> Finder.says(s, w)))
        .forEach(
            w -> problems.add("expected " + where + " to say “" + w + "”, but there was " + said));
  }

  private void unwanted(Result result, List<String> problems) {
    List<String> everything =
        Stream.concat(
                result.before().freshOrChanged().stream().map(Snapshot.Said::text),
                Stream.concat(result.modals().stream(), result.errors().stream()))
            .toList();
    JsonNode not = result.act().then().path("not");
    Stream<JsonNode> words = not.isArray() ? not.valueStream() : Stream.of(not);
    words
        .filter(w -> w.isString())
        .map(w -> w.asString())
        .filter(w -> everything.stream().anyMatch(s -> Finder.says(s, w)))
        .forEach(w -> problems.add("expected nobody to say “" + w + "”"));
  }

  private List<String> card(Result result) {
    return finder
        .newestCard(f ->
            result.thread().isEmpty()
                || result.thread().equals(f.channel().id() + " " + f.message().ts()))
        .map(f -> List.of(readable.of(f.message())))
        .orElse(List.of());
  }

  private List<String> home(Person by) {
    return world.home(by.id()).map(v -> List.of(readable.of(v))).orElse(List.of());
  }

  private List<String> dm(List<Snapshot.Said> fresh, String name) {
    String person = slack.as(name).id();
    return said(fresh, s -> s.channel().im() && s.channel().has(person));
  }

  private static boolean inThread(Snapshot.Said said, String thread) {
    return said.message().reply()
        && !said.message().ephemeral()
        && (said.channel().id() + " " + said.message().root()).equals(thread);
  }

  private static boolean inChannel(Snapshot.Said said) {
    return !said.channel().im() && !said.message().reply() && !said.message().ephemeral();
  }

  private static List<String> said(List<Snapshot.Said> all, Predicate<Snapshot.Said> where) {
    return all.stream().filter(where).map(Snapshot.Said::text).toList();
  }
}
