package taijie.draft;

import java.util.EnumMap;
import java.util.Map;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Problems;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Relationship;

/**
 * The sentences that an ordered message puts around the buyer's own, and the forms of address.
 *
 * @param relationship how to open, by the history shared
 * @param facts what introduces the list of facts
 * @param question asks for their view
 * @param wayOut leaves a step to climb down by; must be open, since nothing is known of the cause
 * @param greeting with {@code {name}}
 * @param greetingTitled the same where the name carries a title
 * @param greetingNobody the same where nobody is known
 */
record Frame(
    Map<Relationship, Bilingual> relationship,
    Bilingual facts,
    Bilingual question,
    Bilingual wayOut,
    Bilingual greeting,
    Bilingual greetingTitled,
    Bilingual greetingNobody) {

  private static final Bilingual NOTHING = new Bilingual("", "");

  static Frame from(Conversations conversations, Problems problems) {
    return conversations
        .file("draft/order/frame.yml", problems)
        .map(Frame::read)
        .orElseGet(() -> new Frame(Map.of(), NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING));
  }

  private static Frame read(Fields file) {
    Map<Relationship, Bilingual> relationship = new EnumMap<>(Relationship.class);
    Fields histories = file.fields("relationship");
    for (Relationship history : Relationship.values()) {
      relationship.put(history, histories.bilingual(history.key()));
    }
    histories.end();
    Frame frame =
        new Frame(
            relationship,
            file.bilingual("facts"),
            file.bilingual("question"),
            file.bilingual("way-out"),
            file.bilingual("greeting"),
            file.bilingual("greeting-titled"),
            file.bilingual("greeting-nobody"));
    file.end();
    return frame;
  }
}
