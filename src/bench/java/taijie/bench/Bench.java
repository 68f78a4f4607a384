package taijie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Measures Taijie beside the two that do nothing, in one run: {@code src/bench/run}. Figures are
 * for reading, and asserted nowhere.
 */
public final class Bench {

  private static final int MANY = 100_000;
  private static final int FEW = 100;
  private static final int RATE = 200;
  private static final int NUDGES = 3_000;
  private static final int SENDERS = 8;
  private static final int ONE_BY_ONE = 200;

  private final Path bench;
  private final Report report;
  private final StandInSlack slack;
  private final Programs programs;
  private final Duration phase;
  private final int rounds;
  private final Duration memory;
  private final Set<String> parts;

  private Bench(
      Path bench,
      Report report,
      StandInSlack slack,
      Path jar,
      Duration phase,
      int rounds,
      Duration memory,
      Set<String> parts) {
    this.parts = parts;
    this.bench = bench;
    this.report = report;
    this.slack = slack;
    this.programs = new Programs(bench, jar, slack.api());
    this.phase = phase;
    this.rounds = rounds;
    this.memory = memory;
  }

  /**
   * @param args seconds of each phase, rounds, minutes of the long load, and which parts: {@code
   *     starts,throughput,acks,sizes,memory}
   */
  public static void main(String[] args) throws Exception {
    Path bench = Path.of("target/bench").toAbsolutePath();
    Files.createDirectories(bench);
    Report report = new Report(bench.resolve("report.md"));
    try (StandInSlack slack = StandInSlack.start()) {
      new Bench(
              bench,
              report,
              slack,
              Path.of("target/taijie.jar").toAbsolutePath(),
              Duration.ofSeconds(Long.parseLong(args[0])),
              Integer.parseInt(args[1]),
              Duration.ofMinutes(Long.parseLong(args[2])),
              Set.of(args[3].split(",")))
          .run();
    }
    System.exit(0);
  }

  private void run() throws IOException, InterruptedException, SQLException {
    report.say(
        "Measured on %d cores, %s.%n",
        Runtime.getRuntime().availableProcessors(), Runtime.version());
    if (parts.contains("starts")) {
      starts(Stock.of(bench, FEW));
    }
    if (parts.contains("throughput")) {
      throughput(Stock.of(bench, MANY));
    }
    if (parts.contains("acks")) {
      acknowledgements(Stock.of(bench, MANY));
    }
    if (parts.contains("sizes")) {
      sizes();
    }
    if (parts.contains("memory")) {
      memory("full");
      memory("light");
    }
  }

