package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import taijie.dispute.Facts;
import taijie.dispute.Inspector;
import taijie.dispute.NoticeTerm;
import taijie.playground.world.Message;
import taijie.sampling.Aql;
import taijie.sampling.Level;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Role;

/** The window in which a dispute is opened, as somebody in a hurry meets it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpeningWindowTest {

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
    supplier = "Window" + ++round;
  }

  private AtWindow open(String who, String words) {
    front.as(who).say(HUAXIN, "/dispute open " + words);
    front.bot().settle();
    return new AtWindow(front, who);
  }

  private Facts facts() {
    return front.dispute(front.newest()).facts();
  }

  @Test
  void a_dispute_is_opened_with_three_fields_of_which_one_line_filled_two() {
    AtWindow window = open("anna", supplier + " PO-1 18% of lids over tolerance");
    assertThat(window.view().blocks().size()).isLessThan(9);
    assertThat(window.shown("supplier")).isEqualTo(supplier);
    assertThat(window.shown("po")).isEqualTo("PO-1");

    assertThat(window.send()).isEmpty();
    assertThat(facts().supplier()).isEqualTo(supplier);
    assertThat(facts().relationship()).isEqualTo(Relationship.ESTABLISHED);
  }

  @Test
  void what_else_the_line_told_is_shown_at_once() {
    AtWindow window =
        open("anna", supplier + " PO-1 lids bent, 23 of 125, 5000 pcs, AQL 2.5/4.0, ship 20 Mar");

    assertThat(window.shown("quantity")).isEqualTo("5000 pcs");
    assertThat(window.shown("aql-minor")).isEqualTo("4.0");
    assertThat(window.shown("ship")).isEqualTo("2026-03-20");
    assertThat(window.text())
        .contains("code letter L, 200 pcs", "accept up to 10, reject from 11")
        .contains("Nobody sorted the defects");
    assertThat(window.has("clause")).isFalse();
    window.close();
  }

  @Test
  void more_details_keep_all_that_was_typed() {
    AtWindow window = open("anna", supplier);
    window.enter("finding", "rust on 4% of hinges").write("po", "PO-77").press("more-details");

    assertThat(window.shown("finding")).isEqualTo("rust on 4% of hinges");
    assertThat(window.shown("po")).isEqualTo("PO-77");
    assertThat(window.text()).contains("*Inspection*", "*People at the factory*", "*Dates*");
    window
        .write("product", "Hinge 35 mm")
        .write("lot", "L-3")
        .write("quantity", "2,000 pcs")
        .write("inspected", "125")
        .write("found-major", "23")
        .write("found-critical", "1")
        .write("inspected-on", "2026-03-01")
        .write("inspected-by", "third-party")
        .write("inspected-where", "Ningbo")
        .write("photos", "https://files.example/lids?a=1&b=2")
        .write("level", "ii")
        .write("aql-critical", "0")
        .write("aql-major", "2.5")
        .write("clause", "drawing 7.2")
        .write("measured", "86.4 mm")
        .write("years", "3")
        .write("orders", "12")
        .write("notice-days", "10")
        .write("notice-since", "inspection");
    assertThat(window.send()).isEmpty();

    Facts facts = facts();
    assertThat(facts.goods().pieces()).contains(2000);
    assertThat(facts.inspection().by()).contains(Inspector.THIRD_PARTY);
    assertThat(facts.inspection().defects().critical()).contains(1);
    assertThat(facts.limits().level()).contains(Level.II);
    assertThat(facts.limits().critical()).contains(Aql.NOT_ALLOWED);
    assertThat(facts.specification().measured()).isEqualTo("86.4 mm");
    assertThat(facts.history().years()).contains(3);
    assertThat(facts.notice().since()).isEqualTo(NoticeTerm.Since.INSPECTION);
    assertThat(facts.noticeDue()).contains(LocalDate.of(2026, 3, 11));
    assertThat(Front.raw(front.cards(HUAXIN).getLast()))
        .contains("Measured: 86.4 mm", "Third party, 2026-03-01, Ningbo")
        .contains("<https://files.example/lids?a=1&b=2|files.example>")
        .contains("code letter K, 125 pcs")
        .contains("*critical: 1 found, none allowed*")
        .contains("*major 2.5: 23 found, accept up to 7, reject from 8*")
        .contains("Written notice due in ");
  }

  @Test
  void all_that_cannot_be_is_told_at_once_each_beside_its_field() {
    AtWindow window = open("anna", supplier + " PO-1 rust");
    window.press("more-details");
    Map<String, String> problems =
        window
            .write("quantity", "100 pcs")
            .write("inspected", "125")
            .write("found", "200")
            .write("found-minor", "some")
            .write("inspected-on", "2026-04-01")
            .write("person-1-name", "just somebody")
            .write("notice-days", "10")
            .write("notice-since", "delivery")
            .send();

    assertThat(problems)
        .containsOnlyKeys(
            "inspected", "found", "found-minor", "inspected-on", "person-1-role", "notice-from");
    assertThat(problems.get("inspected")).contains("100 pieces");
    assertThat(problems.get("notice-from")).contains("From which day");
    window.write("quantity", "5000 pcs").write("found", "9").write("found-minor", "3");
    window.write("inspected-on", "2026-03-01").write("person-1-role", "owner");
    assertThat(window.write("notice-from", "2026-03-02").send()).isEmpty();
    assertThat(facts().noticeDue()).contains(LocalDate.of(2026, 3, 12));
    assertThat(facts().people())
        .containsExactly(new NamedPerson("just somebody", List.of(), Role.OWNER, ""));
  }

  @Test
  void people_are_added_one_by_one_up_to_ten() {
    AtWindow window = open("anna", supplier + " PO-1 rust");
    window.press("more-details");
    window
        .write("person-1-name", "Linda Zhou / 周琳")
        .write("person-1-role", "sales-contact")
        .write("person-1-reach", "WeChat linda_hx")
        .press("more-people");
    assertThat(window.shown("person-1-name")).isEqualTo("Linda Zhou / 周琳");
    window.write("person-2-name", "陈总，老板").press("more-people");
    window
        .write("person-3-name", "Wang Lei")
        .write("person-3-others", "王工、Lei")
        .write("person-3-role", "quality-manager");
    for (int more = 4; more <= 10; more++) {
      window.press("more-people");
    }
    assertThat(window.hasButton("more-people")).isFalse();
    assertThat(window.view().blocks().size()).isLessThanOrEqualTo(100);
    assertThat(window.send()).isEmpty();

    assertThat(facts().people())
        .containsExactly(
            new NamedPerson("Linda Zhou", List.of("周琳"), Role.SALES_CONTACT, "WeChat linda_hx"),
            new NamedPerson("陈总", List.of(), Role.OWNER, ""),
            new NamedPerson("Wang Lei", List.of("王工", "Lei"), Role.QUALITY_MANAGER, ""));
  }

  @Test
  void several_people_can_be_pasted_into_one_name() {
    AtWindow window = open("anna", supplier + " PO-1 rust");
    window.press("more-details");
    window.write("person-1-name", "Linda Zhou / 周琳, sales contact; Mr Chen / 陈总, owner");
    assertThat(window.send()).isEmpty();

    assertThat(facts().people())
        .extracting(NamedPerson::role)
        .containsExactly(Role.SALES_CONTACT, Role.OWNER);
  }

  @Test
  void suppliers_are_offered_while_somebody_types_and_a_new_name_too() {
    open("anna", supplier + " PO-1 rust").send();
    AtWindow window = open("anna", "");

    assertThat(window.offered(supplier.toLowerCase())).contains(supplier);
    assertThat(window.offered(supplier)).doesNotContain("New: " + supplier);
    assertThat(window.offered("Golden Drag")).containsExactly("New: Golden Drag");
    assertThat(window.offered("")).contains(supplier);
    window.close();
  }

  @Test
  void suppliers_of_channels_that_somebody_is_not_in_are_not_offered() {
    front.as("anna").say("returns-confidential", "/dispute open " + supplier + " PO-1 rust");
    front.bot().settle();
    new AtWindow(front, "anna").send();
    assertThat(facts().supplier()).isEqualTo(supplier);

    AtWindow lin = open("lin", "");
    assertThat(lin.offered(supplier)).containsExactly("新供应商：" + supplier);
    lin.enter("supplier", supplier).press("more-details");
    assertThat(lin.shown("relationship")).isEmpty();
    lin.close();
  }

  @Test
  void a_known_supplier_brings_people_and_history_where_nothing_was_typed() {
    AtWindow first = open("anna", supplier + " PO-1 rust");
    first.press("more-details");
    first.write("person-1-name", "Linda Zhou").write("person-1-role", "sales-contact");
    first.write("relationship", "long").write("years", "8").send();
    open("anna", supplier + "b PO-1 rust").send();

    AtWindow window = open("anna", "");
    window.press("more-details");
    window.enter("finding", "dents").write("orders", "3").enter("supplier", supplier);
    assertThat(window.shown("person-1-name")).isEqualTo("Linda Zhou");
    assertThat(window.shown("years")).isEqualTo("8");
    assertThat(window.shown("orders")).as("typed by hand").isEqualTo("3");
    assertThat(window.shown("finding")).isEqualTo("dents");

    // The wrong one at first: the other supplier's people do not stay.
    window.enter("supplier", supplier + "b");
    assertThat(window.shown("person-1-name")).isEmpty();
    assertThat(window.shown("years")).isEmpty();
    window.enter("supplier", supplier);
    assertThat(window.send()).isEmpty();
    assertThat(facts().relationship()).isEqualTo(Relationship.LONG);
    assertThat(facts().people()).extracting(NamedPerson::name).containsExactly("Linda Zhou");
  }

  @Test
  void a_short_window_takes_over_what_it_did_not_ask_for_and_nothing_else() {
    AtWindow first = open("anna", supplier + " PO-1 rust");
    first.press("more-details");
    first.write("person-1-name", "Linda Zhou").write("person-1-role", "sales-contact");
    first.write("relationship", "long").write("years", "8").write("clause", "7.2").send();

    AtWindow second = open("anna", supplier + " PO-2 dents");
    assertThat(second.text()).contains("Carried over from the last dispute: Linda Zhou · Long");
    assertThat(second.send()).isEmpty();
    assertThat(facts().history().years()).contains(8);
    assertThat(facts().people()).extracting(NamedPerson::name).containsExactly("Linda Zhou");
    assertThat(facts().clause()).as("another batch, another clause").isEmpty();
  }

  @Test
  void the_usual_limits_are_taken_only_when_somebody_says_so() {
    AtWindow window = open("anna", supplier + " PO-1 rust, 2000 pcs");
    window.press("more-details");
    assertThat(window.shown("aql-major")).isEmpty();
    window.write("aql-major", "1.5").press("facts-usual");

    assertThat(window.shown("aql-major")).as("chosen by hand").isEqualTo("1.5");
    assertThat(window.shown("aql-minor")).isEqualTo("4.0");
    assertThat(window.shown("aql-critical")).isEqualTo("0 (none allowed)");
    assertThat(window.shown("level")).isEqualTo("II");
    assertThat(window.text()).contains("code letter K", "major 1.5: accept up to 5");
    window.close();
  }

  @Test
  void who_rejects_a_batch_that_passes_its_own_plan_is_told_alone() {
    List<Message> annas = front.seenBy("anna");
    List<Message> others = front.seenBy("marcus");
    open("anna", supplier + " PO-1 rust, 5 of 125, 2000 pcs, AQL 2.5").send();

    assertThat(front.news("anna", annas)).contains("passes the sampling plan you agreed");
    assertThat(front.news("marcus", others))
        .contains("5 found, accept up to 7")
        .doesNotContain("passes");
  }

  @Test
  void what_was_typed_is_offered_again_after_the_window_was_closed() {
    AtWindow window = open("anna", "");
    window.enter("supplier", supplier).enter("finding", "rust on 4% of hinges").close();
    int before = front.newest();

    AtWindow again = open("anna", "");
    assertThat(again.text()).contains("You closed this window", "rust on 4% of hinges");
    again.press("unsent-go-on");
    assertThat(again.shown("supplier")).isEqualTo(supplier);
    assertThat(again.shown("finding")).isEqualTo("rust on 4% of hinges");
    assertThat(again.text()).doesNotContain("You closed this window");
    assertThat(again.send()).isEmpty();

    assertThat(front.newest()).isEqualTo(before + 1);
    AtWindow sent = open("anna", "");
    assertThat(sent.text()).doesNotContain("You closed this window");
    sent.close();
  }

  @Test
  void people_and_groups_come_back_too() {
    AtWindow window = open("anna", supplier + " PO-1 rust");
    window.press("more-details");
    window.write("clause", "drawing 7.2").write("person-1-name", "Linda").press("more-people");
    window.write("person-2-name", "陈总，老板").enter("finding", "rust again").close();

    AtWindow again = open("anna", "");
    again.press("unsent-go-on");
    assertThat(again.shown("clause")).isEqualTo("drawing 7.2");
    assertThat(again.shown("person-2-name")).isEqualTo("陈总，老板");
    again.press("more-details");
    assertThat(again.shown("person-2-name")).isEqualTo("陈总，老板");
    again.close();
  }

  @Test
  void what_was_typed_is_for_nobody_else_can_be_dropped_and_is_gone_after_a_day() {
    open("anna", "").enter("supplier", supplier).enter("finding", "secret rust").close();
    AtWindow marcus = open("marcus", "");
    assertThat(marcus.text()).doesNotContain("secret rust");
    marcus.close();

    AtWindow dropped = open("anna", "");
    dropped.press("unsent-discard");
    assertThat(dropped.text()).doesNotContain("You closed this window");
    dropped.close();
    AtWindow empty = open("anna", "");
    assertThat(empty.text()).doesNotContain("secret rust");
    empty.enter("finding", "late rust").close();

    front.bot().forward(Duration.ofHours(25));
    AtWindow later = open("anna", "");
    assertThat(later.text()).doesNotContain("late rust");
    later.close();
  }

  @Test
  void looking_at_the_window_does_not_take_the_place_of_what_was_typed() {
    open("anna", "").enter("supplier", supplier).enter("finding", "long and careful words").close();
    open("anna", "Other PO-1 just looking").close();

    AtWindow again = open("anna", "");
    assertThat(again.text()).contains("long and careful words");
    again.press("unsent-discard");
    again.close();
  }

  @Test
  void a_click_on_a_window_that_has_changed_meanwhile_does_no_harm() {
    AtWindow window = open("anna", supplier + " PO-1 rust");
    List<Message> before = front.seenBy("anna");
    window.press("more-details").press("more-people").press("more-people");
    assertThat(window.has("person-3-name")).isTrue();
    assertThat(front.news("anna", before)).isEmpty();
    window.close();
  }

  @Test
  void the_facts_of_a_dispute_show_all_groups_and_what_stands_in_them() {
    open("anna", supplier + " PO-1 rust, 23 of 125, 2000 pcs, AQL 2.5 II").send();
    front.play(
        """
        - by: anna
          choose: Complete or correct the facts
          on: card
          submit: false
        """);
    AtWindow window = new AtWindow(front, "anna");
    assertThat(window.shown("aql-major")).isEqualTo("2.5");
    assertThat(window.text()).contains("accept up to 7, reject from 8");
    window.write("found", "4").write("measured", "0.6 mm");
    List<Message> before = front.seenBy("anna");
    assertThat(window.send()).isEmpty();

    assertThat(facts().specification().measured()).isEqualTo("0.6 mm");
    assertThat(front.news("anna", before)).contains("passes the sampling plan you agreed");
  }

  @Test
  void a_draft_that_was_not_checked_is_offered_again() {
    front.as("anna").say(HUAXIN, "/draft");
    front.bot().settle();
    AtWindow window = new AtWindow(front, "anna");
    window.write("subject", "PO-4471").enter("body", "Dear Linda, 23 of 125 lids").close();

    front.as("anna").say(HUAXIN, "/draft");
    front.bot().settle();
    AtWindow again = new AtWindow(front, "anna");
    assertThat(again.text()).contains("You closed this window", "Dear Linda, 23 of 125 lids");
    again.press("unsent-go-on");
    assertThat(again.shown("subject")).isEqualTo("PO-4471");
    assertThat(again.shown("body")).isEqualTo("Dear Linda, 23 of 125 lids");
    again.send();
    again.close();

    front.as("anna").say(HUAXIN, "/draft");
    front.bot().settle();
    AtWindow sent = new AtWindow(front, "anna");
    assertThat(sent.text()).doesNotContain("Dear Linda");
    sent.close();
  }
}
