package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A supplier's ledger: what earlier disputes tell, and what people add to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupplierLedgerTest {

  private static final String HUAXIN = "quality-huaxin";

  private Front front;
  private int round;
  private String supplier;

  @BeforeAll
  void start() {
    front = new Front();
  }

  @AfterAll
  void stop() {
    front.close();
  }

  @BeforeEach
  void another_supplier() {
    supplier = "Ledger" + (char) ('A' + round++);
  }

  /** A dispute whose factory has Linda and an owner, closed with this ending. */
  private int closed(String name, String ending, String more) {
    int number = openWithPeople(name);
    front.play(
        """
        - by: anna
          in: quality-huaxin
          thread: D-%d
          mention: "log Linda: ok, we accept, we will sort the lot"
        - by: anna
          in: quality-huaxin
          command: "/dispute close D-%d"
          fill: {How did it end?: "%s"%s}
        """
            .formatted(number, number, ending, more));
    return number;
  }

  private int openWithPeople(String name) {
    front.as("anna").say(HUAXIN, "/dispute open " + name + " PO-1 18% of lids over tolerance");
    front.bot().settle();
    AtWindow window = new AtWindow(front, "anna").press("more-details").press("more-people");
    window
        .write("person-1-name", "Linda Zhou / 周琳, sales contact")
        .write("person-2-name", "Mr Gao, owner");
    assertThat(window.send()).isEmpty();
    return front.newest();
  }

  private String page(String who, String name) {
    return front.command(who, HUAXIN, "/supplier " + name);
  }

  @Test
  void it_tells_people_endings_credit_and_what_was_learned() {
    int number =
        closed(
            supplier,
            "The factory accepted and made it good",
            ", What did we learn about this supplier?: measure together on video,"
                + " What did they do well?: sorted all in two days");

    assertThat(page("anna", supplier))
        .contains("*1 dispute*, 0 open", "*Linda Zhou / 周琳* – sales contact", "Mr Gao")
        .contains("Has replied by:")
        .contains("*What helped*", "measure together on video (D-" + number + ")")
        .contains("*Track record:* nothing they agreed to has been checked yet")
        .contains("accepted the finding in 1 dispute", "“sorted all in two days”")
        .contains("The factory accepted and made it good 1")
        .doesNotContain("*What didn't help*");
  }

  @Test
  void it_speaks_chinese_to_whoever_reads_chinese() {
    closed(supplier, "The factory accepted and made it good", "");
    assertThat(page("lin", supplier)).contains("*共 1 个案子*", "*信用：*", "业务");
  }

  @Test
  void goods_that_passed_again_are_credit_with_their_number() {
    int number = openWithPeople(supplier);
    front.play(
        """
        - by: anna
          in: quality-huaxin
          thread: D-%d
          mention: "batch agreed: rework all by Friday"
        - click: Inspected again …
          fill: {Inspected on: 2026-03-02, Result: "Passed", What was seen: "0 of 200"}
        """
            .formatted(number));

    assertThat(page("anna", supplier))
        .contains("what they agreed to has held up so far: 1 of 1 batch passed");
  }

  @Test
  void notes_about_a_person_are_added_put_right_and_removed() {
    openWithPeople(supplier);
    front.play(
        """
        - by: anna
          in: quality-huaxin
          command: "/supplier %s"
        - click: Notes …
          fill: {New note: "prefers WeChat, <!channel> reacts well to video"}
          then: {private: ["Notes on Linda Zhou saved"]}
        """
            .formatted(supplier));
    assertThat(page("anna", supplier))
        .contains("_prefers WeChat, &lt;!channel&gt; reacts well to video_");

    front.play(
        """
        - by: marcus
          in: quality-huaxin
          command: "/supplier %s"
        - click: Notes …
          fill: {Existing note: "prefers a call"}
        """
            .formatted(supplier));
    assertThat(page("anna", supplier)).contains("_prefers a call_").doesNotContain("reacts well");

    front.play(
        """
        - by: anna
          in: quality-huaxin
          command: "/supplier %s"
        - click: Notes …
          fill: {Existing note: ""}
        """
            .formatted(supplier));
    assertThat(page("anna", supplier)).doesNotContain("prefers a call");
  }

  @Test
  void a_note_is_read_by_nobody_who_is_not_in_the_channel_of_its_dispute() {
    int number = front.open("anna", "returns-confidential", supplier + " PO-1 dents");
    assertThat(number).isPositive();

    assertThat(page("lin", supplier)).doesNotContain("dents");
    assertThat(page("lin", supplier)).contains("没有");
  }

  @Test
  void two_spellings_become_one_supplier_and_two_again() {
    String other = "Hua " + supplier;
    front.open("anna", HUAXIN, supplier + " PO-1 dents");
    front.play(
        """
        - by: anna
          in: quality-huaxin
          command: "/dispute open x PO-2 rust"
          fill: {Supplier: %s, Finding in one line: rust on hinges}
        - by: anna
          in: quality-huaxin
          command: "/supplier %s"
        - click: Same supplier as …
          fill: {Other name: %s}
          then: {private: ["is now joined with"]}
        """
            .formatted(other, supplier, other));

    assertThat(page("anna", supplier)).contains("*2 disputes*", "Also written: " + other);
    assertThat(page("anna", other)).contains("*2 disputes*");
    assertThat(front.command("anna", HUAXIN, "/dispute stats " + supplier)).contains("2 open");

    front.play(
        """
        - by: anna
          in: quality-huaxin
          command: "/supplier %s"
        - click: Separate “%s”
          then: {private: ["are separate suppliers again"]}
        """
            .formatted(supplier, other));
    assertThat(page("anna", supplier)).contains("*1 dispute*").doesNotContain("Also written");
  }

  @Test
  void a_supplier_is_not_merged_into_itself_and_says_so_beside_the_field() {
    front.open("anna", HUAXIN, supplier + " PO-1 dents");
    front.play(
        """
        - by: anna
          in: quality-huaxin
          command: "/supplier %s"
        - click: Same supplier as …
          fill: {Other name: %s}
          then: {errors: ["That is %s itself"]}
        """
            .formatted(supplier, supplier, supplier));
    assertThat(page("anna", supplier)).contains("*1 dispute*").doesNotContain("Also written");
  }

  @Test
  void what_the_specification_means_is_told_again_when_the_next_dispute_opens() {
    int first = front.open("anna", HUAXIN, supplier + " PO-1 lids too thin");
    front.play(
        """
        - by: anna
          in: quality-huaxin
          thread: D-%d
          mention: "clarified wall thickness is the mean of 3 points"
          then: {thread: ["Specification clarified (1,", "mean of 3 points"]}
        - mention: "clarified 1: wall thickness is the mean of 5 points"
          then: {thread: ["mean of 5 points"]}
        - by: anna
          in: quality-huaxin
          command: "/dispute close D-%d"
          fill: {How did it end?: The specification was unclear and is now clear, What both sides now agree the specification means: "burrs up to 0.1 mm pass"}
        """
            .formatted(first, first));
    int second = front.open("anna", HUAXIN, supplier + " PO-2 lids too thin");

    String thread = String.join("\n", front.thread(second).stream().map(Front::raw).toList());
    assertThat(thread)
        .contains("*Clarified with " + supplier + " earlier*")
        .contains("• wall thickness is the mean of 5 points (D-" + first + ")")
        .contains("• burrs up to 0.1 mm pass")
        .doesNotContain("3 points");
    int elsewhere = front.open("anna", "returns-confidential", supplier + " PO-3 lids too thin");
    assertThat(front.thread(elsewhere).stream().map(Front::raw))
        .as("what was agreed in one channel is not told to the members of another")
        .noneMatch(said -> said.contains("mean of 5 points"));
    assertThat(page("anna", supplier)).contains("*Agreed clarifications of the specification*");
  }

  @Test
  void the_owner_is_recognised_in_the_next_dispute_though_nobody_named_him() {
    closed(supplier, "The factory accepted and made it good", "");
    front.as("anna").say(HUAXIN, "/dispute open " + supplier + " PO-2 rust on 4% of hinges");
    front.bot().settle();
    AtWindow window = new AtWindow(front, "anna").press("more-details");
    window.write("person-2-name", "Wang Lei").write("person-2-role", "quality-manager");
    assertThat(window.send()).isEmpty();
    assertThat(front.dispute(front.newest()).facts().owner()).isEmpty();

    front.play(
        """
        - by: anna
          in: quality-huaxin
          thread: D-%d
          says: "should Mr Gao see this?"
          then: {private: ["Instead:"]}
        """
            .formatted(front.newest()));
    int stranger = front.open("anna", HUAXIN, "Un" + supplier + " PO-3 rust");
    String before = front.everything();
    front.play(
        """
        - by: anna
          in: quality-huaxin
          thread: D-%d
          says: "should Mr Gao see this?"
        """
            .formatted(stranger));
    assertThat(front.everything()).as("nobody knows him there").isEqualTo(before);
  }

  @Test
  void the_next_dispute_begins_with_what_is_known_and_an_own_mistake_is_no_rejection() {
    closed(supplier, "Our mistake: the finding did not hold", "");
    front.open("anna", HUAXIN, supplier + " PO-2 rust");
    assertThat(front.dispute(front.newest()).facts().history().earlierRejections()).isZero();

    front.play(
        """
        - by: anna
          in: quality-huaxin
          command: "/dispute close D-%d"
          fill: {How did it end?: Goods returned}
        """
            .formatted(front.newest()));
    front.open("anna", HUAXIN, supplier + " PO-3 rust");
    assertThat(front.dispute(front.newest()).facts().history().earlierRejections()).isOne();
    assertThat(front.dispute(front.newest()).head().playbook()).isEqualTo("repeat-defect");
    assertThat(front.dispute(front.newest()).facts().people()).hasSize(2);
  }
}
