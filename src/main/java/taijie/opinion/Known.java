package taijie.opinion;

import java.util.List;
import taijie.vocabulary.NamedPerson;

/**
 * What is known by name and must not leave the house.
 *
 * @param people of the factory and of one's own side
 * @param companies suppliers
 * @param orders numbers of purchase orders and lots
 */
public record Known(List<NamedPerson> people, List<String> companies, List<String> orders) {

  public static final Known NOTHING = new Known(List.of(), List.of(), List.of());

  public Known {
    people = List.copyOf(people);
    companies = List.copyOf(companies);
    orders = List.copyOf(orders);
  }
}
