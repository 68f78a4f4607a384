package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.dispute.Medium;
import taijie.supplier.Contact;
import taijie.supplier.Note;

/**
 * A person at a supplier: names and role, how their answers came, and what was noted about them.
 */
final class ContactBlocks {

  private static final int NAMES = 150;
  private static final int NOTE = 300;

  private final Speech speech;
  private final ZoneId zone;

  ContactBlocks(Speech speech, ZoneId zone) {
    this.speech = speech;
    this.zone = zone;
  }

  LayoutBlock one(String supplier, Contact contact) {
    List<String> lines = new ArrayList<>();
    lines.add(who(contact));
    answers(contact, lines);
    if (!contact.earlier().isEmpty()) {
      lines.add(
          speech.mrkdwn(
              "supplier.earlier",
              "roles",
              contact.earlier().stream()
                  .map(was -> speech.label("role", was.role()) + " (" + was.in() + ")")
                  .collect(Collectors.joining(", "))));
    }
    contact.notes().forEach(note -> lines.add(said(note)));
    String name = contact.person().name();
    String label = speech.plain("supplier.note");
    return Kit.beside(
        String.join("\n", lines),
        Kit.spoken(
            Kit.press(label, Act.SUPPLIER_NOTE, Act.names(supplier, Kit.cut(name, 300))),
            name + " · " + label));
  }

  private String who(Contact contact) {
    String reach = contact.person().reach();
    return "• *"
        + Markup.escaped(Kit.cut(String.join(" / ", contact.person().names()), NAMES))
        + "* – "
        + Markup.escaped(speech.label("role", contact.person().role()))
        + (reach.isBlank() ? "" : " · " + Markup.escaped(Kit.cut(reach, NAMES)));
  }

  private void answers(Contact contact, List<String> lines) {
    contact
        .heard()
        .ifPresent(heard -> {
          String means =
              contact.answers().entrySet().stream()
                  .sorted(Map.Entry.<Medium, Integer>comparingByValue().reversed())
                  .map(e -> speech.label("medium", e.getKey()) + " " + e.getValue())
                  .collect(Collectors.joining(", "));
          lines.add(
              speech.mrkdwn(
                  "supplier.answers", "means", means, "last", Times.day(heard, zone, speech)));
        });
  }

  private String said(Note note) {
    String text = Kit.cut(note.text().replaceAll("\\s+", " "), NOTE);
    return note.by().isEmpty()
        ? speech.mrkdwn("supplier.noted-in-list", "text", text)
        : speech.mrkdwn("supplier.noted-by", "text", text, "person", Markup.person(note.by()));
  }
}
