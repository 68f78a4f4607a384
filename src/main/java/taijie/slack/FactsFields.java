package taijie.slack;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.conversationsSelect;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.DispatchActionConfig;
import com.slack.api.model.block.element.PlainTextInputElement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import taijie.content.Speech;
import taijie.dispute.Inspector;
import taijie.dispute.NoticeTerm;
import taijie.sampling.Aql;
import taijie.sampling.Level;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Modals;
import taijie.vocabulary.Label;
import taijie.vocabulary.Relationship;

/** The fields of a dispute's facts, one by one. */
final class FactsFields {

  /** As many as the value of an option takes. */
  static final int SUPPLIER = 150;

  private static final int LINE = 200;
  private static final int LINES = 2000;
  private static final int LINKS = 1000;
  private static final int DIGITS = 9;

  private static final Set<String> NUMBERS =
      Set.of(
          "inspected",
          "found",
          "found-critical",
          "found-major",
          "found-minor",
          "years",
          "orders",
          "rejections",
          "notice-days");
  private static final Set<String> DATES = Set.of("inspected-on", "ship", "notice", "notice-from");

  private final Speech speech;
  private final Modals modals;
  private final Filled filled;

  FactsFields(Speech speech, Filled filled) {
    this.speech = speech;
    this.modals = new Modals(speech);
    this.filled = filled;
  }

  InputBlock block(String field) {
    if (NUMBERS.contains(field)) {
      return modals.line(field, filled.text(field), true, DIGITS);
    }
    if (DATES.contains(field)) {
      return modals.date(field, filled.date(field), true);
    }
    return switch (field) {
      case "supplier" -> supplier();
      case "finding" -> finding();
      case "handler" -> modals.person(field, filled.text(field));
      case "channel" -> channel();
      case "relationship" ->
          menu(field, Relationship.values(), l -> speech.label("relationship", l));
      case "inspected-by" -> menu(field, Inspector.values(), l -> speech.label("inspector", l));
      case "notice-since" -> menu(field, NoticeTerm.Since.values(), l -> speech.label("since", l));
      case "level" -> menu(field, Level.values(), Level::word);
      case "aql-critical", "aql-major", "aql-minor" -> menu(field, limits());
      case "safety" -> modals.tick(field, filled.ticked(field));
      case "photos", "report" -> modals.line(field, filled.text(field), true, LINKS);
      default -> modals.line(field, filled.text(field), true, LINE);
    };
  }

  private Stream<Kit.Choice> limits() {
    return Stream.concat(
        Stream.of(new Kit.Choice(speech.plain("facts.not-allowed"), Aql.NOT_ALLOWED.percent())),
        Aql.SERIES.stream().map(aql -> new Kit.Choice(aql.percent(), aql.percent())));
  }

  private <L extends Label> InputBlock menu(String field, L[] labels, Function<L, String> words) {
    return menu(field, Arrays.stream(labels).map(l -> new Kit.Choice(words.apply(l), l.key())));
  }

  private InputBlock menu(String field, Stream<Kit.Choice> choices) {
    return modals.choice(field, choices.toList(), Optional.of(filled.text(field)), true);
  }

  private InputBlock supplier() {
    String name = Kit.cut(filled.text("supplier"), SUPPLIER);
    InputBlock block =
        Kit.typed(
            "supplier",
            speech.plain("field.supplier"),
            speech.plain("facts.supplier-type"),
            Optional.of(new Kit.Choice(name, name)).filter(n -> !name.isEmpty()));
    block.setDispatchAction(true);
    return block;
  }

  // Each stroke comes to the bot: what was typed is kept where the window is closed by mistake.
  private InputBlock finding() {
    InputBlock block =
        modals.lines(
            "finding", filled.text("finding"), false, LINES, speech.plain("field.finding-hint"));
    return told(block);
  }

  static InputBlock told(InputBlock block) {
    block.setDispatchAction(true);
    ((PlainTextInputElement) block.getElement())
        .setDispatchActionConfig(
            DispatchActionConfig.builder()
                .triggerActionsOn(List.of("on_character_entered"))
                .build());
    return block;
  }

  private InputBlock channel() {
    String channel = filled.text("channel");
    return Kit.field(
        "channel",
        speech.plain("field.channel"),
        conversationsSelect(c ->
            c.actionId(Kit.VALUE)
                .placeholder(plainText(Kit.cut(speech.plain("field.choose"), 150)))
                .initialConversation(channel.isEmpty() ? null : channel)),
        false,
        "");
  }
}
