package taijie.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import taijie.Cast;
import taijie.batch.Terms;
import taijie.cause.Cause;
import taijie.dispute.Answer;
import taijie.dispute.AnswerEvent.AnswerCorrected;
import taijie.dispute.AnswerEvent.AnswerLogged;
import taijie.dispute.AnswerEvent.AnswerPosted;
import taijie.dispute.BatchEvent.BatchAgreed;
import taijie.dispute.BatchEvent.BatchProposed;
import taijie.dispute.BatchEvent.BatchReopened;
import taijie.dispute.CauseEvent.CauseStated;
import taijie.dispute.CourseEvent.StepBegan;
import taijie.dispute.CourseEvent.StepDone;
import taijie.dispute.CourseEvent.StepLeftOut;
import taijie.dispute.Dispute;
import taijie.dispute.Ending;
import taijie.dispute.Event;
import taijie.dispute.Facts;
import taijie.dispute.Inspection;
import taijie.dispute.LifeEvent.CardPosted;
import taijie.dispute.LifeEvent.Closed;
import taijie.dispute.LifeEvent.FactsChanged;
import taijie.dispute.LifeEvent.HandedOver;
import taijie.dispute.LifeEvent.NoticeGiven;
import taijie.dispute.LifeEvent.PlaybookChanged;
import taijie.dispute.LifeEvent.ProcessExhausted;
import taijie.dispute.LifeEvent.Reopened;
import taijie.dispute.Medium;
import taijie.dispute.RecordEvent.RecordFinalised;
import taijie.dispute.RecordEvent.RecordShared;
import taijie.dispute.Story;
import taijie.dispute.TalkEvent.BatchNoted;
import taijie.dispute.TalkEvent.CauseNoted;
import taijie.dispute.TalkEvent.Noted;
import taijie.dispute.TalkEvent.ToldApart;
import taijie.dispute.WatchEvent.Choice;
import taijie.dispute.WatchEvent.Form;
import taijie.dispute.WatchEvent.GuardMuted;
import taijie.dispute.WatchEvent.Warned;
import taijie.dispute.WatchEvent.Warning;
import taijie.dispute.WatchEvent.WarningAnswered;
import taijie.guard.GuardAction;
import taijie.guard.GuardKind;
import taijie.playbook.Side;
import taijie.record.word.WordFile;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Role;
import taijie.vocabulary.Stage;
import taijie.vocabulary.Stance;

/** Nothing that the buyer's people said among themselves reaches a version that is shared. */
class LeakTest {

  private static final String PLANTED = "XINTERNX";
  private static final int JOURNALS = 60;

  @TestFactory
  Stream<DynamicTest> no_internal_word_reaches_a_version_that_is_shared() {
    return IntStream.range(0, JOURNALS)
        .mapToObj(seed -> DynamicTest.dynamicTest("journal " + seed, () -> keepsTight(seed)));
  }

  private static void keepsTight(int seed) throws IOException {
    Story story = story(new Random(seed));
    Dispute dispute = story.told();
    RecordDocument draft = Recorded.MAKER.draft(dispute, "Anna Weber", Cast.BERLIN, story.now());
    story.then(new RecordShared(Recorded.DAY, PLANTED, PLANTED, draft.content()));
    story.then(new RecordFinalised(1, draft.content(), Canonical.hash(draft.content())));
    RecordDocument made = Recorded.MAKER.finalVersion(story.told(), 1, Recorded.DAY);

    for (RecordDocument document : List.of(draft, made)) {
      assertThat(Canonical.text(document.content())).doesNotContain(PLANTED);
      assertThat(Markdown.of(document, Recorded.WORDS)).doesNotContain(PLANTED);
      assertThat(unpacked(new WordFile(Recorded.WORDS).write(document)))
          .contains("Huaxin")
          .doesNotContain(PLANTED)
          .doesNotContain(Cast.ANNA)
          .doesNotContain(Cast.MARCUS)
          .doesNotContain(Cast.CHANNEL)
          .doesNotContain("Mr Chen");
    }
  }

  /** Every part of the file as text, with its properties. */
  private static String unpacked(byte[] word) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.append(entry.getName())
            .append(entry.getComment())
            .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  // Each field that is the buyer's own holds the marker; which of them happen, and when, is dice.
  private static Story story(Random dice) {
    List<NamedPerson> people = new ArrayList<>(Cast.LIDS.people());
    people.add(new NamedPerson(PLANTED + " Meyer", List.of(PLANTED), Role.OWN_SIDE));
    Inspection inspection = Cast.LIDS.inspection();
    Facts facts =
        Cast.LIDS
            .with(
                new Inspection(
                    inspection.inspected(),
                    inspection.found(),
                    inspection.defects(),
                    inspection.on(),
                    inspection.where(),
                    inspection.by(),
                    inspection.photos(),
                    PLANTED))
            .with(people, Cast.LIDS.history());
    List<Event> events =
        List.of(
            new FactsChanged(facts),
            new PlaybookChanged(PLANTED),
            new HandedOver(Cast.MARCUS),
            new ProcessExhausted(PLANTED),
            new NoticeGiven(LocalDate.of(2026, 3, 9), PLANTED),
            new CardPosted(PLANTED),
            new StepBegan(PLANTED, Story.MONDAY),
            new StepDone(PLANTED, Optional.empty()),
            new StepLeftOut("call", PLANTED),
            new AnswerLogged(answer(1, "Linda Zhou")),
            new AnswerLogged(answer(2, PLANTED)),
            new AnswerCorrected(answer(1, "Linda Zhou, " + PLANTED)),
            new AnswerPosted(1, PLANTED),
            new Noted(PLANTED),
            new BatchNoted(PLANTED, false),
            new BatchProposed(terms(PLANTED), Optional.of(Side.BUYER)),
            new BatchAgreed(terms("rework 5000")),
            new BatchReopened(),
            new CauseNoted(PLANTED, false),
            new CauseStated(new Cause(PLANTED, PLANTED, PLANTED, PLANTED, PLANTED), false),
            new CauseStated(new Cause("", "worn insert", PLANTED, "replaced", "PO-4502"), true),
            new ToldApart(PLANTED),
            new Warned(
                new Warning(
                    1,
                    PLANTED,
                    List.of(GuardKind.COPY_OWNER),
                    GuardAction.WARN,
                    Stage.IN_DISPUTE,
                    Form.FULL)),
            new WarningAnswered(1, Choice.ANYWAY, PLANTED),
            new GuardMuted(PLANTED, true),
            new Closed(Ending.ACCEPTED, PLANTED, Optional.of(PLANTED)),
            new Reopened(PLANTED));
    Story story = Story.opened();
    for (int i = 0; i < 40; i++) {
      Event event = events.get(dice.nextInt(events.size()));
      // Nobody agrees on what was only proposed; the terms agreed on are no secret.
      story.then(event);
    }
    return story;
  }

  private static Terms terms(String typed) {
    return Recorded.BATCH.read(typed, Optional.of(5000), Recorded.DAY).terms();
  }

  private static Answer answer(int number, String who) {
    return new Answer(
        number,
        PLANTED,
        who,
        Medium.WECHAT,
        Story.MONDAY,
        Stance.DISPUTES,
        List.of("measurement", PLANTED),
        0.2,
        PLANTED,
        false);
  }
}
