package taijie.slack;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taijie.Awake;
import taijie.Consulted;
import taijie.TestBot;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.opinion.Ceiling;
import taijie.opinion.Ceiling.Price;
import taijie.opinion.Model;
import taijie.playground.Outcome;
import taijie.playground.Person;
import taijie.playground.world.Channel;
import taijie.playground.world.Message;
import taijie.playground.world.View;
import taijie.playground.world.World;
import taijie.server.Signed;
import tools.jackson.databind.JsonNode;

/** A bot behind its front door, with what people do there and what they get to see. */
final class Front implements AutoCloseable {

  private final TestBot bot;

  Front() {
    this(TestBot.start());
  }

  Front(TestBot bot) {
    this.bot = bot;
  }

  /** One that has learnt, and may ask a model as often as it likes where people agree to it. */
  static Front asking(Model model) {
    Ceiling ceiling = new Ceiling(1_000_000, Price.UNKNOWN, OptionalLong.empty());
    Consulted consulted = new Consulted(model, ceiling);
    return new Front(TestBot.startWith(TestBot.Options.asking(consulted), Awake.KNOWLEDGE));
  }

  TestBot bot() {
    return bot;
  }

  World world() {
    return bot.slack().world();
  }

  Person as(String name) {
    return bot.slack().as(name);
  }

  /** Plays acts as scripts write them; the times are Hamburg's. */
  void play(String acts) {
    bot.play("title: test\nzone: Europe/Berlin\nacts:\n" + acts);
  }

  /** Opens a dispute and gives its number. */
  int open(String who, String channel, String line) {
    return open(who, channel, line, "{}");
  }

  /**
   * @param fill what else is entered in the window, as a mapping
   */
  int open(String who, String channel, String line, String fill) {
    play(
        """
        - by: %s
          in: %s
          command: "/dispute open %s"
          fill: %s
        """
            .formatted(who, channel, line.replace("\"", "\\\""), fill));
    return newest();
  }

  /** The number of the dispute opened last. */
  int newest() {
    return bot.store().transact(work -> work.journal().nextNumber(world().team().id())) - 1;
  }

  /** What the bot answers to a slash command, to this person alone. */
  String command(String who, String channel, String line) {
    List<Message> before = seenBy(who);
    Outcome outcome = as(who).say(channel, line);
    bot.settle();
    return outcome.error() + news(who, before);
  }

  /** What a person can see now and could not see before. */
  String news(String who, List<Message> before) {
    return seenBy(who).stream()
        .filter(m -> before.stream().noneMatch(b -> b.ts().equals(m.ts())))
        .filter(m -> m.user().equals(world().app().user()))
        .map(Front::raw)
        .collect(Collectors.joining("\n"));
  }

  /** All that a person can see, in the order in which it was said. */
  List<Message> seenBy(String who) {
    String person = as(who).id();
    return world().channels().stream()
        .filter(c -> c.has(person))
        .flatMap(c -> world().messages(c.id()).stream())
        .filter(m -> m.visibleTo(person))
        .toList();
  }

  /** Everything the bot has said or shown anywhere, as it went over the wire. */
  String everything() {
    Stream<String> said =
        world().channels().stream()
            .flatMap(c -> world().messages(c.id()).stream())
            .filter(m -> m.user().equals(world().app().user()))
            .map(Front::raw);
    Stream<String> homes =
        world().members().stream()
            .flatMap(m -> world().home(m.id()).stream())
            .map(v -> v.body().toString());
    Stream<String> modals =
        world().members().stream()
            .flatMap(m -> world().views(m.id()).stream())
            .map(v -> v.body().toString());
    return Stream.of(said, homes, modals).flatMap(s -> s).collect(Collectors.joining("\n"));
  }

