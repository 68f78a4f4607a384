package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import taijie.content.Speech;
import taijie.dispute.Counts;
import taijie.dispute.Facts;
import taijie.sampling.Check;
import taijie.sampling.Verdict;

/** What the agreed sampling plans ask for, and what the numbers found say against them. */
public final class SamplingBlocks {

  private final Speech speech;

  public SamplingBlocks(Speech speech) {
    this.speech = speech;
  }

  /** Two short lines; empty where no plan is known. */
  public Optional<String> lines(Facts facts) {
    return facts
        .sampling()
        .map(check -> head(check) + "\n" + classes(check, facts.counts()) + odd(check, facts));
  }

  /** The lines for whoever enters the numbers, with what is missing, and where they would pass. */
  public Optional<LayoutBlock> beside(Facts facts) {
    if (!facts.limits().areKnown()) {
      return Optional.empty();
    }
    return Optional.of(
        Kit.small(
            lines(facts)
                .map(lines -> passing(facts).map(p -> lines + "\n" + p).orElse(lines))
                .orElseGet(() -> speech.mrkdwn("sampling.lot-needed"))));
  }

  /**
   * What to tell somebody who rejects a batch that passes its own plan; empty where it does not.
   */
  public Optional<String> passing(Facts facts) {
    return facts.sampling().filter(Check::passes).map(c -> speech.mrkdwn("sampling.passes"));
  }

  private String head(Check check) {
    Check.Line first = check.lines().getFirst();
    return first.plan().wholeLot() && oneSize(check)
        ? speech.mrkdwn("sampling.whole-lot", "level", check.level().word(), "lot", check.lot())
        : speech.mrkdwn(
            "sampling.plan",
            "level",
            check.level().word(),
            "letter",
            check.letter(),
            "sample",
            largest(check));
  }

  // Where arrows lead the classes to different rows, the largest sample serves all.
  private static int largest(Check check) {
    return check.lines().stream().mapToInt(line -> line.plan().sample()).max().orElseThrow();
  }

  private static boolean oneSize(Check check) {
    return check.lines().stream().map(line -> line.plan().sample()).distinct().count() == 1;
  }

  private String classes(Check check, Counts counts) {
    return check.lines().stream()
        .map(line -> part(line, counts) + size(check, line))
        .collect(Collectors.joining(" · "));
  }

  private String part(Check.Line line, Counts counts) {
    String name = speech.label("defect-class", line.defects());
    if (line.found().isEmpty()) {
      return line.aql().isAllowed()
          ? speech.mrkdwn(
              "sampling.class",
              "class",
              name,
              "aql",
              line.aql().percent(),
              "accept",
              line.plan().accept())
          : speech.mrkdwn("sampling.class-none", "class", name);
    }
    String found = found(line.found().get(), counts);
    String limit =
        line.aql().isAllowed()
            ? speech.mrkdwn(
                "sampling.found",
                "class",
                name,
                "aql",
                line.aql().percent(),
                "found",
                found,
                "accept",
                line.plan().accept(),
                "reject",
                line.plan().reject())
            : speech.mrkdwn("sampling.found-none", "class", name, "found", found);
    return line.verdict().filter(Verdict.FAILS::equals).isPresent() ? "*" + limit + "*" : limit;
  }

  private String found(int pieces, Counts counts) {
    return counts.share().isEmpty() || counts.sorted()
        ? String.valueOf(pieces)
        : speech.plain(
            "sampling.share",
            "share",
            counts.share(),
            "inspected",
            counts.inspected().orElseThrow(),
            "found",
            pieces);
  }

  private String size(Check check, Check.Line line) {
    return oneSize(check)
        ? ""
        : speech.mrkdwn(
            "sampling.size", "letter", line.plan().letter(), "sample", line.plan().sample());
  }

  private String odd(Check check, Facts facts) {
    List<String> odd = new ArrayList<>();
    Counts counts = facts.counts();
    if (!counts.sorted() && counts.found().isPresent()) {
      check.lines().stream()
          .filter(line -> line.found().isPresent())
          .findFirst()
          .ifPresent(line ->
              odd.add(
                  speech.mrkdwn(
                      "sampling.unsorted", "class", speech.label("defect-class", line.defects()))));
    }
    verdict(check, Verdict.TOO_FEW_INSPECTED)
        .ifPresent(line -> odd.add(other("sampling.too-few", line, counts)));
    verdict(check, Verdict.TOO_MANY_INSPECTED)
        .ifPresent(line -> odd.add(other("sampling.too-many", line, counts)));
    return odd.stream().map(sentence -> "\n" + sentence).collect(Collectors.joining());
  }

  private String other(String sentence, Check.Line line, Counts counts) {
    return speech.mrkdwn(
        sentence, "inspected", counts.inspected().orElseThrow(), "sample", line.plan().sample());
  }

  private static Optional<Check.Line> verdict(Check check, Verdict verdict) {
    return check.lines().stream()
        .filter(line -> line.verdict().filter(verdict::equals).isPresent())
        .findFirst();
  }
}
