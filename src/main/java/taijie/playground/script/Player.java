package taijie.playground.script;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import taijie.playground.MovableClock;
import taijie.playground.Outcome;
import taijie.playground.Person;
import taijie.playground.SimulatedSlack;
import taijie.playground.script.Finder.Found;
import taijie.playground.world.Json;
import taijie.playground.world.View;
import taijie.playground.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Plays one script: keeps in mind who acted last, in which channel and in which thread. */
final class Player {
  private static final int MOST_ROUNDS = 50;
  private static final int MOST_PRESSES = 12;
  private static final Outcome NOTHING = new Outcome("", 0, 0, Json.object());
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Script script;
  private final SimulatedSlack slack;
  private final World world;
  private final MovableClock clock;
  private final Runnable settle;
  private final Finder finder;
  private final Readable readable;
  private final Deeds deeds;
  private final Form form;
  private String by;
  private String channel;
  private String thread = "";

  Player(Script script, SimulatedSlack slack, MovableClock clock, Runnable settle) {
    this.script = script;
    this.slack = slack;
    this.world = slack.world();
    this.clock = clock;
    this.settle = settle;
    this.finder = new Finder(world);
    this.readable = new Readable(world);
    this.deeds = new Deeds(world);
    this.form = new Form(world);
    this.by = world.members().getFirst().name();
    this.channel = world.channels().getFirst().name();
  }

