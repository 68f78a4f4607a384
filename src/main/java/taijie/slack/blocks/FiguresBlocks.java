package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.dispute.Ending;
import taijie.dispute.Milestones.Warnings;
import taijie.insight.Comparison;
import taijie.insight.Csv;
import taijie.insight.Figures;
import taijie.insight.Group;
import taijie.insight.Spread;

/** Figures over disputes, each chart with its text. */
public final class FiguresBlocks {

  private static final int MOST_GROUPS = 12;
  private static final int MOST_QUARTERS = 8;
  // Room for the fence around it.
  private static final int CODE = Kit.SECTION - 10;

  private final Speech speech;
  private final UnaryOperator<String> names;

  /**
   * @param names how a Slack user is called
   */
  public FiguresBlocks(Speech speech, UnaryOperator<String> names) {
    this.speech = speech;
    this.names = names;
  }

  /** All figures, with charts and a table. */
  public Said figures(Figures figures) {
    if (figures.isEmpty()) {
      String none = speech.mrkdwn("figures.none");
      return new Said(none, List.of(Kit.text(none)));
    }
    String head = head(figures.all());
    List<LayoutBlock> blocks = new ArrayList<>();
    List<LayoutBlock> plainly = new ArrayList<>();
    both(Kit.title(speech.plain("figures.title")), blocks, plainly);
    both(Kit.text(head + "\n" + days(figures.all())), blocks, plainly);
    if (!figures.endings().isEmpty()) {
      blocks.add(endingsChart(figures.endings()));
      both(Kit.text(speech.mrkdwn("figures.endings") + "\n" + endings(figures)), blocks, plainly);
    }
    blocks.add(quartersChart(figures.quarters()));
    both(
        Kit.text(speech.mrkdwn("figures.quarters") + "\n" + lines(recent(figures.quarters()))),
        blocks,
        plainly);
    both(Kit.text(warnings(figures.warnings())), blocks, plainly);
    both(Kit.text(owner(figures.owner()) + "\n" + steps(figures.steps())), blocks, plainly);
    both(Kit.text(speech.mrkdwn("figures.suppliers")), blocks, plainly);
    blocks.add(table(figures.suppliers()));
    plainly.add(Kit.text(lines(figures.suppliers())));
    both(
        Kit.text(speech.mrkdwn("figures.handlers") + "\n" + lines(named(figures.handlers()))),
        blocks,
        plainly);
    both(Kit.small(speech.mrkdwn("figures.foot")), blocks, plainly);
    return new Said(head, blocks, plainly);
  }

  /** The same in a few lines of text, for where Slack shows no charts. */
  public List<String> brief(Figures figures) {
    return Stream.of(
            head(figures.all()),
            days(figures.all()),
            endings(figures),
            figures.warnings().told() == 0 ? "" : warnings(figures.warnings()))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Suppliers, handlers and quarters as comma-separated values, to be copied. */
  public Said csv(Figures figures) {
    String head = speech.mrkdwn("figures.csv");
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.text(head));
    for (List<Group> groups :
        List.of(figures.suppliers(), named(figures.handlers()), figures.quarters())) {
      blocks.add(Kit.text("```" + code(Csv.of(groups)) + "```"));
    }
    return new Said(head, blocks);
  }

  private static void both(LayoutBlock block, List<LayoutBlock> some, List<LayoutBlock> others) {
    some.add(block);
    others.add(block);
  }

  // Whole lines only: half a line would be a wrong number.
  private static String code(String csv) {
    String safe = Markup.escaped(csv.replace("```", "'''"));
    return safe.length() <= CODE
        ? safe
        : safe.substring(0, safe.lastIndexOf('\n', CODE - 2)) + "\n…";
  }

  private String head(Group all) {
    return speech.mrkdwn(
        "figures.head", "count", all.all(), "open", all.open(), "closed", all.closed());
  }

  private String days(Group group) {
    return speech.mrkdwn("figures.to-acceptance", "days", spread(group.toAcceptance()))
        + "\n"
        + speech.mrkdwn("figures.to-settlement", "days", spread(group.toSettlement()));
  }

  private String spread(Spread spread) {
    return spread.n() == 0
        ? speech.plain("figures.unknown")
        : speech.plain(
            "figures.spread",
            "median",
            number(spread.median()),
            "from",
            number(spread.from()),
            "to",
            number(spread.to()),
            "n",
            spread.n());
  }

  private String median(Spread spread) {
    return spread.n() == 0
        ? "–"
        : speech.plain("figures.median", "median", number(spread.median()), "n", spread.n());
  }

