package taijie.playground.blocks;

import java.util.Set;

/** Formatted text: sections, lists, quotes and preformatted parts, each of small pieces. */
final class RichText {
  private static final Set<String> PIECES =
      Set.of(
          "text",
          "link",
          "emoji",
          "user",
          "usergroup",
          "channel",
          "broadcast",
          "date",
          "color",
          "team");

  private RichText() {}

  static void check(Place elements) {
    for (Place element : elements.items(1, 1000)) {
      switch (element.type()) {
        case "rich_text_section", "rich_text_quote", "rich_text_preformatted" -> pieces(element);
        case "rich_text_list" -> {
          element.oneOf("style", Set.of("bullet", "ordered"));
          element.required("elements").ifPresent(RichText::check);
        }
        default -> element.refuse("unsupported type: " + element.type());
      }
    }
  }

  private static void pieces(Place section) {
    for (Place piece : section.at("elements").items(0, 1000)) {
      if (!PIECES.contains(piece.type())) {
        piece.refuse("unsupported type: " + piece.type());
      } else if (piece.type().equals("text")) {
        piece.required("text").ifPresent(t -> t.string(1, 12_000));
      }
    }
  }
}
