package taijie.record;

import java.util.ArrayList;
import java.util.List;
import taijie.dispute.RecordContent.Line;
import taijie.sampling.Check;
import taijie.vocabulary.Bilingual;

/** The sampling plan in the record: code letter, sample, limits, and what the numbers come to. */
final class SamplingLines {

  private final RecordWords words;

  SamplingLines(RecordWords words) {
    this.words = words;
  }

  /** A line for the plan, and one for each class of defects that has a limit. */
  List<Line> of(Check check) {
    List<Line> lines = new ArrayList<>();
    Check.Line first = check.lines().getFirst();
    boolean oneSize =
        check.lines().stream().map(line -> line.plan().sample()).distinct().count() == 1;
    boolean whole = oneSize && first.plan().wholeLot();
    lines.add(
        new Line(
            words.of("labels.sampling"),
            whole
                ? words.of("sentences.whole-lot", "level", check.level().word(), "lot", check.lot())
                : words.of(
                    "sentences.plan", "level", check.level().word(), "letter", check.letter())));
    check.lines().forEach(line -> lines.add(line(line)));
    return lines;
  }

  private Line line(Check.Line line) {
    Bilingual defects = words.of("defects." + line.defects().key());
    Bilingual label =
        line.aql().isAllowed()
            ? words.of("sentences.class", "class", defects, "aql", line.aql().percent())
            : defects;
    Bilingual limit =
        words.of(
            "sentences.limit",
            "sample",
            line.plan().sample(),
            "accept",
            line.plan().accept(),
            "reject",
            line.plan().reject());
    return new Line(
        label,
        line.found()
            .map(found ->
                words.of(
                    "sentences.against", "found", found, "limit", limit, "verdict", verdict(line)))
            .orElse(limit));
  }

  private Bilingual verdict(Check.Line line) {
    return line.verdict()
        .map(verdict -> words.of("verdicts." + verdict.key(), "sample", line.plan().sample()))
        .orElseGet(() -> words.of("verdicts.open"));
  }
}
