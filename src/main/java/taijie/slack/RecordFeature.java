package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.content.Speech;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.record.Kind;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Modals;
import taijie.slack.blocks.MoreMenu;
import taijie.slack.blocks.RecordBlocks;
import taijie.slack.blocks.Said;
import taijie.usecase.Refusal;
import taijie.vocabulary.NamedPerson;

/** The written record: made, shared, commented on, final. */
final class RecordFeature implements Feature {

  private static final String SHARED = "record-shared";
  private static final String CORRECTED = "record-corrected";
  private static final String FINAL = "record-final";
  private static final int LINE = 150;
  private static final int TEXT = 2000;

  private final Desk desk;
  private final InstantSource clock;

  RecordFeature(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public void offer(Routes routes) {
    routes.word(
        "record",
        command -> {
          DisputeId id = desk.named(command.by(), command.text());
          desk.use().keepRecord().draft(command.by().actor(), id);
          return new Said(command.by().speech().mrkdwn("record.coming", "dispute", id), List.of());
        });
    routes.mention(
        List.of("record", "正式记录", "处理记录"),
        mention -> {
          DisputeId id = desk.here(mention.by());
          desk.use().keepRecord().draft(mention.by().actor(), id);
        });
    routes.choice(
        MoreMenu.RECORD,
        click -> desk.use().keepRecord().draft(click.by().actor(), Desk.of(click)));
    routes.click(
        Act.RECORD, click -> desk.use().keepRecord().draft(click.by().actor(), Desk.of(click)));
    routes.click(
        Act.RECORD_AGAIN,
        click -> desk.use().keepRecord().again(click.by().actor(), Desk.of(click)));
    routes.click(
        Act.RECORD_INTERNAL,
        click -> desk.use().keepRecord().internal(click.by().actor(), Desk.of(click)));
    routes.click(Act.RECORD_READ, this::read);
    routes.click(Act.RECORD_SHARED, this::askShared);
    routes.window(SHARED, this::shared);
    routes.click(Act.RECORD_CORRECTED, this::askCorrected);
    routes.window(CORRECTED, this::corrected);
    routes.click(Act.RECORD_FINAL, this::askFinal);
    routes.window(FINAL, this::makeFinal);
  }

  private void askShared(Click click) {
    DisputeId id = Desk.of(click);
    Dispute dispute = desk.use().disputes().read(click.by().actor(), id);
    Speech speech = click.by().speech();
    Modals modals = desk.modals(speech);
    String contact = dispute.facts().contact().map(NamedPerson::name).orElse("");
    List<LayoutBlock> fields =
        List.of(
            modals.date("shared-on", Optional.of(desk.today(click.by(), clock)), false),
            modals.line("shared-with", contact, false, LINE),
            modals.line("shared-how", "", true, LINE),
            modals.line("present", dispute.records().present(), true, LINE));
    desk.open(
        click.by(),
        modals.form(
            SHARED,
            Act.value(id),
            speech.plain("record.shared-title"),
            speech.plain("button.save"),
            fields));
  }

  private Answered shared(Submission sent) {
    LocalDate today = desk.today(sent.by(), clock);
    LocalDate on = sent.date("shared-on").orElse(today);
    if (on.isAfter(today)) {
      return inFuture(sent, "shared-on");
    }
    desk.use()
        .keepRecord()
        .shared(
            sent.by().actor(),
            Desk.of(sent),
            on,
            sent.text("shared-how"),
            sent.text("shared-with"),
            sent.text("present"));
    return Answered.closed();
  }

  private void askCorrected(Click click) {
    DisputeId id = Desk.of(click);
    Dispute dispute = desk.use().disputes().read(click.by().actor(), id);
    Speech speech = click.by().speech();
    Modals modals = desk.modals(speech);
    String contact = dispute.facts().contact().map(NamedPerson::name).orElse("");
    List<LayoutBlock> fields =
        List.of(
            modals.lines("comment", "", false, TEXT, speech.plain("field.comment-hint")),
            modals.line("who", contact, true, LINE),
            modals.date("said", Optional.of(desk.today(click.by(), clock)), false));
    desk.open(
        click.by(),
        modals.form(
            CORRECTED,
            Act.value(id),
            speech.plain("record.corrected-title"),
            speech.plain("button.save"),
            fields));
  }

  private Answered corrected(Submission sent) {
    LocalDate today = desk.today(sent.by(), clock);
    LocalDate on = sent.date("said").orElse(today);
    if (on.isAfter(today)) {
      return inFuture(sent, "said");
    }
    desk.use()
        .keepRecord()
        .corrected(sent.by().actor(), Desk.of(sent), on, sent.text("who"), sent.text("comment"));
    return Answered.closed();
  }

  private void askFinal(Click click) {
    DisputeId id = Desk.of(click);
    Dispute dispute = desk.use().disputes().read(click.by().actor(), id);
    Speech speech = click.by().speech();
    Modals modals = desk.modals(speech);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.text(speech.mrkdwn("record.final-explained")));
    if (dispute.records().shared().isEmpty()) {
      blocks.add(Kit.text(speech.mrkdwn("record.never-shared")));
      blocks.add(modals.tick("unshared", false));
    }
    desk.open(
        click.by(),
        modals.form(
            FINAL,
            Act.value(id),
            speech.plain("record.final-title"),
            speech.plain("record.final-submit"),
            blocks));
  }

  private Answered makeFinal(Submission sent) {
    boolean asked =
        desk.use().disputes().read(sent.by().actor(), Desk.of(sent)).records().shared().isEmpty();
    try {
      desk.use().keepRecord().finalise(sent.by().actor(), Desk.of(sent), sent.ticked("unshared"));
      return Answered.closed();
    } catch (Refusal refusal) {
      if (asked) {
        throw refusal;
      }
      // A window without a field has no place beside which to say it.
      Speech speech = sent.by().speech();
      String why = speech.mrkdwn(refusal.sentence(), refusal.values());
      return new Answered.Shown(
          desk.modals(speech).page(speech.plain("record.final-title"), List.of(Kit.text(why))));
    }
  }

  private void read(Click click) {
    DisputeId id = Desk.of(click);
    Dispute dispute = desk.use().disputes().read(click.by().actor(), id);
    int latest = dispute.records().finals().size();
    Kind kind = latest > 0 ? Kind.FINAL : Kind.DRAFT;
    Speech speech = click.by().speech();
    desk.use()
        .keepRecord()
        .document(id, kind, latest)
        .ifPresent(document ->
            desk.open(
                click.by(),
                desk.modals(speech)
                    .page(
                        speech.plain("record.title"),
                        new RecordBlocks(speech, desk.use().disputes().knowledge().recordWords())
                            .inWords(document)
                            .blocks())));
  }

  private static Answered inFuture(Submission sent, String field) {
    return new Answered.Mend(Map.of(field, sent.by().speech().plain("refusal.said-in-future")));
  }
}
