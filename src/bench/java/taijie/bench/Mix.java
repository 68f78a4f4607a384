package taijie.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import taijie.bench.Request.Kind;

/**
 * What real workspaces send: nine in ten messages concern nobody, six in a hundred stand in
 * disputes' threads, and two each are commands and clicks. The same seed gives the same requests.
 */
final class Mix {

  private static final List<String> EVERYDAY =
      List.of(
          "Morning all, standup in five minutes",
          "Can somebody look at the invoice from last week? I think the freight is missing.",
          "lunch?",
          "The new packaging looks great, thanks to everybody who helped to get it done in time!",
          "今天下午三点开会，请大家准备一下数据。",
          "Shipping says the container arrives in Hamburg on Thursday, customs by Monday.",
          "好的，收到",
          "I moved the file to the shared folder, the old link does not work any more",
          "Who is on call this weekend?",
          "Please remember to fill in your timesheets before Friday noon.");
  private static final List<String> IN_THREAD =
      List.of(
          "I called Linda this morning, she will come back to us tomorrow",
          "let's cc the owner so they take it seriously",
          "the lids were measured again, 18 of 100 over tolerance",
          "我已经跟他们工程师约好明天一起测量",
          "Could you send me the report as PDF?",
          "should we tell them that we will move the order to another supplier?",
          "ok, I'll wait until Thursday",
          "他们说标准写得不清楚");
  private static final List<String> COMMANDS =
      List.of("list", "show D-%d", "next D-%d", "list mine", "help");

  private final Stock stock;
  private final SplittableRandom random;
  // Two runs on one database must not repeat each other's requests.
  private static final AtomicLong NUMBER = new AtomicLong(System.currentTimeMillis());

  Mix(Stock stock, long seed) {
    this.stock = stock;
    this.random = new SplittableRandom(seed);
  }

  Request next() {
    int dice = random.nextInt(100);
    return dice < 90 ? nobody() : dice < 96 ? thread() : dice < 98 ? command() : click();
  }

  Request nobody() {
    String thread = random.nextInt(3) == 0 ? "1600000000.%06d".formatted(random.nextInt(500)) : "";
    return Request.message(Kind.NOBODY, number(), user(), channel(), thread, one(EVERYDAY));
  }

  Request thread() {
    Stock.Open dispute = dispute();
    return Request.message(
        Kind.THREAD, number(), user(), dispute.channel(), dispute.card(), one(IN_THREAD));
  }

  Request command() {
    String text = one(COMMANDS).formatted(dispute().number());
    return Request.command(number(), user(), channel(), "/dispute", text);
  }

  Request list() {
    return Request.command(number(), user(), channel(), "/dispute", "list");
  }

  // Half of them open a window, half change the dispute.
  Request click() {
    Stock.Open dispute = dispute();
    boolean window = random.nextBoolean();
    return Request.click(
        number(),
        user(),
        dispute.channel(),
        dispute.card(),
        window ? "log-answer" : "step-done",
        window ? String.valueOf(dispute.number()) : dispute.number() + "|" + dispute.step());
  }

  Request stepDone(Stock.Open dispute) {
    return Request.click(
        number(),
        user(),
        dispute.channel(),
        dispute.card(),
        "step-done",
        dispute.number() + "|" + dispute.step());
  }

  private Stock.Open dispute() {
    return stock.open().get(random.nextInt(stock.open().size()));
  }

  private String channel() {
    return Stock.channel(random.nextInt(Stock.CHANNELS));
  }

  private String user() {
    return Stock.user(random.nextInt(Stock.USERS));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static long number() {
    return NUMBER.incrementAndGet();
  }
}
