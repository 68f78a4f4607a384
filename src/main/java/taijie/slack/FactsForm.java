package taijie.slack;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.conversationsSelect;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.content.Speech;
import taijie.dispute.Facts;
import taijie.people.PeopleWords;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Modals;
import taijie.vocabulary.Label;
import taijie.vocabulary.Relationship;

/** The fields of a dispute, for opening one and for completing it later. */
final class FactsForm {

  private static final int LINE = 200;
  private static final int LINES = 2000;

  private final Speech speech;
  private final Modals modals;
  private final PeopleWords words;

  FactsForm(Speech speech, PeopleWords words) {
    this.speech = speech;
    this.modals = new Modals(speech);
    this.words = words;
  }

  /** What was entered: facts, or what must be mended beside which field. */
  record Entered(Facts facts, Map<String, String> problems) {}

  List<LayoutBlock> fields(Facts known) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(modals.line("supplier", known.supplier(), false, LINE));
    blocks.add(
        modals.lines("finding", known.finding(), false, LINES, speech.plain("field.finding-hint")));
    blocks.add(modals.line("po", known.po(), true, LINE));
    blocks.add(modals.line("product", known.product(), true, LINE));
    blocks.add(modals.line("lot", known.lot(), true, LINE));
    blocks.add(modals.line("quantity", known.quantity(), true, LINE));
    blocks.add(modals.line("inspected", known.inspected(), true, 9));
    blocks.add(modals.line("found", known.found(), true, 9));
    blocks.add(modals.line("clause", known.clause(), true, LINE));
    blocks.add(
        modals.lines(
            "people",
            words.write(known.people(), speech),
            true,
            LINES,
            speech.plain("field.people-hint")));
    blocks.add(
        modals.choice(
            "relationship",
            List.of(Relationship.values()).stream()
                .map(r -> new Kit.Choice(speech.label("relationship", r), r.key()))
                .toList(),
            Optional.of(known.relationship().key()),
            false));
    blocks.add(
        modals.line(
            "rejections",
            known.earlierRejections() == 0 ? "" : String.valueOf(known.earlierRejections()),
            true,
            4));
    blocks.add(modals.date("ship", known.shipDate(), true));
    blocks.add(modals.date("notice", known.noticeDue(), true));
    blocks.add(modals.tick("safety", known.safetyCritical()));
    return blocks;
  }

  /** Where the dispute is to live and who looks after it. */
  List<LayoutBlock> place(String channel, String handler) {
    return List.of(
        modals.person("handler", handler),
        Kit.field(
            "channel",
            speech.plain("field.channel"),
            conversationsSelect(c ->
                c.actionId(Kit.VALUE)
                    .placeholder(plainText(Kit.cut(speech.plain("field.choose"), 150)))
                    .initialConversation(channel.isEmpty() ? null : channel)),
            false,
            ""));
  }

  Entered read(Submission sent) {
    Map<String, String> problems = new LinkedHashMap<>();
    // Slack lets a blank pass where something must be entered.
    for (String field : List.of("supplier", "finding")) {
      if (sent.text(field).isEmpty()) {
        problems.put(field, speech.plain("field.needed"));
      }
    }
    PeopleWords.Read people = words.people(sent.text("people"));
    if (!people.unclear().isEmpty()) {
      problems.put(
          "people",
          speech.plain("field.people-unclear", "line", Kit.cut(people.unclear().getFirst(), 80)));
    }
    whole(sent, "inspected", problems);
    whole(sent, "found", problems);
    int rejections = whole(sent, "rejections", problems);
    if (number(sent.text("found")) > number(sent.text("inspected"))
        && !sent.text("inspected").isEmpty()) {
      problems.putIfAbsent("found", speech.plain("field.found-too-many"));
    }
    Facts facts =
        new Facts(
            sent.text("supplier"),
            sent.text("product"),
            sent.text("po"),
            sent.text("lot"),
            sent.text("quantity"),
            sent.text("finding"),
            sent.text("inspected"),
            sent.text("found"),
            sent.text("clause"),
            people.people(),
            Label.find(Relationship.class, sent.option("relationship"))
                .orElse(Relationship.ESTABLISHED),
            rejections,
            sent.date("ship"),
            sent.date("notice"),
            sent.ticked("safety"));
    return new Entered(facts, problems);
  }

  private int whole(Submission sent, String field, Map<String, String> problems) {
    String typed = sent.text(field);
    if (!typed.isEmpty() && !typed.matches("\\d{1,9}")) {
      problems.put(field, speech.plain("field.not-a-number", "typed", typed));
    }
    return number(typed);
  }

  private static int number(String typed) {
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }
}
