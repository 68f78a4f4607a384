package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.dispute.Dispute;
import taijie.dispute.Ending;
import taijie.dispute.Head;
import taijie.dispute.History;
import taijie.insight.Spread;
import taijie.supplier.Clarification;
import taijie.supplier.Effect;
import taijie.supplier.Ledger;
import taijie.vocabulary.Bilingual;

/** A supplier's ledger: people, disputes and their endings, what helped, what hurt, credit. */
public final class SupplierBlocks {

  /** Names that can be taken out again by a button each. */
  public static final int PARTS = 4;

  private static final int MOST = 10;
  private static final int FEW = 5;
  private static final int LESSON = 300;

  private final Speech speech;
  private final ContactBlocks people;
  private final Function<String, Optional<Bilingual>> steps;

  /**
   * @param zone of the reader
   * @param steps what a step is called, by its key
   */
  public SupplierBlocks(Speech speech, ZoneId zone, Function<String, Optional<Bilingual>> steps) {
    this.speech = speech;
    this.people = new ContactBlocks(speech, zone);
    this.steps = steps;
  }

  public Said supplier(Ledger ledger) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.title(ledger.name()));
    String head = head(ledger);
    blocks.add(Kit.text(head + "\n" + history(ledger.history())));
    if (!ledger.spellings().isEmpty()) {
      blocks.add(Kit.small(spellings(ledger)));
    }
    if (!ledger.disputes().isEmpty()) {
      blocks.add(Kit.text(new CreditLine(speech).of(ledger.credit())));
    }
    if (!ledger.contacts().isEmpty()) {
      blocks.add(Kit.text(speech.mrkdwn("supplier.people")));
      ledger.contacts().stream()
          .limit(MOST)
          .map(contact -> people.one(ledger.name(), contact))
          .forEach(blocks::add);
    }
    clarified(ledger).map(Kit::text).ifPresent(blocks::add);
    helped(ledger.effect()).map(Kit::text).ifPresent(blocks::add);
    hurt(ledger.effect()).map(Kit::text).ifPresent(blocks::add);
    if (!ledger.disputes().isEmpty()) {
      blocks.add(Kit.text(endings(ledger)));
      ledger.disputes().stream().limit(MOST).forEach(d -> blocks.add(Kit.text(line(d))));
      if (ledger.disputes().size() > MOST) {
        blocks.add(Kit.small(speech.mrkdwn("supplier.more", "supplier", ledger.name())));
      }
    }
    blocks.add(Kit.row(buttons(ledger)));
    return new Said(head, blocks);
  }

  private String head(Ledger ledger) {
    return ledger.disputes().isEmpty()
        ? speech.mrkdwn("supplier.no-dispute")
        : speech.mrkdwn("supplier.head", "count", ledger.disputes().size(), "open", ledger.open());
  }

  private String history(History history) {
    List<String> parts = new ArrayList<>();
    parts.add(speech.label("relationship", history.relationship()));
    history.years().ifPresent(years -> parts.add(speech.plain("supplier.years", "years", years)));
    history
        .orders()
        .ifPresent(orders -> parts.add(speech.plain("supplier.orders", "orders", orders)));
    if (history.earlierRejections() > 0) {
      parts.add(speech.plain("supplier.rejections", "count", history.earlierRejections()));
    }
    return Markup.escaped(String.join(" · ", parts));
  }

  private String spellings(Ledger ledger) {
    return speech.mrkdwn(
        "supplier.spellings",
        "names",
        Kit.cut(
            ledger.spellings().stream().map(s -> s.name()).collect(Collectors.joining(", ")), 500));
  }

  private Optional<String> clarified(Ledger ledger) {
    List<String> lines = new ArrayList<>();
    for (Clarification one : ledger.clarifications().stream().limit(MOST).toList()) {
      lines.add(
          speech.mrkdwn(
              "supplier.clarification", "text", Kit.cut(one.text(), LESSON), "dispute", one.in()));
    }
    return under("supplier.clarifications", lines);
  }

  private Optional<String> helped(Effect effect) {
    List<String> lines = new ArrayList<>();
    Optional<String> before =
        effect.before().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(3)
            .flatMap(e ->
                steps.apply(e.getKey()).stream()
                    .map(title ->
                        speech.mrkdwn(
                            "supplier.step", "step", speech.of(title), "count", e.getValue())))
            .reduce((one, other) -> CreditLine.and(speech, one, other));
    before.ifPresent(
        done -> lines.add(speech.mrkdwn("supplier.before-accepting", "steps", new Markup(done))));
    lines.addAll(lessons(effect.helped()));
    return under("supplier.helped", lines);
  }

  private Optional<String> hurt(Effect effect) {
    List<String> lines = new ArrayList<>();
    if (effect.ownerEarly().isPresent() && effect.ownerNot().isPresent()) {
      Spread early = effect.ownerEarly().get();
      Spread not = effect.ownerNot().get();
      lines.add(
          speech.mrkdwn(
              "supplier.owner",
              "early",
              days(early),
              "n-early",
              early.n(),
              "not",
              days(not),
              "n-not",
              not.n()));
    }
    lines.addAll(lessons(effect.hurt()));
    return under("supplier.hurt", lines);
  }

  private List<String> lessons(List<Effect.Lesson> lessons) {
    return lessons.stream()
        .limit(FEW)
        .map(lesson ->
            speech.mrkdwn(
                "supplier.learned",
                "lesson",
                Kit.cut(lesson.text(), LESSON),
                "dispute",
                lesson.in()))
        .toList();
  }

  private Optional<String> under(String heading, List<String> lines) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(speech.mrkdwn(heading) + "\n" + String.join("\n", lines));
  }

  private static String days(Spread spread) {
    return String.format(Locale.ROOT, "%.0f", spread.median());
  }

  private String endings(Ledger ledger) {
    String endings =
        ledger.endings().entrySet().stream()
            .sorted(Map.Entry.<Ending, Integer>comparingByValue().reversed())
            .map(e -> speech.label("ending", e.getKey()) + " " + e.getValue())
            .collect(Collectors.joining(" · "));
    return endings.isEmpty()
        ? speech.mrkdwn("supplier.disputes")
        : speech.mrkdwn("supplier.disputes") + "\n" + Markup.escaped(endings);
  }

  private String line(Dispute dispute) {
    Markup state =
        new Markup(
            dispute
                .head()
                .closed()
                .map(close -> ended(dispute, close))
                .orElseGet(() -> speech.mrkdwn("supplier.open")));
    Markup name =
        Links.thread(dispute.head().channel(), dispute.head().card().orElse(""))
            .map(url -> Markup.link(url, dispute.id().toString()))
            .orElse(new Markup(dispute.id().toString()));
    return speech.mrkdwn(
        "supplier.line",
        "dispute",
        name,
        "finding",
        Kit.cut(dispute.facts().finding(), 150),
        "state",
        state);
  }

  private String ended(Dispute dispute, Head.Close close) {
    return speech.mrkdwn(
        "supplier.ended",
        "ending",
        speech.label("ending", close.ending()),
        "days",
        Duration.between(dispute.head().opened(), close.at()).toDays());
  }

  private List<BlockElement> buttons(Ledger ledger) {
    List<BlockElement> buttons = new ArrayList<>();
    buttons.add(
        Kit.press(speech.plain("supplier.join"), Act.SUPPLIER_JOIN, Act.names(ledger.name())));
    ledger.spellings().stream()
        .limit(PARTS)
        .forEach(spelling ->
            buttons.add(
                Kit.press(
                    speech.plain("supplier.part", "name", Kit.cut(spelling.name(), 40)),
                    Act.SUPPLIER_PART + "/" + buttons.size(),
                    Act.names(ledger.name(), spelling.name()))));
    return buttons;
  }
}
