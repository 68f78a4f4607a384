package taijie.insight;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taijie.dispute.Case;
import taijie.dispute.Milestones;
import taijie.vocabulary.Label;

/**
 * Figures as comma-separated values (RFC 4180), for spreadsheets. Instants are in UTC to the
 * second; what is unknown is empty. A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front, since suppliers' names are typed by people.
 */
public final class Csv {

  private static final List<String> CASES =
      List.of(
          "workspace",
          "dispute",
          "supplier",
          "handler",
          "opened",
          "closed",
          "ending",
          "noticed",
          "accepted",
          "settled",
          "days_notice_to_acceptance",
          "days_notice_to_settlement",
          "owner_copied_early",
          "warnings",
          "called_instead",
          "owner_involved",
          "anyway",
          "steps_done",
          "steps_left_out");

  private static final List<String> GROUPS =
      List.of(
          "name",
          "open",
          "closed",
          "ended_well",
          "n_acceptance",
          "median_days_to_acceptance",
          "n_settlement",
          "median_days_to_settlement");

  private Csv() {}

  /** The head of a table with a line for each dispute. */
  public static String head() {
    return line(CASES.stream());
  }

  /** A dispute's line of that table. */
  public static String line(Case one) {
    Milestones reached = one.milestones();
    return line(
        Stream.of(
            one.id().workspace(),
            one.id().toString(),
            one.supplier(),
            one.handler(),
            at(Optional.of(one.opened())),
            at(one.closed()),
            reached.ending().map(Label::key).orElse(""),
            at(reached.noticed()),
            at(reached.accepted()),
            at(reached.settled()),
            days(Days.toAcceptance(one)),
            days(Days.toSettlement(one)),
            reached.ownerEarly() ? "yes" : "no",
            String.valueOf(reached.warnings().told()),
            String.valueOf(reached.warnings().calledInstead()),
            String.valueOf(reached.warnings().ownerInvolved()),
            String.valueOf(reached.warnings().anyway()),
            String.valueOf(reached.stepsDone()),
            String.valueOf(reached.stepsLeftOut())));
  }

  /** A table with a line for each group. */
  public static String of(List<Group> groups) {
    return Stream.concat(Stream.of(line(GROUPS.stream())), groups.stream().map(Csv::line))
        .collect(Collectors.joining("\n"));
  }

  private static String line(Group group) {
    return line(
        Stream.of(
            group.name(),
            String.valueOf(group.open()),
            String.valueOf(group.closed()),
            String.valueOf(group.endedWell()),
            String.valueOf(group.toAcceptance().n()),
            median(group.toAcceptance()),
            String.valueOf(group.toSettlement().n()),
            median(group.toSettlement())));
  }

  private static String line(Stream<String> cells) {
    return cells.map(Csv::cell).collect(Collectors.joining(","));
  }

  private static String cell(String text) {
    String safe =
        !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  private static String at(Optional<Instant> instant) {
    return instant.map(i -> i.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("");
  }

  private static String median(Spread spread) {
    return spread.n() == 0 ? "" : number(spread.median());
  }

  private static String days(OptionalDouble days) {
    return days.isPresent() ? number(days.getAsDouble()) : "";
  }

  private static String number(double days) {
    return String.format(Locale.ROOT, "%.1f", days);
  }
}
