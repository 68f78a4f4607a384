package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.dispute.Dispute;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Modals;
import taijie.slack.blocks.MoreMenu;

/**
 * Which sequence a dispute follows, that its normal process is exhausted, that notice was given.
 */
final class CourseFeature implements Feature {

  private static final String PLAYBOOK = "playbook";
  private static final String EXHAUSTED = "exhausted";
  private static final String NOTICE = "notice-given";
  private static final int REASON = 1000;

  private final Desk desk;
  private final InstantSource clock;

  CourseFeature(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public void offer(Routes routes) {
    routes.choice(MoreMenu.PLAYBOOK, this::askPlaybook);
    routes.window(
        PLAYBOOK,
        sent -> {
          desk.use()
              .changeDispute()
              .playbook(sent.by().actor(), Desk.of(sent), sent.option("playbook"));
          return Answered.closed();
        });
    routes.choice(MoreMenu.EXHAUSTED, this::askExhausted);
    routes.window(
        EXHAUSTED,
        sent -> {
          desk.use()
              .changeDispute()
              .exhausted(sent.by().actor(), Desk.of(sent), sent.text("tried"));
          return Answered.closed();
        });
    routes.choice(MoreMenu.NOTICE, this::askNotice);
    routes.window(NOTICE, this::noticeGiven);
  }

  private void askPlaybook(Click click) {
    Dispute dispute = desk.use().disputes().read(click.by().actor(), Desk.of(click));
    List<Kit.Choice> playbooks =
        desk.use().disputes().knowledge().playbooks().all().stream()
            .map(p -> new Kit.Choice(click.by().speech().of(p.name()), p.key()))
            .toList();
    Modals modals = desk.modals(click.by().speech());
    show(
        click,
        PLAYBOOK,
        List.of(
            modals.choice("playbook", playbooks, Optional.of(dispute.head().playbook()), false)));
  }

  private void askExhausted(Click click) {
    Modals modals = desk.modals(click.by().speech());
    show(
        click,
        EXHAUSTED,
        List.of(
            Kit.text(click.by().speech().mrkdwn("course.exhausted-ask")),
            modals.lines(
                "tried", "", false, REASON, click.by().speech().plain("field.tried-hint"))));
  }

  private void askNotice(Click click) {
    Modals modals = desk.modals(click.by().speech());
    show(
        click,
        NOTICE,
        List.of(
            Kit.text(click.by().speech().mrkdwn("course.notice-ask")),
            modals.date("given", Optional.of(today(click.by())), false),
            modals.line("how", "", true, REASON)));
  }

  private void show(Click click, String callback, List<LayoutBlock> fields) {
    desk.open(
        click.by(),
        desk.modals(click.by().speech())
            .form(
                callback,
                Act.value(Desk.of(click)),
                click.by().speech().plain("course." + callback + "-title"),
                click.by().speech().plain("button.save"),
                fields));
  }

  private Answered noticeGiven(Submission sent) {
    LocalDate on = sent.date("given").orElseThrow();
    if (on.isAfter(today(sent.by()))) {
      return new Answered.Mend(Map.of("given", sent.by().speech().plain("refusal.said-in-future")));
    }
    desk.use().changeDispute().noticeGiven(sent.by().actor(), Desk.of(sent), on, sent.text("how"));
    return Answered.closed();
  }

  private LocalDate today(Occasion by) {
    return clock.instant().atZone(by.person().hours().zone()).toLocalDate();
  }
}
