package taijie.cli;

import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import taijie.cli.Root.Launch;
import taijie.insight.Csv;
import taijie.insight.Figures;
import taijie.insight.Group;
import taijie.insight.Spread;
import taijie.insight.Tally;

@Command(
    name = "stats",
    description = {
      "Count the disputes in the configured database.",
      "It shows those of all channels and workspaces: it is for whoever runs the bot."
    },
    mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {

  private final Launch launch;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--csv",
      description = "a line for each dispute, as comma-separated values (RFC 4180), in UTC")
  private boolean csv;

  StatsCommand(Launch launch) {
    this.launch = launch;
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (csv) {
      out.println(Csv.head());
      launch.cases(one -> out.println(Csv.line(one)));
    } else {
      Tally tally = new Tally(ZoneOffset.UTC);
      launch.cases(tally::add);
      print(tally.figures(), out);
    }
    out.flush();
    return 0;
  }

  private static void print(Figures figures, PrintWriter out) {
    Group all = figures.all();
    out.printf("%d disputes: %d open, %d closed%n", all.all(), all.open(), all.closed());
    out.println("notice to acceptance: " + days(all.toAcceptance()));
    out.println("notice to settlement: " + days(all.toSettlement()));
    figures.endings().entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .forEach(ending -> out.printf("%5d  %s%n", ending.getValue(), ending.getKey().key()));
    section("suppliers", figures.suppliers(), out);
    section("quarters", figures.quarters(), out);
  }

  private static void section(String name, List<Group> groups, PrintWriter out) {
    out.println(name);
    groups.forEach(group ->
        out.printf(
            "%5d  %s, settled in %s%n", group.all(), group.name(), days(group.toSettlement())));
  }

  private static String days(Spread spread) {
    return spread.n() == 0
        ? "unknown (n = 0)"
        : "%.1f days at the median (n = %d)".formatted(spread.median(), spread.n());
  }
}