  void play(boolean comparing) {
    begin();
    List<String> problems = new ArrayList<>();
    Checks checks = new Checks(slack);
    for (Act act : script.acts()) {
      try {
        Checks.Result result = play(act);
        if (comparing) {
          problems.addAll(checks.problems(result));
        }
        if (!act.then().has("fails") && !result.failure().isEmpty()) {
          problems.add(act.place() + ": " + result.failure());
        }
        if (!act.then().has("errors") && !result.errors().isEmpty()) {
          problems.add(act.place() + ": the modal said " + result.errors());
        }
      } catch (ActImpossible | IllegalArgumentException | DateTimeException e) {
        problems.add(act.place() + ": " + e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new ScriptFailed(problems);
    }
  }

  private void begin() {
    script.begins().filter(b -> b.isAfter(clock.instant())).ifPresent(clock::forwardTo);
    finder.newestCard(f -> true).ifPresent(this::turnTo);
  }

  private Checks.Result play(Act act) {
    by = act.has("by") ? act.text("by") : act.has("home") ? act.text("home") : by;
    Person person = slack.as(by);
    channel = act.has("in") ? act.text("in") : channel;
    if (act.has("thread")) {
      Found root = finder.message(person, act.text("thread"));
      thread = root.channel().id() + " " + root.message().root();
    }
    if (!inModal(act)) {
      putAway(person);
    }
    int modalsBefore = world.views(person.id()).size();
    Snapshot before = Snapshot.of(world);
    Outcome outcome = act.deed().equals("fill") ? NOTHING : deed(act, person);
    settle();
    finder.newestCard(f -> isFresh(before, f)).ifPresent(this::turnTo);
    List<String> modals = modals(person);
    List<String> errors = List.of();
    String failure = outcome.error();
    boolean opened = world.views(person.id()).size() > modalsBefore;
    if (failure.isEmpty() && (act.has("fill") || opened)) {
      Outcome sent = fill(act, person);
      settle();
      finder.newestCard(f -> isFresh(before, f)).ifPresent(this::turnTo);
      failure = sent.error();
      errors = sent.more().path("errors").valueStream().map(e -> e.asString("")).toList();
      modals = new ArrayList<>(modals);
      modals.addAll(modals(person));
    }
    return new Checks.Result(act, person, before, thread, modals, errors, failure);
  }

  private Outcome deed(Act act, Person person) {
    return switch (act.deed()) {
      case "command" -> person.say(channel, act.text("command"));
      case "says" -> write(act, person, act.text("says"));
      case "mention" -> write(act, person, "@" + world.app().name() + " " + act.text("mention"));
      case "click" -> deeds.click(person, act, thread);
      case "choose" -> deeds.choose(person, act, thread);
      case "shortcut" -> deeds.shortcut(person, act);
      case "edits" -> {
        Found found = finder.message(person, act.text("edits"));
        yield person.edit(found.channel().id(), found.message().ts(), act.text("to"));
      }
      case "deletes" -> {
        Found found = finder.message(person, act.text("deletes"));
        yield person.delete(found.channel().id(), found.message().ts());
      }
      case "home" -> person.open("home");
      case "invites" -> person.invite(channel, act.text("invites"));
      case "removes" -> person.remove(channel, act.text("removes"));
      case "shares" -> person.share(act.text("shares"), true);
      case "unshares" -> person.share(act.text("unshares"), false);
      case "archives" -> person.archive(act.text("archives"));
      case "closes" -> person.close(deeds.modal(person).id(), false);
      case "wait" -> {
        clock.forward(Duration.parse(act.text("wait")));
        yield NOTHING;
      }
      case "until" -> {
        clock.forwardTo(LocalDateTime.parse(act.text("until")).atZone(script.zone()).toInstant());
        yield NOTHING;
      }
      default -> throw new ActImpossible("nothing is known of “" + act.deed() + "”");
    };
  }

  /** In the thread, unless the script names a channel or says {@code top}. */
  private Outcome write(Act act, Person person, String text) {
    boolean inThread =
        !thread.isEmpty() && !act.flag("top", false) && (!act.has("in") || act.has("thread"));
    if (!inThread) {
      return person.say(channel, text);
    }
    String[] where = thread.split(" ", 2);
    return person.reply(where[0], where[1], text);
  }

  private Outcome fill(Act act, Person person) {
    View modal = withMore(person, act.fields().path("fill"));
    JsonNode values = form.values(person, modal, act.fields().path("fill"));
    if (!modal.body().has("submit") || !act.flag("submit", true)) {
      world.modals(m -> m.replace(modal.filled(merged(modal, values))));
      return NOTHING;
    }
    return person.submit(modal.id(), values);
  }

  // Whoever misses a field presses what shows more of the window: a button whose action id begins
  // with "more".
  private View withMore(Person person, JsonNode fill) {
    View modal = deeds.modal(person);
    for (int press = 0; press < MOST_PRESSES && !Form.hasAll(modal, fill); press++) {
      View before = modal;
      finder
          .onView(before)
          .filter(spot -> spot.action().startsWith("more"))
          .findFirst()
          .ifPresent(spot -> spot.click(person, Json.object()));
      modal = deeds.modal(person);
      if (modal.hash().equals(before.hash())) {
        return modal;
      }
    }
    return modal;
  }

  private static ObjectNode merged(View modal, JsonNode values) {
    var state = modal.state().deepCopy();
    values.forEachEntry((block, actions) ->
        actions.forEachEntry((action, filled) ->
            ((ObjectNode) state.path(block).path(action)).setAll((ObjectNode) filled)));
    return state;
  }

  private static boolean inModal(Act act) {
    return List.of("fill", "closes").contains(act.deed()) || act.text("on").equals("modal");
  }

  /** A modal that was only read is closed before something else is done. */
  private void putAway(Person person) {
    List<View> open = world.views(person.id());
    if (!open.isEmpty()) {
      person.close(open.getFirst().id(), true);
    }
  }

  private List<String> modals(Person person) {
    return world.views(person.id()).stream().map(v -> readable.of(v)).toList();
  }

  private static boolean isFresh(Snapshot before, Found found) {
    return before.fresh().stream()
        .anyMatch(s ->
            s.channel().id().equals(found.channel().id())
                && s.message().ts().equals(found.message().ts()));
  }

  private void turnTo(Found card) {
    thread = card.channel().id() + " " + card.message().ts();
  }

  /** Until neither side has anything left to do. */
  private void settle() {
    try {
      for (int round = 0; round < MOST_ROUNDS; round++) {
        long before = world.version();
        boolean quiet = slack.awaitQuiet(PATIENCE);
        settle.run();
        if (quiet && world.version() == before && slack.awaitQuiet(Duration.ZERO)) {
          return;
        }
      }
      throw new ActImpossible("the bot and Slack found no rest after " + MOST_ROUNDS + " rounds");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ActImpossible("interrupted");
    }
  }
}
