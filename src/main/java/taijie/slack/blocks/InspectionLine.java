package taijie.slack.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.dispute.Inspection;

/** An inspection in a few words: defects by class, who, when and where, photos and report. */
final class InspectionLine {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>|]+");
  private static final int LONGEST = 200;
  private static final int MOST_LINKS = 5;

  private final Speech speech;

  InspectionLine(Speech speech) {
    this.speech = speech;
  }

  List<String> of(Inspection inspection) {
    List<String> parts = new ArrayList<>();
    inspection
        .defects()
        .counted()
        .forEach((defects, number) ->
            parts.add(number + " " + Markup.escaped(speech.label("defect-class", defects))));
    List<String> who = new ArrayList<>();
    inspection.by().ifPresent(by -> who.add(speech.label("inspector", by)));
    inspection.on().ifPresent(day -> who.add(day.toString()));
    if (!inspection.where().isBlank()) {
      who.add(Kit.cut(inspection.where(), LONGEST));
    }
    if (!who.isEmpty()) {
      parts.add(speech.mrkdwn("card.inspection", "words", String.join(", ", who)));
    }
    add(parts, "card.photos", inspection.photos());
    add(parts, "card.report", inspection.report());
    return parts;
  }

  private void add(List<String> parts, String key, String links) {
    if (!links.isBlank()) {
      parts.add(speech.mrkdwn(key, "links", new Markup(shown(links))));
    }
  }

  // A link is shown by a word; anything else, such as a folder's name, as it was written.
  private static String shown(String typed) {
    List<String> links = LINK.matcher(typed).results().map(m -> m.group()).toList();
    if (links.isEmpty()) {
      return Markup.escaped(Kit.cut(typed, LONGEST));
    }
    return links.stream()
        .limit(MOST_LINKS)
        .map(link -> Markup.link(link, host(link)).text())
        .collect(Collectors.joining(", "));
  }

  private static String host(String link) {
    return Kit.cut(link.replaceFirst("^https?://", "").replaceFirst("[/?#].*$", ""), 60);
  }
}
