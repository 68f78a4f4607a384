package taijie.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.dispute.DisputeId;
import taijie.dispute.Ending;
import taijie.dispute.Facts;
import taijie.dispute.History;
import taijie.supplier.Ledger;
import taijie.supplier.Listed;
import taijie.supplier.list.SupplierList;
import taijie.supplier.list.SupplierList.Remark;
import taijie.usecase.CloseDispute.End;
import taijie.usecase.TakeInSuppliers.Change;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;

/** What people add to a supplier's ledger, who may, and lists that come in. */
class KeepSupplierTest extends InOffice {

  private static final SupplierList LIST =
      new SupplierList(
          List.of(
              new Listed(
                  "Huaxin",
                  new History(Relationship.LONG, Optional.of(8), Optional.of(40), 0),
                  List.of(Cast.CHEN, Cast.LINDA)),
              new Listed("Baoda", History.UNKNOWN, List.of(Cast.WANG))),
          List.of(new Remark("Huaxin", "Linda Zhou", "prefers WeChat")),
          List.of(),
          List.of());

  private Ledger huaxin() {
    return office().use().lookUpSupplier().of(office().anna(), "huaxin").orElseThrow();
  }

  private List<Change> takesIn(SupplierList list, boolean really) {
    return new TakeInSuppliers(office().kept().store(), office().kept().clock().instant())
        .run(office().kept().workspace(), list, really);
  }

  private void opensElsewhere(String supplier) {
    office().town().put(new Directory.Channel("C0SECRET", "secret", false, true, false));
    office()
        .use()
        .openDispute()
        .open(office().anna(), Facts.of(supplier, "PO-9", "dents"), "C0SECRET", Cast.ANNA);
    office().town().leaves(Cast.MARCUS, "C0SECRET");
  }

  @Test
  void whoever_may_not_see_a_suppliers_disputes_may_change_nothing_about_it() {
    office().opened();
    opensElsewhere("Hidden");
    KeepSupplier keep = office().use().keepSupplier();

    assertRefused(
        "refusal.supplier", () -> keep.join(office().by(Cast.MARCUS), "Huaxin", "Hidden"));
    assertRefused(
        "refusal.supplier", () -> keep.join(office().by(Cast.MARCUS), "Hidden", "Huaxin"));
    assertRefused(
        "refusal.supplier", () -> keep.part(office().by(Cast.MARCUS), "Hidden", "Huaxin"));
    assertRefused(
        "refusal.supplier",
        () -> keep.note(office().by(Cast.MARCUS), "Hidden", "x", "y", Map.of()));
    assertThat(office().use().lookUpSupplier().names(office().by(Cast.MARCUS)))
        .containsExactly("Huaxin");
  }

  @Test
  void a_note_of_a_channel_is_read_by_its_members_alone() {
    office().town().put(new Directory.Channel("C0SECRET", "secret", false, true, false));
    office().use().openDispute().open(office().anna(), Cast.LIDS, Cast.CHANNEL, Cast.ANNA);
    office().use().openDispute().open(office().anna(), Cast.LIDS, "C0SECRET", Cast.ANNA);
    office().town().leaves(Cast.MARCUS, "C0SECRET");
    office()
        .use()
        .keepSupplier()
        .note(office().anna(), "Huaxin", "周琳", "knows about the recall", Map.of());

    assertThat(huaxin().contact("Linda Zhou").orElseThrow().notes()).hasSize(1);
    Ledger marcus =
        office().use().lookUpSupplier().of(office().by(Cast.MARCUS), "Huaxin").orElseThrow();
    assertThat(marcus.contact("Linda Zhou").orElseThrow().notes()).isEmpty();
    assertRefused(
        "refusal.supplier-note",
        () ->
            office()
                .use()
                .keepSupplier()
                .note(office().by(Cast.MARCUS), "Huaxin", "Linda", "", Map.of(1L, "")));
  }

