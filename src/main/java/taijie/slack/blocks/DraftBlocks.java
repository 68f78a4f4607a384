package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.draft.FaceCost;
import taijie.draft.Finding;
import taijie.text.Span;
import taijie.usecase.CheckDraft.Checked;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.NamedPerson;

/** What was found on a draft, whose face it costs, and the draft put in order. */
public final class DraftBlocks {

  private static final int IN_FULL = 3;
  private static final int MOST_FINDINGS = 20;
  private static final int LONGEST = 2600;

  private final Speech speech;

  public DraftBlocks(Speech speech) {
    this.speech = speech;
  }

  public Said checked(Checked checked) {
    List<LayoutBlock> blocks = new ArrayList<>();
    String head =
        checked.isGood()
            ? speech.mrkdwn("draft.good")
            : speech.mrkdwn("draft.found", "count", checked.findings().size());
    blocks.add(Kit.text(head));
    blocks.add(Kit.text(face(checked.face())));
    for (Finding finding : checked.findings().stream().limit(IN_FULL).toList()) {
      blocks.add(
          Kit.text(
              words(checked, finding)
                  + Markup.escaped(speech.of(finding.why()))
                  + "\n"
                  + instead(finding)));
    }
    if (!checked.isGood()) {
      blocks.add(Kit.text(speech.mrkdwn("draft.in-order")));
      blocks.add(Kit.text(Kit.quoted(checked.ordered().message().en(), LONGEST)));
      blocks.add(Kit.text(Kit.quoted(checked.ordered().message().zh(), LONGEST)));
      leftOut(checked, blocks);
      checked.fitted().ifPresent(words -> fitted(words, blocks));
    }
    further(checked, blocks);
    return new Said(head, blocks);
  }

  private void fitted(Bilingual words, List<LayoutBlock> blocks) {
    blocks.add(Kit.text(speech.mrkdwn("draft.fitted")));
    blocks.add(Kit.text(Kit.quoted(words.en(), LONGEST)));
    blocks.add(Kit.text(Kit.quoted(words.zh(), LONGEST)));
  }

  // The message in order shows the lighter ones mended already: they come after it, and shorter.
  private void further(Checked checked, List<LayoutBlock> blocks) {
    List<Finding> further = checked.findings().stream().skip(IN_FULL).limit(MOST_FINDINGS).toList();
    if (further.isEmpty()) {
      return;
    }
    blocks.add(Kit.text(speech.mrkdwn("draft.further")));
    for (Finding finding : further) {
      blocks.add(Kit.text(words(checked, finding) + instead(finding)));
    }
  }

  private void leftOut(Checked checked, List<LayoutBlock> blocks) {
    List<String> left = checked.ordered().leftOut();
    if (!left.isEmpty()) {
      String sentences =
          left.stream().map(s -> "• " + Markup.escaped(s)).collect(Collectors.joining("\n"));
      blocks.add(Kit.text(speech.mrkdwn("draft.left-out") + "\n" + Kit.cut(sentences, LONGEST)));
    }
  }

  private String face(FaceCost cost) {
    String weight = speech.label("weight", cost.weight());
    if (cost.reached().isEmpty()) {
      return speech.mrkdwn("draft.face-nobody", "weight", weight);
    }
    String people = cost.reached().stream().map(this::person).collect(Collectors.joining(", "));
    return speech.mrkdwn("draft.face", "people", people, "weight", weight);
  }

  private String person(NamedPerson person) {
    return person.name()
        + " ("
        + speech.label("role", person.role()).toLowerCase(Locale.ROOT)
        + ")";
  }

  private String words(Checked checked, Finding finding) {
    return finding
        .span()
        .map(span -> quoted(checked.written().body(), span))
        .filter(w -> !w.isBlank())
        .map(w -> speech.mrkdwn("draft.words", "words", w) + "\n")
        .orElse("");
  }

  private String instead(Finding finding) {
    return speech.mrkdwn("draft.instead", "instead", Kit.cut(finding.instead(), 900));
  }

  private static String quoted(String body, Span span) {
    return span.start() <= body.length() ? Kit.cut(span.of(body).strip(), 200) : "";
  }
}
