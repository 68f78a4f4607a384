package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import taijie.calendar.Holidays;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.dispute.Course;
import taijie.dispute.Dispute;
import taijie.dispute.Entry;
import taijie.playbook.Playbook;
import taijie.playbook.Step;
import taijie.usecase.FindPhrase.Filled;
import taijie.usecase.Standing;

/** A step as it is told in the thread and in reminders: what, why, with which words. */
public final class StepBlocks {

  private final Speech speech;
  private final ZoneId zone;
  private final Holidays factory;

  /**
   * @param zone of the reader, for where Slack does not show times in it by itself
   * @param factory the factory's holidays, which may be why a wait is long
   */
  public StepBlocks(Speech speech, ZoneId zone, Holidays factory) {
    this.speech = speech;
    this.zone = zone;
    this.factory = factory;
  }

  /**
   * What was done just now and what comes next.
   *
   * @param along a step that can be done along with this one
   */
  public Said next(
      Dispute dispute,
      Playbook playbook,
      Step step,
      Optional<Step> along,
      List<String> done,
      String person,
      Optional<Filled> words) {
    List<LayoutBlock> blocks = new ArrayList<>();
    String finished = finished(playbook, done, person);
    if (!finished.isEmpty()) {
      blocks.add(Kit.small(finished));
    }
    blocks.add(Kit.text(what(dispute, step)));
    words.ifPresent(w -> blocks.addAll(new PhraseBlocks(speech).brief(w)));
    blocks.add(Kit.row(buttons(dispute, step, along, words)));
    return new Said(notification(step, finished), blocks);
  }

  /** A reminder to one person. */
  public Said nudge(
      Dispute dispute, Step step, int number, Optional<Filled> words, Optional<String> link) {
    String head =
        speech.mrkdwn(
            number == 1 ? "nudge.first" : "nudge.again",
            "title",
            CardBlocks.title(dispute),
            "step",
            step.title());
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.text(head + "\n" + Markup.escaped(speech.of(step.act()))));
    words.ifPresent(w -> blocks.addAll(new PhraseBlocks(speech).brief(w)));
    List<BlockElement> buttons = new ArrayList<>();
    buttons.add(CardBlocks.done(dispute, step, speech));
    buttons.add(new StepMenu(speech).later(dispute.id(), step, speech.plain("button.later")));
    blocks.add(Kit.row(buttons));
    link.ifPresent(url -> blocks.add(Kit.small(threadLink(url))));
    return new Said(head, blocks);
  }

  private String threadLink(String url) {
    return speech.mrkdwn("nudge.link", "link", Markup.link(url, speech.plain("nudge.link-words")));
  }

  private String finished(Playbook playbook, List<String> done, String person) {
    if (done.isEmpty()) {
      return "";
    }
    String titles =
        done.stream()
            .flatMap(key -> playbook.step(key).stream())
            .map(step -> speech.of(step.title()))
            .collect(Collectors.joining(" · "));
    return person.equals(Entry.BOT)
        ? speech.mrkdwn("next.done-by-itself", "steps", titles)
        : speech.mrkdwn("next.done", "person", Markup.person(person), "steps", titles);
  }

  private String what(Dispute dispute, Step step) {
    Optional<Course.Current> current =
        dispute.course().current().filter(c -> c.step().equals(step.key()));
    String head =
        step.waiting() && current.isPresent()
            ? speech.mrkdwn("next.wait", "due", Times.both(current.get().due(), zone, speech))
                + meanwhile(current.get())
            : speech.mrkdwn("next.step", "step", step.title());
    return head
        + "\n"
        + Markup.escaped(speech.of(step.act()))
        + step.notes().stream()
            .map(note -> "\n• " + Markup.escaped(speech.of(note)))
            .collect(Collectors.joining())
        + "\n"
        + speech.mrkdwn("next.why", "why", step.why());
  }

  private String meanwhile(Course.Current wait) {
    LocalDate first = wait.since().atZone(Standing.FACTORY_ZONE).toLocalDate();
    LocalDate last = wait.due().atZone(Standing.FACTORY_ZONE).toLocalDate();
    String holidays =
        factory.between(first, last).stream()
            .map(holiday ->
                speech.mrkdwn(
                    holiday.confirmed() ? "next.holiday" : "next.holiday-unconfirmed",
                    "name",
                    holiday.name(),
                    "days",
                    Times.days(holiday.from(), holiday.to(), speech)))
            .collect(Collectors.joining());
    return first.datesUntil(last.plusDays(1)).anyMatch(factory::isSlow)
        ? holidays + speech.mrkdwn("next.slow")
        : holidays;
  }

  private List<BlockElement> buttons(
      Dispute dispute, Step step, Optional<Step> along, Optional<Filled> words) {
    List<BlockElement> buttons = new ArrayList<>();
    if (step.waiting()) {
      buttons.add(
          Kit.press(speech.plain("button.they-answered"), Act.LOG, Act.value(dispute.id())));
    } else {
      buttons.add(CardBlocks.done(dispute, step, speech));
    }
    if (CardBlocks.writes(step)) {
      buttons.add(CardBlocks.record(dispute, speech));
    }
    along.ifPresent(a -> buttons.add(CardBlocks.done(dispute, a, speech)));
    words.ifPresent(w ->
        buttons.add(
            Kit.press(
                speech.plain("button.more-words"),
                Act.WORDS,
                Act.value(dispute.id(), w.situation().key()))));
    return buttons;
  }

  private String notification(Step step, String finished) {
    String next = speech.mrkdwn("next.notification", "step", step.title());
    return finished.isEmpty() ? next : finished + " " + next;
  }
}
