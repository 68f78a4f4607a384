package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.dispute.Answer;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Medium;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.AnswerBlocks;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Modals;
import taijie.usecase.LogAnswer;
import taijie.usecase.LogAnswer.Said;
import taijie.usecase.Refusal;
import taijie.usecase.Speaker;
import taijie.vocabulary.Label;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Stance;

/** The factory's answers: logged, understood, put right. */
final class AnswerFeature implements Feature {

  private static final String LOG = "log-answer";
  private static final String EDIT = "edit-answer";
  // What one of Slack's text fields can hold.
  private static final int FIELD = 3000;
  private static final int NAME = 100;

  private final Desk desk;
  private final InstantSource clock;

  AnswerFeature(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public void offer(Routes routes) {
    routes.click(Act.LOG, click -> show(click.by(), Desk.of(click), "", ""));
    routes.messageShortcut(
        LOG,
        message -> {
          if (message.byBot()) {
            throw new Refusal("refusal.not-the-factory");
          }
          take(
              message.by(),
              desk.here(message.by()),
              message.text(),
              message.by().at().channel() + "/" + message.ts());
        });
    routes.window(LOG, this::log);
    routes.mention(
        List.of("log", "记录", "記錄", "记"),
        mention -> take(mention.by(), desk.here(mention.by()), mention.text(), ""));
    routes.click(
        Act.STANCE,
        click ->
            Label.find(Stance.class, click.part(2))
                .ifPresent(stance ->
                    desk.use()
                        .logAnswer()
                        .correctStance(
                            click.by().actor(), Desk.of(click), click.number(1), stance)));
    routes.click(
        Act.TOPIC,
        click ->
            desk.use()
                .logAnswer()
                .correctTopic(click.by().actor(), Desk.of(click), click.number(1), click.part(2)));
    routes.click(
        Act.ANSWER_WITHDRAW,
        click ->
            desk.use().logAnswer().withdraw(click.by().actor(), Desk.of(click), click.number(1)));
    routes.click(Act.ARGUMENT, this::explain);
    routes.click(Act.ANSWER_EDIT, this::edit);
    routes.window(EDIT, this::correct);
  }

  // A text that no field can hold is logged as it is; who and when can be put right afterwards.
  private void take(Occasion by, DisputeId id, String text, String source) {
    boolean asks = !by.trigger().isEmpty() && text.length() <= FIELD;
    if (asks) {
      show(by, id, text, source);
    } else {
      Dispute dispute = desk.use().disputes().read(by.actor(), id);
      Speaker speaker = Speaker.of(text, desk.use().disputes().people(dispute));
      Said said = new Said(speaker.words(), speaker.name(), Medium.OTHER, clock.instant(), source);
      desk.use().logAnswer().log(by.actor(), id, said);
    }
  }

  private void show(Occasion by, DisputeId id, String text, String source) {
    Dispute dispute = desk.use().disputes().read(by.actor(), id);
    if (!dispute.isOpen()) {
      throw new Refusal("refusal.closed", Map.of("dispute", id.toString()));
    }
    Said blank =
        new Said(
            text,
            dispute.facts().contact().map(NamedPerson::name).orElse(""),
            Medium.WECHAT,
            clock.instant(),
            "");
    desk.open(by, form(by, LOG, Act.value(id, source), "answer.log-title", blank));
  }

  private View form(Occasion by, String callback, String carried, String title, Said said) {
    Modals modals = desk.modals(by.speech());
    ZoneId zone = by.person().hours().zone();
    List<LayoutBlock> fields =
        List.of(
            modals.lines("text", said.text(), false, FIELD, by.speech().plain("field.text-hint")),
            modals.line("who", said.who(), true, NAME),
            modals.choice(
                "medium",
                List.of(Medium.values()).stream()
                    .map(m -> new Kit.Choice(by.speech().label("medium", m), m.key()))
                    .toList(),
                Optional.of(said.medium().key()),
                false),
            modals.date("said", Optional.of(said.said().atZone(zone).toLocalDate()), false));
    return modals.form(
        callback, carried, by.speech().plain(title), by.speech().plain("answer.log"), fields);
  }

  private Answered log(Submission sent) {
    DisputeId id = Desk.of(sent);
    if (sent.date("said").filter(today(sent)::isBefore).isPresent()) {
      return inFuture(sent);
    }
    desk.use().logAnswer().log(sent.by().actor(), id, said(sent, sent.part(1), clock.instant()));
    return Answered.closed();
  }

  private void explain(Click click) {
    Dispute dispute = desk.use().disputes().read(click.by().actor(), Desk.of(click));
    var pushback = desk.use().disputes().knowledge().pushback();
    if (!pushback.topics().contains(click.part(2))) {
      return; // a topic that the conversations no longer hold
    }
    AnswerBlocks blocks =
        new AnswerBlocks(click.by().speech(), pushback, click.by().person().hours().zone());
    desk.open(
        click.by(),
        desk.modals(click.by().speech())
            .page(
                click.by().speech().plain("answer.argument"),
                blocks.argument(click.part(2), dispute.answers().find(click.number(1)))));
  }

  private void edit(Click click) {
    DisputeId id = Desk.of(click);
    Dispute dispute = desk.use().disputes().read(click.by().actor(), id);
    Answer answer =
        dispute
            .answers()
            .find(click.number(1))
            .orElseThrow(
                () -> new Refusal("refusal.no-such-answer", Map.of("number", click.part(1))));
    Said said =
        new Said(answer.text(), answer.who(), answer.medium(), answer.said(), answer.source());
    desk.open(
        click.by(),
        form(
            click.by(),
            EDIT,
            Act.value(id, String.valueOf(answer.number())),
            "answer.edit-title",
            said));
  }

  private Answered correct(Submission sent) {
    if (sent.date("said").filter(today(sent)::isBefore).isPresent()) {
      return inFuture(sent);
    }
    DisputeId id = Desk.of(sent);
    int number = Integer.parseInt(sent.part(1));
    Dispute dispute = desk.use().disputes().read(sent.by().actor(), id);
    Instant before = dispute.answers().find(number).map(Answer::said).orElseGet(clock::instant);
    desk.use().logAnswer().correctText(sent.by().actor(), id, number, said(sent, "", before));
    return Answered.closed();
  }

  /**
   * @param at kept as the time of day where the date says it was that day
   */
  private LogAnswer.Said said(Submission sent, String source, Instant at) {
    ZoneId zone = sent.by().person().hours().zone();
    LocalDate day = sent.date("said").orElse(at.atZone(zone).toLocalDate());
    Instant said =
        day.equals(at.atZone(zone).toLocalDate())
            ? at
            : day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    return new Said(
        sent.text("text"),
        sent.text("who"),
        Label.find(Medium.class, sent.option("medium")).orElse(Medium.OTHER),
        said.isAfter(clock.instant()) ? clock.instant() : said,
        source);
  }

  private LocalDate today(Submission sent) {
    return clock.instant().atZone(sent.by().person().hours().zone()).toLocalDate();
  }

  private static Answered inFuture(Submission sent) {
    return new Answered.Mend(Map.of("said", sent.by().speech().plain("refusal.said-in-future")));
  }
}
