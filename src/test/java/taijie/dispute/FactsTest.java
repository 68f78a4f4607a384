package taijie.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.vocabulary.NamedPerson;

class FactsTest {

  private static Facts with(NamedPerson... people) {
    return Facts.of("Huaxin", "", "").with(List.of(people), History.UNKNOWN);
  }

  @Test
  void the_sales_contact_is_the_one_to_call() {
    assertThat(Cast.LIDS.contact()).contains(Cast.LINDA);
  }

  @Test
  void without_a_sales_contact_it_is_somebody_who_is_no_boss() {
    assertThat(with(Cast.CHEN, Cast.WANG).contact()).contains(Cast.WANG);
    assertThat(with(Cast.CHEN).contact()).isEmpty();
  }

  @Test
  void the_owner_is_known_where_one_was_named() {
    assertThat(Cast.LIDS.owner()).contains(Cast.CHEN);
    assertThat(with(Cast.LINDA, Cast.WANG).owner()).isEmpty();
  }

  @Test
  void supplier_and_finding_are_enough_to_begin_with() {
    Facts facts = Facts.of("Huaxin", "", "18% of lids over tolerance");

    assertThat(facts.people()).isEmpty();
    assertThat(facts.safetyCritical()).isFalse();
    assertThat(facts.contact()).isEmpty();
  }
}
