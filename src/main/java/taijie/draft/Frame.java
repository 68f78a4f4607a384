package taijie.draft;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Problems;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Role;

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
 * @param titles Chinese titles by role, behind the family name
 * @param familyNames Chinese family names of two letters
 */
record Frame(
    Map<Relationship, Bilingual> relationship,
    Bilingual facts,
    Bilingual question,
    Bilingual wayOut,
    Bilingual greeting,
    Bilingual greetingTitled,
    Bilingual greetingNobody,
    Map<Role, String> titles,
    List<String> familyNames) {

  private static final Bilingual NOTHING = new Bilingual("", "");

  static Frame from(Conversations conversations, Problems problems) {
    return conversations
        .file("draft/order/frame.yml", problems)
        .map(Frame::read)
        .orElseGet(() ->
            new Frame(
                Map.of(), NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, Map.of(),
                List.of()));
  }

  private static Frame read(Fields file) {
    Map<Relationship, Bilingual> relationship = new EnumMap<>(Relationship.class);
    Fields histories = file.fields("relationship");
    for (Relationship history : Relationship.values()) {
      relationship.put(history, histories.bilingual(history.key()));
    }
    histories.end();
    Map<Role, String> titles = new EnumMap<>(Role.class);
    Fields byRole = file.fields("titles");
    for (Role role : Role.values()) {
      byRole.optionalText(role.key()).ifPresent(title -> titles.put(role, title));
    }
    byRole.end();
    Frame frame =
        new Frame(
            relationship,
            file.bilingual("facts"),
            file.bilingual("question"),
            file.bilingual("way-out"),
            file.bilingual("greeting"),
            file.bilingual("greeting-titled"),
            file.bilingual("greeting-nobody"),
            titles,
            file.texts("family-names-of-two"));
    file.end();
    return frame;
  }
}