  /** Every piece of mrkdwn that was ever sent: the only texts in which Slack sees mentions. */
  List<String> markup() {
    Stream<String> notifications = said().map(Message::text);
    Stream<JsonNode> blocks = said().map(Message::blocks).filter(Objects::nonNull);
    Stream<JsonNode> homes =
        world().members().stream().flatMap(m -> world().home(m.id()).stream()).map(View::body);
    Stream<JsonNode> modals =
        world().members().stream().flatMap(m -> world().views(m.id()).stream()).map(View::body);
    return Stream.concat(
            notifications, Stream.of(blocks, homes, modals).flatMap(s -> s).flatMap(Front::mrkdwn))
        .toList();
  }

  /** The blocks of everything that the bot has said. */
  Stream<JsonNode> everyNode() {
    return said().map(Message::blocks).filter(Objects::nonNull);
  }

  private Stream<Message> said() {
    return world().channels().stream()
        .flatMap(c -> world().messages(c.id()).stream())
        .filter(m -> m.user().equals(world().app().user()));
  }

  /** The mrkdwn within something that was sent. */
  static Stream<String> mrkdwn(JsonNode node) {
    Stream<String> own =
        node.path("type").asString("").equals("mrkdwn")
            ? Stream.of(node.path("text").asString(""))
            : Stream.of();
    return Stream.concat(own, node.valueStream().flatMap(Front::mrkdwn));
  }

  /** The dispute as its journal has it. */
  Dispute dispute(int number) {
    DisputeId id = new DisputeId(world().team().id(), number);
    return Dispute.of(id, bot.store().transact(work -> work.journal().entries(id)));
  }

  /** Who did what to a dispute, in order. */
  List<String> journal(int number) {
    DisputeId id = new DisputeId(world().team().id(), number);
    return bot.store().transact(work -> work.journal().entries(id)).stream()
        .map(e -> e.person() + " " + e.event().getClass().getSimpleName())
        .toList();
  }

  /** What was said under a dispute's card. */
  List<Message> thread(int number) {
    Dispute dispute = dispute(number);
    return world().thread(dispute.head().channel(), dispute.head().card().orElseThrow()).stream()
        .skip(1)
        .toList();
  }

  /** The modal that a person has before them. */
  View modal(String who) {
    return world().views(as(who).id()).getLast();
  }

  Channel channel(String name) {
    return world().channelNamed(name).orElseThrow();
  }

  /** Cards in a channel, oldest first. */
  List<Message> cards(String channel) {
    return world().messages(channel(channel).id()).stream()
        .filter(m -> m.user().equals(world().app().user()))
        .filter(m -> !m.reply() && !m.ephemeral())
        .toList();
  }

  /**
   * Sends a click that nothing on the screen offers, with Slack's own signature: a button that was
   * still there a moment ago, or an id made up by somebody.
   *
   * @param value the button's value, or the menu entry's
   */
  int forgedClick(String who, String channel, String action, String value) {
    String trigger = world().nextNumber() + ".1.forged";
    String payload =
        """
        {"type":"block_actions","team":{"id":"%s","domain":"nordlicht"},
         "user":{"id":"%s","username":"%s","name":"%s","team_id":"%s"},
         "api_app_id":"A0001","token":"verification-token","trigger_id":"%s",
         "response_url":"%s","container":{"type":"message","message_ts":"1.000001","channel_id":"%s"},
         "channel":{"id":"%s","name":"x"},
         "actions":[{"type":"button","block_id":"b","action_id":"%s","value":"%s","action_ts":"%s"}]}
        """
            .formatted(
                world().team().id(),
                as(who).id(),
                who,
                who,
                world().team().id(),
                trigger,
                bot.slack().address().resolve("response/none"),
                channel(channel).id(),
                channel(channel).id(),
                action,
                value,
                world().nextTs());
    int status = Signed.form(bot.bot().events(), bot.clock().instant(), Map.of("payload", payload));
    bot.settle();
    return status;
  }

  static String raw(Message message) {
    return message.text() + "\n" + (message.blocks() == null ? "" : message.blocks().toString());
  }

  @Override
  public void close() {
    bot.close();
  }
}