  private void starts(Stock few) throws IOException, InterruptedException {
    Path cache = bench.resolve("taijie.aot");
    Files.deleteIfExists(cache);
    programs.rehearse(cache);
    double[] plain = new double[rounds];
    double[] cached = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      plain[round] = start(few);
      cached[round] = start(few, "-XX:AOTCache=" + cache);
    }
    report.say("| start to the first acknowledgement | s, median (least–most) |%n| --- | --- |");
    report.say("| without an AOT cache | %s |", Report.spread(plain));
    report.say("| with it | %s |%n", Report.spread(cached));
  }

  private double start(Stock stock, String... options) throws IOException, InterruptedException {
    try (Child child = programs.taijie(stock, "full", options)) {
      return child.toFirstAnswer().toMillis() / 1e3;
    }
  }

  private void throughput(Stock many) throws IOException, InterruptedException {
    double[] bare = new double[rounds];
    double[] node = new double[rounds];
    double[] taijie = new double[rounds];
    Mix mix = new Mix(many, 2);
    try (Child a = programs.bare();
        Child b = programs.node();
        Child c = programs.taijie(many, "full")) {
      for (Child child : List.of(a, b, c)) {
        Load.asFastAsItGoes(child.port(), mix::nobody, SENDERS, phase);
      }
      for (int round = 0; round < rounds; round++) {
        bare[round] = Load.asFastAsItGoes(a.port(), mix::nobody, SENDERS, phase.dividedBy(2));
        taijie[round] = Load.asFastAsItGoes(c.port(), mix::nobody, SENDERS, phase.dividedBy(2));
        node[round] = Load.asFastAsItGoes(b.port(), mix::nobody, SENDERS, phase.dividedBy(2));
      }
    }
    report.say(
        "| messages that concern nobody | a second, median (least–most) | Taijie to it |%n| --- | --- | --- |");
    report.say(
        "| Bolt for Java that does nothing | %s | %.2f |",
        Report.spread(bare), Report.median(taijie) / Report.median(bare));
    report.say(
        "| Bolt for Node that does nothing | %s | %.2f |",
        Report.spread(node), Report.median(taijie) / Report.median(node));
    report.say("| Taijie, %d disputes | %s | 1 |%n", MANY, Report.spread(taijie));
  }

  private void acknowledgements(Stock many) throws IOException, InterruptedException, SQLException {
    report.say(
        "| at %d requests a second | p50 ms | p99 ms | most ms | requests | failed |%n| --- | --- | --- | --- | --- | --- |",
        RATE);
    Mix mix = new Mix(many, 3);
    try (Child a = programs.bare()) {
      Load.steady(a.port(), mix::next, RATE, phase);
      report.acks("Bolt for Java that does nothing", Load.steady(a.port(), mix::next, RATE, phase));
    }
    try (Child b = programs.node()) {
      Load.steady(b.port(), mix::next, RATE, phase);
      report.acks("Bolt for Node that does nothing", Load.steady(b.port(), mix::next, RATE, phase));
    }
    try (Child c = programs.taijie(many, "full")) {
      report.acks(
          "Taijie, just started: models load", Load.steady(c.port(), mix::next, RATE, phase));
      for (int round = 0; round < rounds; round++) {
        report.acks("Taijie", Load.steady(c.port(), mix::next, RATE, phase));
      }
      long before = slack.calls("chat.postMessage");
      nudgesFallDue(many);
      report.acks(
          "Taijie, " + NUDGES + " nudges fall due", Load.steady(c.port(), mix::next, RATE, phase));
      report.say(
          "| (messages sent meanwhile: %d) | | | | | |", slack.calls("chat.postMessage") - before);
      slack.delay(Duration.ofMillis(1_500));
      report.acks(
          "Taijie, Slack answers after 1.5 s", Load.steady(c.port(), mix::next, RATE, phase));
      slack.delay(Duration.ZERO);
    }
    report.say("");
  }

  private static void nudgesFallDue(Stock stock) throws SQLException {
    try (Connection connection = stock.connect();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert or ignore into scheduled_tasks (task_name, task_instance, execution_time,"
                    + " picked, version) values ('look', ?, ?, 0, 1)")) {
      connection.setAutoCommit(false);
      long now = System.currentTimeMillis();
      for (Stock.Open dispute : stock.open().subList(0, Math.min(NUDGES, stock.open().size()))) {
        insert.setString(1, "T0001|" + dispute.number() + "|" + now);
        insert.setLong(2, now);
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    }
  }

  private void sizes() throws IOException, InterruptedException, SQLException {
    double[][] few = oneByOne(Stock.of(bench, FEW));
    double[][] many = oneByOne(Stock.of(bench, MANY));
    report.say(
        "| one after the other, ms at the median | %d disputes | %d disputes | ratio |%n| --- | --- | --- | --- |",
        FEW, MANY);
    List<String> names =
        List.of(
            "`/dispute list`",
            "a message in a dispute's thread",
            "step done, until acknowledged",
            "step done, until the card is changed");
    for (int i = 0; i < names.size(); i++) {
      double a = Report.median(few[i]);
      double b = Report.median(many[i]);
      report.say("| %s | %.1f | %.1f | %.2f |", names.get(i), a, b, b / a);
    }
    report.say("");
  }

  private double[][] oneByOne(Stock stock) throws IOException, InterruptedException {
    Mix mix = new Mix(stock, 4);
    int cards = Math.min(ONE_BY_ONE / 5, stock.open().size());
    double[] acked = new double[cards];
    double[] shown = new double[cards];
    try (Child child = programs.taijie(stock, "light");
        Wire wire = new Wire(child.port())) {
      Load.steady(child.port(), mix::next, RATE / 2, phase);
      double[] list = times(wire, mix::list);
      double[] thread = times(wire, mix::thread);
      for (int i = 0; i < cards; i++) {
        Stock.Open dispute = stock.open().get(stock.open().size() - 1 - i);
        long begun = System.nanoTime();
        wire.send(mix.stepDone(dispute));
        acked[i] = (System.nanoTime() - begun) / 1e6;
        long until = begun + Duration.ofSeconds(5).toNanos();
        while (slack.changedAt(dispute.card()) < begun && System.nanoTime() < until) {
          Thread.sleep(0, 200_000);
        }
        shown[i] = (System.nanoTime() - begun) / 1e6;
      }
      return new double[][] {list, thread, acked, shown};
    }
  }

  private static double[] times(Wire wire, Supplier<Request> requests) throws IOException {
    double[] millis = new double[ONE_BY_ONE];
    for (int i = 0; i < millis.length; i++) {
      Request request = requests.get();
      long begun = System.nanoTime();
      wire.send(request);
      millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    return millis;
  }

  private void memory(String understanding) throws IOException, InterruptedException, SQLException {
    Stock many = Stock.of(bench, MANY);
    Mix mix = new Mix(many, 5);
    int looks = 10;
    StringBuilder seen = new StringBuilder();
    try (Child child = programs.taijie(many, understanding)) {
      for (int look = 0; look < looks; look++) {
        Load.steady(child.port(), mix::next, RATE, memory.dividedBy(looks));
        seen.append(String.format(java.util.Locale.ROOT, " %.0f", child.megabytes()));
      }
    }
    report.say(
        "Resident set with `%s` over %d min of %d requests a second, MB:%s%n",
        understanding, memory.toMinutes(), RATE, seen);
  }
}
