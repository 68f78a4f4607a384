package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import taijie.playground.wire.Weather.Fault;
import taijie.playground.world.Message;
import taijie.playground.world.SharedFile;

/** Batch, cause and the written record through the front door. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordInThreadTest {

  private Front front;
  private int number;

  @BeforeAll
  void start() {
    front = new Front();
  }

  @AfterAll
  void stop() {
    front.close();
  }

  @BeforeEach
  void open() {
    number =
        front.open(
            "anna",
            "quality-huaxin",
            "Recorded PO-4471 18% of lids over tolerance",
            "{Quantity: 500 pcs}");
  }

  private void says(String words) {
    front.play(
        """
        - by: anna
          in: quality-huaxin
          thread: D-%d
          mention: "%s"
        """
            .formatted(number, words));
  }

  private List<Message> withFiles() {
    return front.thread(number).stream().filter(m -> !m.files().isEmpty()).toList();
  }

  private String word(Message message) throws IOException {
    SharedFile file =
        message.files().stream().filter(f -> f.name().endsWith(".docx")).findFirst().orElseThrow();
    byte[] bytes = front.world().file(file.id()).orElseThrow();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      return text.getText();
    }
  }

  private String thread() {
    return String.join("\n", front.thread(number).stream().map(Front::raw).toList());
  }

  @Test
  void the_record_comes_as_a_word_file_and_as_markdown() throws IOException {
    says("batch agreed: 300 rework by Friday, 200 credit USD 450");
    says("note she sounded annoyed");
    says("record");

    assertThat(withFiles()).hasSize(1);
    assertThat(withFiles().getFirst().files()).hasSize(2);
    assertThat(word(withFiles().getFirst()))
        .contains("Recorded")
        .contains("rework 300 pcs, by 6 Mar 2026")
        .contains("折让 200 件，USD 450")
        .doesNotContain("annoyed");
    assertThat(thread()).contains("is a draft");
  }

  @Test
  void a_file_whose_arrival_nobody_confirmed_is_not_sent_twice() {
    front.bot().slack().weather().next("files.completeUploadExternal", Fault.CUT_OFF_AFTERWARDS);

    says("record");
    front.bot().clock().forward(Duration.ofMinutes(5));
    front.bot().settle();

    assertThat(withFiles()).hasSize(1);
    assertThat(thread()).contains("is a draft");
  }

  @Test
  void a_file_that_did_not_arrive_is_sent_again() {
    front.bot().slack().weather().next("files.getUploadURLExternal", Fault.SERVER_ERROR);
    front.bot().slack().weather().next("upload", Fault.SERVER_ERROR);

    says("record");
    for (int i = 0; i < 3; i++) {
      front.bot().clock().forward(Duration.ofMinutes(5));
      front.bot().settle();
    }

    assertThat(withFiles()).hasSize(1);
  }

  @Test
  void where_no_file_may_be_uploaded_the_record_is_told_in_words() {
    front.bot().slack().weather().refuse("files.getUploadURLExternal", "missing_scope");

    says("record");
    front.bot().slack().weather().refuse("files.getUploadURLExternal", "");

    assertThat(withFiles()).isEmpty();
    assertThat(thread()).contains("检验结果").contains("18% of lids over tolerance");
  }

  @Test
  void a_difference_keeps_the_window_open_and_a_mention_keeps_the_words() {
    front.play(
        """
        - by: anna
          in: quality-huaxin
          thread: D-%d
          choose: What happens to the batch
          from: More
          on: card
          fill: {What happens to this batch: "rework 300, replace 100", Agreed: [Both sides said so]}
          then: {errors: "no decision on 100 of 500 pieces"}
        - mention: "batch agreed: rework 300, replace 250"
          then:
            private: ["50 more than the lot's 500", "nothing counts as agreed yet"]
            card: "On the table: rework 300 pcs"
        - mention: "batch agreed: 返工-300件"
          then: {private: "below zero"}
        - mention: "batch all re-riveted by hand"
          then: {thread: ["stays as you wrote it"], card: "On the table: all re-riveted by hand"}
        """
            .formatted(number));

    assertThat(front.dispute(number).talks().batchAgreed()).isFalse();
    assertThat(front.dispute(number).talks().batch().proposals()).hasSize(3);
  }

  @Test
  void a_credit_without_its_currency_is_asked_for_beside_the_field() {
    front.play(
        """
        - by: anna
          in: quality-huaxin
          thread: D-%d
          mention: "batch agreed: accept all, credit 450.50"
          then: {private: ["of which currency?", "nothing counts as agreed yet"]}
        - choose: What happens to the batch
          from: More
          on: card
          fill: {What happens to this batch: "accept all, credit 450.50", Agreed: [Both sides said so]}
          then: {errors: "of which currency? Write the code with it"}
        """
            .formatted(number));

    assertThat(front.dispute(number).talks().batchAgreed()).isFalse();
  }

  @Test
  void comments_that_come_after_the_final_version_make_a_new_one_and_the_old_one_stays() {
    front.play(
        """
        - by: anna
          in: quality-huaxin
          thread: D-%1$d
          mention: record
        - click: Make final
          on: "is a draft"
          fill: {Without a draft: "Make it final anyway"}
          then: {thread: "Record D-%1$d/1 is final"}
        - click: Their comments
          on: "is a draft"
          fill: {What they want put differently: "the lot is L-0904"}
        - click: Make final
          on: "is a draft"
          fill: {Without a draft: "Make it final anyway"}
          then: {thread: ["Record D-%1$d/2 is final", "Supplier's comments on the draft"]}
        """
            .formatted(number));

    var finals = front.dispute(number).records().finals();
    assertThat(finals).hasSize(2);
    assertThat(finals.getFirst().content().sections())
        .noneMatch(section -> section.key().equals("corrections"));
  }

  @Test
  void the_other_side_agrees_by_a_button_and_an_old_one_does_nothing() {
    front.play(
        """
        - by: anna
          in: quality-huaxin
          thread: D-%d
          mention: "batch we propose: rework 300, accept 200"
          then: {thread: ["our proposal", "They agreed"]}
        - mention: "批次 对方提：返工400件，其余让步接收"
          then: {thread: ["their proposal", "We agreed"]}
        - click: They agreed
          on: "our proposal"
          then: {private: "a newer proposal on the table"}
        - click: We agreed
          on: "their proposal"
          then: {card: "✓ Agreed: rework 400 pcs · accept (concession) 100 pcs"}
        """
            .formatted(number));
  }

  @Test
  void who_mixes_batch_and_cause_hears_it_alone_and_once() {
    front.play(
        """
        - by: marcus
          in: quality-huaxin
          thread: D-%d
          mention: "batch rework 300, and they must send the root cause"
          then: {private: "part of this is about the cause"}
        - mention: "batch rework 300, because the mould was worn"
          then: {not: "part of this is about the cause"}
        - by: anna
          says: "5 of 50 leak. Please rework them and explain the root cause."
          then: {private: "this asks about the goods and the cause at once"}
        - says: "8 of 80 are loose. Please replace them and explain the root cause."
          then: {silence: true}
        """
            .formatted(number));

    assertThat(thread()).doesNotContain("for the goods and for the cause at once\"");
  }

  @Test
  void a_remark_is_internal_unless_somebody_says_otherwise() throws IOException {
    front.play(
        """
        - by: marcus
          in: quality-huaxin
          thread: D-%1$d
          says: "samples 1 to 5 are with Linda"
        - shortcut: Add to the record
          on: "samples 1 to 5"
          fill: {Who it is for: "For the record we share"}
          then: {thread: "For the record we share, noted by Marcus Reed"}
        - says: "she is on holiday, lucky us"
        - shortcut: Add to the record
          on: "lucky us"
          fill: {}
          then: {thread: "Noted by Marcus Reed: she is on holiday"}
        - mention: record
        """
            .formatted(number));

    assertThat(word(withFiles().getFirst())).contains("samples 1 to 5").doesNotContain("lucky");
  }

  @Test
  void a_second_finalising_of_the_same_content_makes_no_second_version() {
    front.play(
        """
        - by: anna
          in: quality-huaxin
          thread: D-%1$d
          mention: record
        - click: Make final
          on: "is a draft"
          fill: {Without a draft: "Make it final anyway"}
          then: {thread: "Record D-%1$d/1 is final"}
        - click: Make final
          on: "is a draft"
          fill: {Without a draft: "Make it final anyway"}
          then: {errors: "This content is already final as D-%1$d/1"}
        - mention: "batch agreed: rework 500"
        - click: Make final
          on: "is a draft"
          fill: {Without a draft: "Make it final anyway"}
          then: {thread: ["Record D-%1$d/2 is final", "Changed since version 1: Agreed for these goods"]}
        """
            .formatted(number));

    assertThat(front.dispute(number).records().finals()).hasSize(2);
  }
}
