package taijie.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import taijie.cli.Root.Launch;
import taijie.supplier.list.ListReader;
import taijie.supplier.list.SupplierList;
import taijie.usecase.Knowledge;
import taijie.usecase.TakeInSuppliers.Change;

@Command(
    name = "import",
    description = {
      "Read what “taijie export” wrote from the standard input into the configured database.",
      "Each workspace comes in whole or not at all; one that has other data there is refused.",
      "With --suppliers: read a list of suppliers and their people, whole or not at all."
    },
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  private final Launch launch;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--suppliers",
      paramLabel = "FILE",
      description = {
        "a CSV file of suppliers, a line for each person: supplier, name, role; if you like also",
        "other names, wechat, phone, email, note, relationship, years, orders, rejections. Heads may",
        "be Chinese (供应商, 姓名, 职务, 微信 …), delimiters commas, semicolons or tabs.",
        "Everybody in the workspace who shares a channel with the bot can look them up."
      })
  private @Nullable Path suppliers;

  @Option(
      names = "--workspace",
      description = "into which workspace the suppliers come (T…), where there are several")
  private @Nullable String workspace;

  @Option(names = "--dry-run", description = "only tell what would happen to the suppliers")
  private boolean dryRun;

  ImportCommand(Launch launch) {
    this.launch = launch;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (suppliers != null) {
      return takeIn(line, suppliers);
    }
    if (workspace != null || dryRun) {
      throw new ParameterException(line, "--workspace and --dry-run go with --suppliers FILE.");
    }
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                System.in,
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
    List<String> done = launch.archive().takeIn(in);
    done.forEach(line.getOut()::println);
    return 0;
  }

  private int takeIn(CommandLine line, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Knowledge knowledge = Knowledge.of(launch.conversations(Optional.empty()));
    SupplierList list =
        new ListReader(knowledge.supplierColumns(), knowledge.peopleWords()).read(bytes);
    list.remarks().forEach(line.getErr()::println);
    if (!list.problems().isEmpty()) {
      list.problems().forEach(line.getErr()::println);
      line.getErr().println("Nothing was taken in. Mend the file and try again.");
      return 1;
    }
    List<Change> changes =
        launch.archive().takeInSuppliers(Optional.ofNullable(workspace), list, !dryRun);
    changes.forEach(change -> tell(change, line.getOut()));
    if (dryRun) {
      line.getOut().println("This is what would happen; nothing was taken in.");
    }
    return 0;
  }

  private static void tell(Change change, PrintWriter out) {
    String what = change.fresh() ? "new" : change.changed() ? "brought up to date" : "nothing new";
    out.println(
        change.supplier()
            + ": "
            + what
            + (change.people() > 0 ? ", " + change.people() + " people more" : "")
            + (change.notes() > 0 ? ", " + change.notes() + " notes more" : ""));
  }
}