  @Test
  void the_same_request_twice_adds_one_note() {
    office().opened();
    Actor once = office().anna();
    for (int i = 0; i < 2; i++) {
      office().use().keepSupplier().note(once, "Huaxin", "Linda Zhou", "video", Map.of());
    }
    assertThat(huaxin().contact("Linda Zhou").orElseThrow().notes()).hasSize(1);
  }

  @Test
  void a_supplier_is_not_joined_with_itself_nor_twice() {
    office().opened();
    office().opens(Facts.of("Hua Xin", "PO-2", "rust"));
    KeepSupplier keep = office().use().keepSupplier();

    assertRefused("refusal.supplier-itself", () -> keep.join(office().anna(), "Huaxin", " HUAXIN"));
    assertThat(keep.join(office().anna(), "Huaxin", "Hua Xin").disputes()).hasSize(2);
    assertRefused(
        "refusal.supplier-one-already", () -> keep.join(office().anna(), "Huaxin", "Hua Xin"));
    assertThat(office().use().lookUpSupplier().names(office().anna())).containsExactly("Huaxin");
    assertThat(keep.part(office().anna(), "Huaxin", "hua xin").disputes()).hasSize(1);
    assertRefused("refusal.supplier-apart", () -> keep.part(office().anna(), "Huaxin", "Hua Xin"));
  }

  @Test
  void a_list_comes_in_once_and_a_dry_run_changes_nothing() {
    assertThat(takesIn(LIST, false)).extracting(Change::fresh).containsExactly(true, true);
    assertThat(office().use().lookUpSupplier().names(office().anna())).isEmpty();

    assertThat(takesIn(LIST, true).getFirst()).isEqualTo(new Change("Huaxin", true, 2, 1, true));
    assertThat(takesIn(LIST, true)).extracting(Change::changed).containsExactly(false, false);
    assertThat(huaxin().disputes()).isEmpty();
    assertThat(huaxin().history().years()).contains(8);
    assertThat(huaxin().contact("周琳").orElseThrow().notes()).hasSize(1);
    assertThat(office().use().lookUpSupplier().names(office().anna()))
        .containsExactly("Baoda", "Huaxin");
  }

  @Test
  void an_outsider_sees_no_list() {
    takesIn(LIST, true);
    office().town().leaves("U0MEI", Cast.CHANNEL);
    office().town().leaves("U0MEI", "C0SECRET");
    assertThat(office().use().lookUpSupplier().names(office().by("U0MEI"))).isEmpty();
  }

  @Test
  void the_contact_of_a_list_is_addressed_in_a_dispute_that_named_nobody() {
    takesIn(LIST, true);
    DisputeId id = office().opens(Facts.of("Huaxin", "PO-7", "rust on hinges")).id();

    assertThat(office().use().disputes().people(office().now(id)))
        .extracting(NamedPerson::name)
        .contains("Linda Zhou", "Mr Chen");
  }

  @Test
  void years_grow_and_rejections_add_up_but_not_our_own_mistakes() {
    DisputeId first =
        office()
            .opens(
                Cast.LIDS.with(
                    Cast.LIDS.people(),
                    new History(Relationship.LONG, Optional.of(8), Optional.empty(), 0)))
            .id();
    office()
        .use()
        .closeDispute()
        .close(office().anna(), first, new End(Ending.OUR_ERROR, "", "", false));
    assertThat(huaxin().history().earlierRejections()).isZero();

    DisputeId second = office().opened();
    office()
        .use()
        .closeDispute()
        .close(office().anna(), second, new End(Ending.RETURNED, "", "", false));
    assertThat(huaxin().history().earlierRejections()).isOne();

    office().later(Duration.ofDays(800));
    office().opens(Cast.LIDS.with(Cast.LIDS.people(), huaxin().history()));
    assertThat(huaxin().contacts()).isNotEmpty();
  }
}
