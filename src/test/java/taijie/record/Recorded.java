package taijie.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import taijie.Cast;
import taijie.batch.BatchWords;
import taijie.cause.Cause;
import taijie.content.Conversations;
import taijie.content.Problems;
import taijie.dispute.Answer;
import taijie.dispute.AnswerEvent.AnswerLogged;
import taijie.dispute.BatchEvent.BatchAgreed;
import taijie.dispute.CauseEvent.CauseStated;
import taijie.dispute.Medium;
import taijie.dispute.RecordEvent.RecordCorrected;
import taijie.dispute.Story;
import taijie.dispute.TalkEvent.NotedToShare;
import taijie.vocabulary.Stance;

/** A dispute about Huaxin's lids that has come as far as its record. */
final class Recorded {

  private static final Conversations CONVERSATIONS = Cast.conversations();
  static final RecordWords WORDS = RecordWords.from(CONVERSATIONS, new Problems());
  static final BatchWords BATCH = BatchWords.from(CONVERSATIONS, new Problems());
  static final RecordMaker MAKER = new RecordMaker(WORDS, BATCH);
  static final LocalDate DAY = LocalDate.of(2026, 3, 12);

  private Recorded() {}

  static Story story() {
    Story story = Story.opened();
    story.then(answer(1, "卡尺不对吧？", "周琳", "measurement", story));
    story.then(answer(2, "图纸上没写清楚", "Wang Lei", "specification", story));
    story.then(
        new BatchAgreed(
            BATCH
                .read(
                    "rework 3,900 pcs by 18 March, accept 1,000 with 4% off, scrap 100, freight at"
                        + " the factory's cost, re-inspect on 20 March",
                    Optional.of(5000), DAY)
                .terms()));
    story.then(
        new CauseStated(
            new Cause(
                "",
                "insert of cavity 3 worn by 0.15 mm\n三号模穴镶件磨损",
                "nobody looked for weeks",
                "insert replaced; first-piece check at every start of shift",
                "PO-4502"),
            true));
    story.then(new NotedToShare("Samples 1 to 5 are kept by both sides."));
    story.then(new RecordCorrected(DAY, "Linda Zhou", "返工数量以 3,900 为准，含已挑出的 23 件。"));
    return story;
  }

  private static AnswerLogged answer(
      int number, String text, String who, String topic, Story story) {
    return new AnswerLogged(
        new Answer(
            number,
            text,
            who,
            Medium.WECHAT,
            story.now(),
            Stance.DISPUTES,
            List.of(topic),
            new BigDecimal("0.2").doubleValue(),
            "",
            false));
  }
}
