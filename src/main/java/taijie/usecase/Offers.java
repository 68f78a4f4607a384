package taijie.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import taijie.guard.Advice;
import taijie.guard.GuardKind;
import taijie.phrasebook.Facts;
import taijie.phrasebook.Phrase;
import taijie.phrasebook.Situation;
import taijie.playbook.Step;
import taijie.pushback.Argument;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Stage;

/** All words that the bot offers for the factory, wherever in the conversations they stand. */
public final class Offers {

  /** Facts of every kind, to try words with. */
  public static final Facts FACTS =
      Facts.of(
          Map.ofEntries(
              Map.entry("supplier", "Huaxin"),
              Map.entry("contact", "Linda Zhou"),
              Map.entry("contact-zh", "周琳"),
              Map.entry("product", "storage jar"),
              Map.entry("po", "PO-4398"),
              Map.entry("lot", "L-0712"),
              Map.entry("finding", "chipped rims"),
              Map.entry("finding-zh", "盖口崩边"),
              Map.entry("rate", "9%"),
              Map.entry("count", "11"),
              Map.entry("inspected", "125"),
              Map.entry("clause", "Drawing 21-C"),
              Map.entry("clause-zh", "图纸21-C"),
              Map.entry("measured", "0.8 mm"),
              Map.entry("quantity", "6000"),
              Map.entry("ship-date", "2026-05-20"),
              Map.entry("next", "PO-4502"),
              Map.entry("years", "8 years"),
              Map.entry("years-zh", "八年")));

  private Offers() {}

  /**
   * Words for the factory.
   *
   * @param file in which they stand
   * @param name where in the file, in words
   * @param words as templates for {@link taijie.phrasebook.Phrasebook#fill}
   * @param stage at which they are offered
   */
  public record Offer(String file, String name, Bilingual words, Stage stage) {}

  /** Those of the phrasebook, of the answers to arguments and of the guard's advice. */
  public static List<Offer> of(Knowledge knowledge) {
    List<Offer> offers = new ArrayList<>();
    for (Situation situation : knowledge.phrasebook().situations()) {
      String file = "phrasebook/" + situation.key() + ".yml";
      Stage stage = stageOf(situation.key(), knowledge);
      int number = 0;
      for (Phrase phrase : situation.phrases()) {
        offers.add(new Offer(file, "phrase " + ++number, phrase.say(), stage));
      }
    }
    for (String topic : knowledge.pushback().topics()) {
      Argument argument = knowledge.pushback().argument(topic);
      String file = "pushback/topics/" + topic + ".yml";
      offers.add(new Offer(file, "phrase", argument.phrase(), Stage.IN_DISPUTE));
      offers.add(new Offer(file, "again", argument.again(), Stage.IN_DISPUTE));
    }
    for (GuardKind kind : GuardKind.values()) {
      String file = "guard/" + kind.key() + ".yml";
      for (Stage stage : Stage.values()) {
        for (Advice advice : knowledge.guard().advice(kind, stage)) {
          offers.add(new Offer(file, advice.brief().en(), advice.phrase(), stage));
        }
      }
    }
    return List.copyOf(offers);
  }

  // What only the last steps offer may speak of senior people; everything else is said before.
  private static Stage stageOf(String situation, Knowledge knowledge) {
    List<Step> steps =
        knowledge.playbooks().all().stream()
            .flatMap(playbook -> playbook.steps().stream())
            .filter(step -> step.situations().contains(situation))
            .toList();
    boolean late =
        !steps.isEmpty()
            && steps.stream()
                .allMatch(step -> step.when().stages().equals(List.of(Stage.EXHAUSTED)));
    return late ? Stage.EXHAUSTED : Stage.IN_DISPUTE;
  }
}
