package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.nudge.WorkingTime;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Modals;
import taijie.slack.blocks.MoreMenu;
import taijie.slack.blocks.Times;

/** A step done, put off, or left out. */
final class StepFeature implements Feature {

  private static final String LEAVE_OUT = "leave-out";
  private static final String SNOOZE = "snooze-until";
  private static final int REASON = 500;
  private static final Duration TWO_HOURS = Duration.ofHours(2);

  private final Desk desk;
  private final InstantSource clock;

  StepFeature(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public void offer(Routes routes) {
    routes.click(Act.STEP_DONE, this::done);
    routes.click(Act.STEP_DONE + Act.ALONG, this::done);
    routes.choice(MoreMenu.SNOOZE_2H, click -> snooze(click, clock.instant().plus(TWO_HOURS)));
    routes.choice(MoreMenu.SNOOZE_TOMORROW, click -> snooze(click, tomorrow(click)));
    routes.choice(
        MoreMenu.SNOOZE_WORKDAY,
        click -> snooze(click, hours(click).nextWorkingMorning(clock.instant())));
    routes.choice(MoreMenu.SNOOZE_DATE, this::askDate);
    routes.window(SNOOZE, this::snoozeUntil);
    routes.choice(MoreMenu.LEAVE_OUT, this::askReason);
    routes.window(LEAVE_OUT, this::leaveOut);
  }

  private void done(Click click) {
    desk.use().markStep().done(click.by().actor(), Desk.of(click), click.part(1));
  }

  private void snooze(Click click, Instant until) {
    desk.use().markStep().snooze(click.by().actor(), Desk.of(click), click.part(2), until);
    say(click.by(), until);
  }

  private void say(Occasion by, Instant until) {
    desk.whisper(
        by,
        "step.snoozed",
        Map.of("until", Times.in(until, by.person().hours().zone(), by.speech())));
  }

  private Instant tomorrow(Click click) {
    WorkingTime hours = hours(click);
    LocalDate today = clock.instant().atZone(hours.zone()).toLocalDate();
    return today.plusDays(1).atTime(hours.start()).atZone(hours.zone()).toInstant();
  }

  private static WorkingTime hours(Click click) {
    return click.by().person().hours();
  }

  private void askDate(Click click) {
    Modals modals = desk.modals(click.by().speech());
    List<LayoutBlock> fields = List.of(modals.date("until", Optional.empty(), false));
    desk.open(
        click.by(),
        modals.form(
            SNOOZE,
            Act.value(Desk.of(click), click.part(2)),
            click.by().speech().plain("step.snooze-title"),
            click.by().speech().plain("button.save"),
            fields));
  }

  private Answered snoozeUntil(Submission sent) {
    WorkingTime hours = sent.by().person().hours();
    LocalDate day = sent.date("until").orElseThrow();
    Instant until = day.atTime(hours.start()).atZone(hours.zone()).toInstant();
    if (!until.isAfter(clock.instant())) {
      return new Answered.Mend(Map.of("until", sent.by().speech().plain("step.snooze-past")));
    }
    desk.use().markStep().snooze(sent.by().actor(), Desk.of(sent), sent.part(1), until);
    return Answered.closed();
  }

  private void askReason(Click click) {
    Modals modals = desk.modals(click.by().speech());
    List<LayoutBlock> fields =
        List.of(
            modals.lines(
                "reason", "", true, REASON, click.by().speech().plain("step.leave-out-hint")));
    desk.open(
        click.by(),
        modals.form(
            LEAVE_OUT,
            Act.value(Desk.of(click), click.part(2)),
            click.by().speech().plain("step.leave-out-title"),
            click.by().speech().plain("step.leave-out"),
            fields));
  }

  private Answered leaveOut(Submission sent) {
    desk.use()
        .markStep()
        .leaveOut(sent.by().actor(), Desk.of(sent), sent.part(1), sent.text("reason"));
    return Answered.closed();
  }
}