  private LayoutBlock endingsChart(Map<Ending, Integer> endings) {
    List<ChartBlock.Point> parts =
        byCount(endings).stream().map(e -> new ChartBlock.Point(label(e), e.getValue())).toList();
    if (parts.size() > ChartBlock.MOST_PARTS) {
      int kept = ChartBlock.MOST_PARTS - 1;
      double rest = parts.stream().skip(kept).mapToDouble(ChartBlock.Point::value).sum();
      parts =
          Stream.concat(
                  parts.stream().limit(kept),
                  Stream.of(new ChartBlock.Point(speech.plain("figures.others"), rest)))
              .toList();
    }
    return ChartBlock.pie(speech.plain("figures.endings-chart"), parts);
  }

  private String endings(Figures figures) {
    return byCount(figures.endings()).stream()
        .map(e -> "• " + Markup.escaped(label(e)) + " – " + e.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static List<Map.Entry<Ending, Integer>> byCount(Map<Ending, Integer> endings) {
    return endings.entrySet().stream()
        .sorted(
            Comparator.comparing(Map.Entry<Ending, Integer>::getValue)
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .toList();
  }

  private String label(Map.Entry<Ending, Integer> ending) {
    return speech.label("ending", ending.getKey());
  }

  private LayoutBlock quartersChart(List<Group> quarters) {
    List<Group> shown = recent(quarters);
    return ChartBlock.bars(
        speech.plain("figures.quarters-chart"),
        shown.stream().map(Group::name).toList(),
        List.of(speech.plain("figures.closed"), speech.plain("figures.open")),
        List.of(
            shown.stream().map(g -> (double) g.closed()).toList(),
            shown.stream().map(g -> (double) g.open()).toList()),
        speech.plain("figures.quarter"),
        speech.plain("figures.disputes"));
  }

  private static List<Group> recent(List<Group> quarters) {
    return quarters.subList(Math.max(0, quarters.size() - MOST_QUARTERS), quarters.size());
  }

  private String warnings(Warnings warnings) {
    return warnings.told() == 0
        ? speech.mrkdwn("figures.no-warnings")
        : speech.mrkdwn(
            "figures.warnings",
            "told",
            warnings.told(),
            "called",
            warnings.calledInstead(),
            "involved",
            warnings.ownerInvolved(),
            "anyway",
            warnings.anyway(),
            "unanswered",
            warnings.unanswered());
  }

  private String owner(Optional<Comparison> owner) {
    return owner
        .map(c ->
            speech.mrkdwn("figures.owner", "with", ended(c.with()), "without", ended(c.without())))
        .orElseGet(() -> speech.mrkdwn("figures.owner-too-few", "count", Comparison.SENSIBLE));
  }

  private String steps(Optional<Comparison> steps) {
    return steps
        .map(c ->
            speech.mrkdwn("figures.steps", "with", ended(c.with()), "without", ended(c.without())))
        .orElseGet(() -> speech.mrkdwn("figures.steps-too-few", "count", Comparison.SENSIBLE));
  }

  private String ended(Group group) {
    return speech.plain(
        group.toSettlement().n() == 0 ? "figures.ended" : "figures.ended-with-days",
        "well",
        group.endedWell(),
        "closed",
        group.closed(),
        "days",
        median(group.toSettlement()));
  }

  private LayoutBlock table(List<Group> groups) {
    return TableBlock.of(
        List.of(
            speech.plain("figures.name"),
            speech.plain("figures.open"),
            speech.plain("figures.closed"),
            speech.plain("figures.well"),
            speech.plain("figures.acceptance"),
            speech.plain("figures.settlement")),
        groups.stream()
            .limit(MOST_GROUPS)
            .map(g ->
                List.of(
                    g.name(),
                    String.valueOf(g.open()),
                    String.valueOf(g.closed()),
                    String.valueOf(g.endedWell()),
                    median(g.toAcceptance()),
                    median(g.toSettlement())))
            .toList());
  }

  private String lines(List<Group> groups) {
    String lines =
        groups.stream().limit(MOST_GROUPS).map(this::line).collect(Collectors.joining("\n"));
    return groups.size() <= MOST_GROUPS
        ? lines
        : lines + "\n" + speech.mrkdwn("figures.more", "count", groups.size() - MOST_GROUPS);
  }

  private String line(Group group) {
    return speech.mrkdwn(
        group.toSettlement().n() == 0 ? "figures.line" : "figures.line-with-days",
        "name",
        Kit.cut(group.name(), 60),
        "open",
        group.open(),
        "closed",
        group.closed(),
        "well",
        group.endedWell(),
        "days",
        median(group.toSettlement()));
  }

  private List<Group> named(List<Group> handlers) {
    return handlers.stream()
        .limit(MOST_GROUPS)
        .map(g ->
            new Group(
                names.apply(g.name()),
                g.open(),
                g.closed(),
                g.endedWell(),
                g.toAcceptance(),
                g.toSettlement()))
        .toList();
  }

  private static String number(double days) {
    String written = String.format(Locale.ROOT, "%.1f", days);
    return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
  }
}
