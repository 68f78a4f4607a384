package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.dispute.Course;
import taijie.dispute.Dispute;
import taijie.dispute.Facts;
import taijie.dispute.Head;
import taijie.playbook.Playbook;
import taijie.playbook.Position;
import taijie.playbook.Proof;
import taijie.playbook.Side;
import taijie.playbook.Step;

/** A dispute's card: always the present. */
public final class CardBlocks {

  // More steps than this to come say nothing more.
  private static final int LATER = 4;
  private static final int LONGEST_FACT = 400;

  private final Speech speech;
  private final TalkBlocks talks;

  /**
   * @param talks how batch and cause are put into words
   */
  public CardBlocks(Speech speech, TalkBlocks talks) {
    this.speech = speech;
    this.talks = talks;
  }

  /**
   * What a card shows beside the dispute itself.
   *
   * @param situation whose words are wanted now
   * @param zone the handler's
   * @param listening whether the guard reads the whole channel
   * @param opinion what can be switched about a language model
   */
  public record View(
      Dispute dispute,
      Playbook playbook,
      Position position,
      Optional<String> situation,
      Instant now,
      ZoneId zone,
      boolean listening,
      Offer opinion) {}

  /** What of a language model can be switched on and off here. */
  public enum Offer {
    /** There is none that could be asked. */
    NOTHING,
    /** It is kept out of the whole channel: for the dispute alone there is nothing to switch. */
    CHANNEL,
    BOTH
  }

