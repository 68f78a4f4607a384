package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import taijie.dispute.Dispute;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Role;

/** A dispute from its facts to its end, as its card and menu offer it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CourseInThreadTest {

  private static final String HUAXIN = "quality-huaxin";

  private Front front;
  private int number;
  private int opened;

  @BeforeAll
  void start() {
    front = new Front();
  }

  @AfterAll
  void stop() {
    front.close();
  }

  @BeforeEach
  void a_fresh_dispute() {
    number =
        front.open("anna", HUAXIN, "Course" + ++opened + " PO-99" + opened + " 18% of lids bent");
  }

  @Test
  void people_and_history_of_the_last_dispute_are_there_already() {
    front.open(
        "anna",
        HUAXIN,
        "Memory" + opened + " PO-1 dents",
        "{People at the factory: \"Linda Zhou / 周琳, sales contact\", Relationship: Long partner}");
    int first = front.newest();
    int second = front.open("marcus", HUAXIN, "memory" + opened + " PO-2 dents again on 4%");

    Dispute dispute = front.dispute(second);
    assertThat(dispute.facts().supplier()).isEqualTo("Memory" + opened);
    assertThat(dispute.facts().people())
        .extracting(p -> p.role())
        .containsExactly(Role.SALES_CONTACT);
    assertThat(dispute.facts().relationship()).isEqualTo(Relationship.LONG);
    assertThat(dispute.facts().earlierRejections()).as("the first is not decided yet").isZero();

    front.play(
        """
        - by: anna
          in: quality-huaxin
          command: "/dispute close D-%d"
          fill: {How did it end?: Goods returned}
        - command: "/dispute close D-%d"
          fill: {How did it end?: Goods returned}
        """
            .formatted(first, second));
    Dispute third = front.dispute(front.open("anna", HUAXIN, "Memory" + opened + " PO-3 dents"));
    assertThat(third.facts().earlierRejections()).as("both went back").isEqualTo(2);
    assertThat(third.head().playbook()).isEqualTo("repeat-defect");
  }

  @Test
  void facts_that_cannot_be_are_told_beside_their_fields() {
    front.play(
        """
        - by: anna
          choose: Complete or correct the facts
          on: card
          fill: {People at the factory: "just somebody"}
          then: {errors: ["I cannot tell the role in “just somebody”"]}
        - choose: Complete or correct the facts
          on: card
          fill: {Pieces inspected: "a few", Pieces out of specification: "23 pcs"}
          then: {errors: ["“a few” isn't one", "“23 pcs” isn't one"]}
        - choose: Complete or correct the facts
          on: card
          fill: {Pieces inspected: "20", Pieces out of specification: "23"}
          then: {errors: ["More than were inspected"]}
        - choose: Complete or correct the facts
          on: card
          fill: {Supplier: "  ", Finding in one line: " "}
          then: {errors: ["A few words are needed here."]}
        """);
    assertThat(front.dispute(number).facts().inspected()).isEmpty();
    assertThat(front.dispute(number).facts().supplier()).isEqualTo("Course" + opened);
  }

  @Test
  void completed_facts_stand_on_the_card_and_may_change_the_sequence() {
    LocalDate inTenDays = today().plusDays(10);
    front.play(
        """
        - by: anna
          choose: Complete or correct the facts
          on: card
          fill:
            Product: "Lid 86 mm"
            Pieces inspected: "125"
            Pieces out of specification: "23"
            Specification clause: "drawing 7.2"
            People at the factory: "Linda Zhou / 周琳, sales contact\\nMr Chen / 陈总, owner"
            Relationship: New supplier
            Written notice due: "%s"
          then:
            card: ["Lid 86 mm", "23 of 125 inspected", "drawing 7.2", "Written notice due in 10 days"]
            thread: ["Anna Weber updated the facts."]
        """
            .formatted(inTenDays));
    assertThat(front.dispute(number).head().playbook()).isEqualTo("new-supplier");
    assertThat(front.dispute(number).facts().noticeDue()).contains(inTenDays);
  }

  @Test
  void written_notice_is_noted_once_given_and_not_in_the_future() {
    front.play(
        """
        - by: anna
          choose: Complete or correct the facts
          on: card
          fill: {Written notice due: "2027-04-30"}
        - choose: Written notice was given
          on: card
          fill: {Given on: "2031-01-01"}
          then: {errors: ["That date is in the future."]}
        - choose: Written notice was given
          on: card
          fill: {"How, and to whom": "e-mail to Linda"}
          then: {thread: ["written notice was given"], card: ["Written notice given on"]}
        """);
    assertThat(front.dispute(number).head().notice()).isPresent();
    String card = front.dispute(number).head().card().orElseThrow();
    assertThat(Front.raw(front.world().message(front.channel(HUAXIN).id(), card).orElseThrow()))
        .doesNotContain("|notice\"");
  }

  @Test
  void another_sequence_can_be_followed() {
    front.play(
        """
        - by: anna
          choose: Follow another sequence
          on: card
          fill: {Sequence: Safety}
        """);
    assertThat(front.dispute(number).head().playbook()).isEqualTo("safety-critical");
  }

  @Test
  void a_step_is_put_off_for_hours_days_or_to_a_date() {
    front.play(
        """
        - by: anna
          choose: Remind me in 2 hours
          on: card
          then: {private: ["I will come back to it on"]}
        - choose: Remind me tomorrow
          on: card
          then: {private: ["09:00 (Berlin)"]}
        - choose: Remind me next working day
          on: card
          then: {private: ["09:00 (Berlin)"]}
        - choose: Remind me on
          on: card
          fill: {Remind me on: "2020-01-01"}
          then: {errors: ["This day has passed already."]}
        - choose: Remind me on
          on: card
          fill: {Remind me on: "2031-03-11"}
        """);
    // A step put off for years brings no reminder within days.
    int before = front.seenBy("anna").size();
    front.bot().forward(Duration.ofDays(4));
    assertThat(
            front.seenBy("anna").stream()
                .skip(before)
                .filter(m -> Front.raw(m).contains("it would be a good time for"))
                .filter(m -> Front.raw(m).contains("Course" + opened + " ")))
        .isEmpty();
  }

  @Test
  void a_step_is_left_out_with_its_reason_and_the_next_one_comes() {
    front.play(
        """
        - by: anna
          choose: Not doing this step
          on: card
          fill: {Reason: "we have it all from the third party"}
          then: {thread: ["Next: Call one person, privately"]}
        - click: All ready
          on: "Next: Get the facts ready"
          then: {private: ["This step was left out already"]}
        """);
  }

  @Test
  void a_dispute_is_exhausted_once() {
    front.play(
        """
        - by: anna
          choose: We have tried everything
          on: card
          fill: {What was tried: "all answered with data, three weeks"}
          then: {thread: ["everything else has been tried"]}
        """);
    assertThat(front.dispute(number).head().exhausted()).isTrue();
    String card = front.dispute(number).head().card().orElseThrow();
    assertThat(Front.raw(front.world().message(front.channel(HUAXIN).id(), card).orElseThrow()))
        .contains("|facts\"")
        .doesNotContain("|exhausted\"");
  }

  @Test
  void it_goes_into_other_hands_by_command_and_by_menu() {
    front.play(
        """
        - by: anna
          in: quality-huaxin
          command: "/dispute handover D-%d @marcus"
          then:
            private: ["is now with Marcus Reed."]
            dm: {marcus: ["Course"]}
            card: ["Handler: Marcus Reed"]
        - by: marcus
          choose: Hand over to
          on: card
          fill: {Handler: lin}
          then: {thread: ["Marcus Reed"], card: ["负责人"]}
        - choose: 转交给
          on: card
          fill: {Handler: lin}
          then: {errors: ["already with that person"]}
        - choose: 转交给
          on: card
          fill: {Handler: petra}
          then: {errors: ["petra is not in the dispute's channel"]}
        """
            .formatted(number));
    assertThat(front.dispute(number).head().handler()).isEqualTo("U0LINXIAO");
  }

  @Test
  void show_and_next_tell_where_it_stands() {
    assertThat(front.command("marcus", "sourcing", "/dispute show d" + number))
        .contains("Course" + opened, "Get the facts ready");
    assertThat(front.command("marcus", "sourcing", "/dispute next D-" + number + " please"))
        .contains("*Next: Get the facts ready*", "_Why:_");
  }

  @Test
  void it_ends_with_a_lesson_and_begins_again() {
    front.play(
        """
        - by: anna
          in: quality-huaxin
          command: "/dispute close D-%1$d"
          fill: {How did it end?: The factory accepted, What did we learn: "the caliper photo helped"}
          then:
            thread: ["the factory accepted and made it good"]
            card: ["the caliper photo helped", "Reopen"]
        - command: "/supplier Course%2$d"
          then: {private: ["the caliper photo helped"]}
        - command: "/dispute list closed"
          then: {private: ["Course%2$d", "closed"]}
        - command: "/dispute reopen D-%1$d"
          fill: {Reason: "the replacement lot failed too"}
          then: {thread: ["reopened this: the replacement lot failed too"], card: ["Log their answer"]}
        - command: "/dispute reopen D-%1$d"
          then: {private: ["D-%1$d is open already."]}
        """
            .formatted(number, opened));
  }

  @Test
  void it_is_forgotten_only_by_its_own_people_and_only_when_meant() {
    front.play(
        """
        - by: marcus
          in: quality-huaxin
          command: "/dispute forget D-%1$d"
          fill: {Type the number: "D-%1$d"}
          then: {errors: ["Only the handler of D-%1$d"]}
        - by: anna
          command: "/dispute forget D-%1$d"
          fill: {Type the number: "yes"}
          then: {errors: ["Type D-%1$d to confirm."]}
        - command: "/dispute forget D-%1$d"
          fill: {Type the number: "D-%1$d"}
        - command: "/dispute show D-%1$d"
          then: {private: ["I can't find D-%1$d among the disputes you can see."]}
        - click: All ready
          on: "Course%2$d"
          then: {private: ["I can't find D-%1$d"]}
        """
            .formatted(number, opened));
    front.bot().forward(Duration.ofDays(3));
    assertThat(front.everything()).doesNotContain("Something went wrong");
  }

  @Test
  void the_number_of_a_forgotten_dispute_is_not_given_again() {
    front.play(
        """
        - by: anna
          in: quality-huaxin
          command: "/dispute forget D-%1$d"
          fill: {Type the number: "D-%1$d"}
        """
            .formatted(number));
    assertThat(front.open("anna", HUAXIN, "After" + opened + " PO-1 dents")).isEqualTo(number + 1);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(front.bot().clock().instant(), ZoneId.of("Europe/Berlin"));
  }
}
