package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import taijie.Awake;
import taijie.TestBot;
import taijie.dispute.Answer;
import taijie.vocabulary.Stance;

/** What people put right is heeded in their own workspace, and in no other. */
class CorrectionsTest {

  private static final String HUAXIN = "quality-huaxin";
  private static final String WISHES =
      "Good morning, happy Mid-Autumn Festival to you and all your family";
  private static final String ALIKE =
      "Happy Mid-Autumn Festival, and good morning to your family and you!";

  @Test
  void an_answer_like_one_that_was_put_right_is_understood_like_it() {
    try (Front front = new Front(TestBot.startWith(Awake.KNOWLEDGE))) {
      assertThat(log(front, 1, WISHES).stance()).isNotEqualTo(Stance.DISPUTES);
      assertThat(log(front, 2, ALIKE).stance()).isNotEqualTo(Stance.DISPUTES);

      front.forgedClick("anna", HUAXIN, "answer-stance", "1|1|disputes");
      front.forgedClick("anna", HUAXIN, "answer-topic", "1|1|handling");

      Answer alike = log(front, 3, ALIKE);
      assertThat(alike.stance()).isEqualTo(Stance.DISPUTES);
      assertThat(alike.topics()).first().isEqualTo("handling");
      assertThat(alike.corrected()).isFalse();
      assertThat(log(front, 4, "Yes, we accept and will rework all of them at our cost").stance())
          .as("an answer unlike it")
          .isEqualTo(Stance.ACCEPTS);
    }
    try (Front elsewhere = new Front(TestBot.startWith(Awake.KNOWLEDGE))) {
      assertThat(log(elsewhere, 1, ALIKE).stance())
          .as("the same answer in a workspace where nobody put anything right")
          .isNotEqualTo(Stance.DISPUTES);
    }
  }

  private static Answer log(Front front, int dispute, String words) {
    int number = front.open("anna", HUAXIN, "Supplier" + dispute + " PO-4471 18% over tolerance");
    assertThat(number).isEqualTo(dispute);
    front.play(
        """
        - by: anna
          click: Log their answer
          on: card
          fill: {Their words: "%s"}
        """
            .formatted(words));
    return front.dispute(number).answers().standing().getLast();
  }
}