  public Said card(View view) {
    Dispute dispute = view.dispute();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.title(title(dispute)));
    blocks.add(Kit.text(finding(dispute.facts())));
    new SamplingBlocks(speech).lines(dispute.facts()).map(Kit::small).ifPresent(blocks::add);
    if (dispute.isOpen()) {
      blocks.add(Kit.text(sequence(view)));
      view.position().now().ifPresent(step -> blocks.add(Kit.text(next(view, step))));
    } else {
      blocks.add(Kit.text(ending(dispute.head().closed().orElseThrow())));
    }
    blocks.add(Kit.fields(talks.batchNow(dispute), talks.causeNow(dispute)));
    blocks.add(Kit.small(foot(view)));
    blocks.add(Kit.row(buttons(view)));
    return new Said(notification(view), blocks);
  }

  /** One line that names a dispute: "D-12 · Huaxin · PO-4471". */
  public static String title(Dispute dispute) {
    Facts facts = dispute.facts();
    return Stream.of(dispute.id().toString(), facts.supplier(), facts.po())
        .filter(part -> !part.isBlank())
        .map(part -> Kit.cut(part, 60))
        .collect(Collectors.joining(" · "));
  }

  private String notification(View view) {
    return view.dispute().isOpen()
        ? speech.mrkdwn(
            "card.notification",
            "title",
            title(view.dispute()),
            "finding",
            Kit.cut(view.dispute().facts().finding(), LONGEST_FACT))
        : speech.mrkdwn("card.notification-closed", "title", title(view.dispute()));
  }

  private String finding(Facts facts) {
    List<String> parts = new ArrayList<>();
    parts.add("*" + safe(facts.finding()) + "*");
    add(parts, "card.product", facts.product());
    add(parts, "card.lot", facts.lot());
    add(parts, "card.quantity", facts.quantity());
    if (!facts.inspected().isBlank()) {
      parts.add(
          facts.found().isBlank()
              ? speech.mrkdwn("card.inspected", "inspected", facts.inspected())
              : speech.mrkdwn(
                  "card.inspected-found", "inspected", facts.inspected(), "found", facts.found()));
    }
    add(parts, "card.clause", facts.clause());
    add(parts, "card.measured", facts.specification().measured());
    new InspectionLine(speech).of(facts.inspection()).forEach(parts::add);
    facts.shipDate().ifPresent(day -> parts.add(speech.mrkdwn("card.ship", "date", day)));
    if (facts.safetyCritical()) {
      parts.add(speech.mrkdwn("card.safety"));
    }
    return String.join(
            "\n", List.of(parts.getFirst(), String.join(" · ", parts.subList(1, parts.size()))))
        .strip();
  }

  private void add(List<String> parts, String key, String fact) {
    if (!fact.isBlank()) {
      parts.add(speech.mrkdwn(key, "fact", Kit.cut(fact, LONGEST_FACT)));
    }
  }

  private String sequence(View view) {
    Position position = view.position();
    String done =
        position.done().stream()
            .map(step ->
                view.dispute().course().isDone(step.key()) ? titled("✓ ", step) : leftOut(step))
            .collect(Collectors.joining("   "));
    String now = titles(position.now().stream(), "▶ *");
    String later = titles(position.later().stream().limit(LATER), "○ ");
    String more = position.later().size() > LATER ? " …" : "";
    return Stream.of(done, now.isEmpty() ? "" : now + "*", later + more)
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private String titles(Stream<Step> steps, String mark) {
    return steps.map(step -> titled(mark, step)).collect(Collectors.joining("   "));
  }

  private String titled(String mark, Step step) {
    return mark + safe(speech.of(step.title()));
  }

  private String leftOut(Step step) {
    return speech.mrkdwn("card.left-out", "step", step.title());
  }

  private String next(View view, Step step) {
    Dispute dispute = view.dispute();
    String handler = dispute.head().handler();
    Optional<Course.Current> current =
        dispute.course().current().filter(c -> c.step().equals(step.key()));
    String due = current.map(c -> due(view, step, c)).orElse("");
    String line =
        step.waiting()
            ? speech.mrkdwn("card.waiting", "due", new Markup(due))
            : speech.mrkdwn(
                overdue(view, current) ? "card.next-overdue" : "card.next",
                "step",
                step.title(),
                "person",
                Markup.person(handler),
                "due",
                new Markup(due));
    return line + "\n" + safe(speech.of(step.act()));
  }

  private static boolean overdue(View view, Optional<Course.Current> current) {
    return current.filter(c -> c.due().isBefore(view.now())).isPresent();
  }

  private String due(View view, Step step, Course.Current current) {
    return (step.side() == Side.FACTORY
            ? Times.both(current.due(), view.zone(), speech)
            : Times.own(current.due(), view.zone(), speech))
        .text();
  }

  private String ending(Head.Close close) {
    String said = speech.mrkdwn("card.closed", "ending", speech.label("ending", close.ending()));
    return close.lesson().isBlank()
        ? said
        : said + "\n" + speech.mrkdwn("card.lesson", "lesson", Kit.cut(close.lesson(), 1000));
  }

  private String foot(View view) {
    Dispute dispute = view.dispute();
    Instant until = dispute.head().closed().map(Head.Close::at).orElse(view.now());
    long days = Duration.between(dispute.head().opened(), until).toDays();
    List<String> parts = new ArrayList<>();
    parts.add(days == 0 ? speech.mrkdwn("card.today") : speech.mrkdwn("card.days", "days", days));
    parts.add(speech.mrkdwn("card.handler", "person", Markup.person(dispute.head().handler())));
    notice(view).ifPresent(parts::add);
    parts.add(
        speech.mrkdwn(
            "card.playbook",
            "playbook",
            view.playbook().name(),
            "because",
            view.playbook().because()));
    if (view.listening()) {
      parts.add(speech.mrkdwn("card.listening"));
    }
    return String.join(" · ", parts);
  }

  private Optional<String> notice(View view) {
    Dispute dispute = view.dispute();
    if (dispute.head().notice().isPresent()) {
      return Optional.of(
          speech.mrkdwn("card.notice-given", "date", dispute.head().notice().get().on()));
    }
    LocalDate today = view.now().atZone(view.zone()).toLocalDate();
    return dispute
        .facts()
        .noticeDue()
        .map(due -> ChronoUnit.DAYS.between(today, due))
        .map(days ->
            days < 0
                ? speech.mrkdwn("card.notice-passed", "days", -days)
                : speech.mrkdwn("card.notice", "days", days));
  }

  private List<BlockElement> buttons(View view) {
    Dispute dispute = view.dispute();
    List<BlockElement> buttons = new ArrayList<>();
    if (!dispute.isOpen()) {
      buttons.add(Kit.press(speech.plain("button.reopen"), Act.REOPEN, Act.value(dispute.id())));
      return buttons;
    }
    view.position()
        .now()
        .ifPresent(step -> {
          if (!step.waiting()) {
            buttons.add(done(dispute, step, speech));
          }
        });
    view.position().along().ifPresent(step -> buttons.add(done(dispute, step, speech)));
    view.situation()
        .ifPresent(words -> {
          String value = Act.value(dispute.id(), words);
          buttons.add(Kit.press(speech.plain("button.words"), Act.WORDS, value));
        });
    view.position()
        .now()
        .filter(CardBlocks::writes)
        .ifPresent(step -> buttons.add(record(dispute, speech)));
    buttons.add(Kit.press(speech.plain("button.log"), Act.LOG, Act.value(dispute.id())));
    buttons.add(new MoreMenu(speech).menu(view));
    return buttons;
  }

  /** Whether a step is about the written record. */
  static boolean writes(Step step) {
    return step.proofs().contains(Proof.RECORD_SHARED)
        || step.proofs().contains(Proof.RECORD_FINAL);
  }

  static BlockElement record(Dispute dispute, Speech speech) {
    return Kit.press(speech.plain("button.record"), Act.RECORD, Act.value(dispute.id()));
  }

  static BlockElement done(Dispute dispute, Step step, Speech speech) {
    return press(dispute, step, speech);
  }

  /** The same button beside those of other disputes, told apart by the dispute's name. */
  static BlockElement done(Dispute dispute, Step step, Speech speech, String name) {
    return Kit.spoken(press(dispute, step, speech), name + " · " + speech.of(step.done()));
  }

  private static ButtonElement press(Dispute dispute, Step step, Speech speech) {
    boolean current =
        dispute.course().current().filter(c -> c.step().equals(step.key())).isPresent();
    String action = step.key().equals(Playbook.CLOSE) ? Act.CLOSE : Act.STEP_DONE;
    String value = Act.value(dispute.id(), step.key());
    String label = speech.of(step.done());
    // Slack wants each button of a row to have a name of its own.
    return current
        ? Kit.press(label, action, value, "primary")
        : Kit.press(label, action + Act.ALONG, value);
  }

  private static String safe(String typed) {
    return Markup.escaped(Kit.cut(typed, 1000));
  }
}
