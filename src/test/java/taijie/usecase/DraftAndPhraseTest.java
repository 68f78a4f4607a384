package taijie.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taijie.Cast;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Facts;
import taijie.dispute.History;
import taijie.dispute.Inspection;
import taijie.dispute.Medium;
import taijie.dispute.Specification;
import taijie.draft.Finding;
import taijie.usecase.CheckDraft.Checked;
import taijie.usecase.CheckDraft.Written;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;

/** Drafts and phrases in the light of the dispute to which they belong. */
class DraftAndPhraseTest extends InOffice {

  private static final String BODY =
      "Hi Linda, thanks for last week. We measured 23 of 125 lids over 86.2 mm. Maybe something"
          + " shifted in the process? How does it look on your side?";

  @Test
  void the_owner_is_recognised_by_the_name_the_dispute_knows() {
    DisputeId id = office().opened();

    assertThat(keys(check("周琳", "陈总", id))).contains("owner-copied");
    assertThat(keys(check("Linda", "", id))).doesNotContain("owner-copied");
  }

  @Test
  void once_somebody_called_a_message_may_be_written() {
    DisputeId id = office().opened();
    assertThat(keys(check("Linda", "", id))).contains("written-before-call");

    office().says(id, "OK, noted, let me look.", Medium.CALL);
    assertThat(keys(check("Linda", "", id))).doesNotContain("written-before-call");
  }

  @Test
  void where_all_is_exhausted_the_owner_may_be_written_to() {
    DisputeId id = office().opened();
    office().disputes(id);
    office().use().changeDispute().exhausted(office().anna(), id, "four weeks");

    assertThat(keys(check("陈总", "", id))).doesNotContain("owner-copied");
  }

  @Test
  void whose_face_it_costs_names_the_disputes_people() {
    Checked checked = check("Linda", "Boss Chen, Wang Lei", office().opened());

    assertThat(checked.face().reached())
        .extracting(NamedPerson::name)
        .contains("Linda Zhou", "Mr Chen", "Wang Lei");
  }

  @Test
  void without_a_dispute_a_draft_is_judged_by_itself() {
    Written written = new Written("Mr Chen (owner)", "", "", BODY);

    assertThat(keys(office().use().checkDraft().check(written, Optional.empty())))
        .contains("owner-copied");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "18% of lids over tolerance|||18%|lids over tolerance",
        "18 % 的盖子超差|23|125|18 %|的盖子超差",
        "12％盖子超差|||12％|盖子超差",
        "lids over tolerance|23|125|18%|lids over tolerance",
        "chipped rims|1|500|0.2%|chipped rims",
        "chipped rims|11|125|8.8%|chipped rims",
        "all rusty|50|50|100%|all rusty",
        "rusty|1,250|5,000 pcs|25%|rusty",
        "rusty|30|20|?|rusty",
        "rusty|some|125|?|rusty",
        "rusty|0|125|?|rusty",
        "rusty|5|0|?|rusty"
      })
  void the_rate_is_as_written_or_follows_from_the_counts(
      String finding, String found, String inspected, String rate, String what) {
    Facts facts = facts(finding, found, inspected, List.of());

    assertThat(fill("{rate|?}", facts).en()).isEqualTo(rate);
    assertThat(fill("{finding|?}", facts).en()).isEqualTo(what);
  }

  @Test
  void the_contact_is_addressed_in_each_language_by_the_name_for_it() {
    Facts facts = facts("x", "", "", Cast.LIDS.people());
    assertThat(fill("Hi {contact|there}", facts)).isEqualTo(new Bilingual("Hi Linda", "Hi 周经理"));

    NamedPerson only = new NamedPerson("周琳", List.of(), Cast.LINDA.role());
    Facts chinese = factsOf("Xinda", List.of(Cast.CHEN, only));
    assertThat(fill("Hi {contact|there}", chinese)).isEqualTo(new Bilingual("Hi 周琳", "Hi 周经理"));

    Facts nobody = factsOf("Haotai", List.of(Cast.CHEN));
    assertThat(fill("Hi {contact|there}", nobody)).isEqualTo(new Bilingual("Hi there", "Hi there"));
  }

  @Test
  void whom_one_talked_to_before_is_the_contact_where_nobody_is_named() {
    fill("x", facts("x", "", "", Cast.LIDS.people()));

    Facts nobody = facts("x", "", "", List.of(Cast.CHEN));
    assertThat(fill("Hi {contact|there}", nobody)).isEqualTo(new Bilingual("Hi Linda", "Hi 周经理"));
  }

  @Test
  void a_phrase_of_a_dispute_carries_its_facts_and_turns_round_after_the_last() {
    Dispute dispute = office().opens(Cast.LIDS);
    FindPhrase find = office().use().findPhrase();
    FindPhrase.Filled first =
        find.phrase("state-defect-rate", 0, Optional.empty(), Optional.of(dispute)).orElseThrow();

    assertThat(first.say().en() + first.say().zh()).contains("18%");
    assertThat(first.say().en()).doesNotContain("{", "[");
    assertThat(
            find.phrase("state-defect-rate", first.of(), Optional.empty(), Optional.of(dispute))
                .orElseThrow()
                .phrase())
        .isEqualTo(first.phrase());
    assertThat(find.phrase("no-such", 0, Optional.empty(), Optional.empty())).isEmpty();
  }

  private Checked check(String to, String cc, DisputeId id) {
    return office()
        .use()
        .checkDraft()
        .check(new Written(to, cc, "PO-4471", BODY), Optional.of(office().now(id)));
  }

  @ParameterizedTest
  @CsvSource({
    "8, Words after 8 years (86.4 mm), 话八年了（86.4 mm）",
    "12, Words after 12 years (86.4 mm), 话12年了（86.4 mm）",
    "1, Words (86.4 mm), 话（86.4 mm）",
    ", Words (86.4 mm), 话（86.4 mm）"
  })
  void years_and_what_was_measured_stand_in_the_words_where_they_are_known(
      Integer years, String english, String chinese) {
    Facts facts =
        facts("lids over tolerance", "", "", List.of())
            .with(new Specification("drawing 7.2", "86.4 mm"))
            .with(
                List.of(),
                new History(Relationship.LONG, Optional.ofNullable(years), Optional.empty(), 0));
    Bilingual template =
        new Bilingual("Words[ after {years}][ ({measured})]", "话[{years}了][（{measured}）]");

    assertThat(office().use().findPhrase().fill(template, office().opens(facts)))
        .isEqualTo(new Bilingual(english, chinese));
  }

  private static List<String> keys(Checked checked) {
    return checked.findings().stream().map(Finding::key).toList();
  }

  private Bilingual fill(String template, Facts facts) {
    Dispute dispute = office().opens(facts);
    return office().use().findPhrase().fill(new Bilingual(template, template), dispute);
  }

  private static Facts factsOf(String supplier, List<NamedPerson> people) {
    return Facts.of(supplier, "PO-1", "x").with(people, History.UNKNOWN);
  }

  private static Facts facts(
      String finding, String found, String inspected, List<NamedPerson> people) {
    return Facts.of("Huaxin", "PO-1", finding)
        .with(Inspection.of(inspected == null ? "" : inspected, found == null ? "" : found))
        .with(people, History.UNKNOWN)
        .shipping(Optional.of(LocalDate.of(2026, 3, 20)));
  }
}
