package taijie.slack.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.supplier.Credit;

/** What a supplier may be trusted with, as one sentence with its reasons. */
final class CreditLine {

  private static final int SAID = 200;

  private final Speech speech;

  CreditLine(Speech speech) {
    this.speech = speech;
  }

  String of(Credit credit) {
    List<String> reasons = reasons(credit);
    String verdict =
        switch (credit.verdict()) {
          case UNKNOWN -> "supplier.credit-unknown";
          case KEPT -> "supplier.credit-kept";
          case PARTLY -> "supplier.credit-partly";
          case NOT_KEPT -> "supplier.credit-not-kept";
        };
    Markup sentence = new Markup(speech.mrkdwn(verdict));
    return reasons.stream()
        .reduce((one, other) -> and(speech, one, other))
        .map(all ->
            speech.mrkdwn("supplier.because", "verdict", sentence, "reasons", new Markup(all)))
        .orElse(sentence.text());
  }

  /** Two of several, one behind the other. */
  static String and(Speech speech, String one, String other) {
    return speech.mrkdwn("supplier.and", "one", new Markup(one), "other", new Markup(other));
  }

  private List<String> reasons(Credit credit) {
    List<String> reasons = new ArrayList<>();
    if (credit.reinspected() > 0) {
      reasons.add(
          speech.mrkdwn("supplier.passed", "passed", credit.passed(), "all", credit.reinspected()));
    }
    if (credit.verified() > 0) {
      reasons.add(
          speech.mrkdwn("supplier.works", "works", credit.works(), "all", credit.verified()));
    }
    if (credit.accepted().n() > 0) {
      reasons.add(
          speech.mrkdwn(
              "supplier.accepted-after",
              "days",
              String.format(Locale.ROOT, "%.0f", credit.accepted().median()),
              "count",
              credit.accepted().n()));
    }
    if (credit.ours() > 0) {
      reasons.add(speech.mrkdwn("supplier.ours", "count", credit.ours(), "all", credit.ended()));
    }
    if (credit.parted() > 0) {
      reasons.add(
          speech.mrkdwn("supplier.parted", "count", credit.parted(), "all", credit.ended()));
    }
    credit.saidWell().stream()
        .limit(2)
        .forEach(
            said -> reasons.add(speech.mrkdwn("supplier.said-well", "said", Kit.cut(said, SAID))));
    return reasons;
  }
}
