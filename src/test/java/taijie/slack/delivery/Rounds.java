package taijie.slack.delivery;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import taijie.Cast;
import taijie.TestBot;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Facts;
import taijie.playground.wire.Weather.Fault;
import taijie.playground.wire.Wire;
import taijie.playground.world.Message;
import taijie.usecase.Actor;
import taijie.usecase.Disputes;
import taijie.usecase.Mailbox;
import taijie.usecase.Townsfolk;
import taijie.usecase.UseCases;

/**
 * The courier's rounds: things happen in the store as people would make them happen, the real bot
 * delivers them, and what arrived is read in the simulated Slack.
 */
final class Rounds implements AutoCloseable {

  static final String WORKSPACE = "T0001";
  static final String CHANNEL = "C0001";

  private static final String TOKEN = "xoxb-test-token-of-some-length";

  private final TestBot bot = TestBot.start();
  private final AtomicInteger requests = new AtomicInteger();
  private UseCases use = useCases();

  private UseCases useCases() {
    return UseCases.of(new Disputes(bot.store(), new Townsfolk(), TestBot.KNOWLEDGE, bot.clock()));
  }

  TestBot bot() {
    return bot;
  }

  UseCases use() {
    return use;
  }

  /** A way of our own to the simulated Slack. */
  Workspaces workspaces() {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(bot.slack().apiUrl().toString());
    config.setStatsEnabled(false);
    return new Workspaces(Slack.getInstance(config), TOKEN);
  }

  /** A courier beside the bot's own, that goes when a test sends it. */
  Courier courier(Mailbox mailbox) {
    return new Courier(mailbox, new Renderer(use, bot.clock()), use, workspaces(), bot.clock());
  }

  Courier courier() {
    return courier(bot.store().mailbox());
  }

  /** The bot dies and comes back. */
  void restart() {
    bot.restart();
    use = useCases();
  }

  Actor anna() {
    return new Actor(WORKSPACE, Cast.ANNA, "request " + requests.incrementAndGet());
  }

  /** A dispute whose card nobody has delivered yet. */
  DisputeId opens() {
    return opens(CHANNEL);
  }

  DisputeId opens(String channel) {
    Facts facts = Facts.of("Huaxin", "PO-4471", "18% of lids over tolerance");
    return use.openDispute().open(anna(), facts, channel, Cast.ANNA).id();
  }

  /** A dispute whose card stands in its channel. */
  DisputeId opened() {
    DisputeId id = opens();
    bot.settle();
    return id;
  }

  void notes(DisputeId id, String... remarks) {
    for (String remark : remarks) {
      use.takeNote().remark(anna(), id, remark);
    }
  }

  Dispute dispute(DisputeId id) {
    return use.disputes().peek(id).orElseThrow();
  }

  void goesWrong(String method, Fault... faults) {
    bot.slack().weather().next(method, faults);
  }

  /** Texts of the bot in a dispute's thread, without the card. */
  List<String> thread(DisputeId id) {
    String root = dispute(id).head().card().orElseThrow();
    return messages(dispute(id).head().channel()).stream()
        .filter(m -> m.reply() && m.root().equals(root))
        .map(Message::text)
        .toList();
  }

  List<Message> messages(String channel) {
    return bot.slack().world().messages(channel);
  }

  /** Cards of this dispute; there should be one. */
  List<Message> cards(DisputeId id) {
    return messages(dispute(id).head().channel()).stream()
        .filter(m -> !m.reply() && m.text().contains(id + " "))
        .toList();
  }

  /** What the bot told Anna by direct message about a dispute. */
  List<String> direct(DisputeId id) {
    return messages(bot.slack().world().im(Cast.ANNA).id()).stream()
        .map(Message::text)
        .filter(text -> text.contains(id + " ") || text.contains(id + ":"))
        .toList();
  }

  /** Calls of a method so far. */
  List<Wire.Entry> calls(String method) {
    return bot.slack().wire().entries().stream()
        .filter(e -> e.way() == Wire.Way.TO_SLACK && e.path().equals(method))
        .toList();
  }

  static Map<String, String> remark(String text) {
    return Map.of("person", "@" + Cast.ANNA, "text", text);
  }

  @Override
  public void close() {
    bot.close();
  }
}
