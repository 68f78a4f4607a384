package taijie.playground.blocks;

import java.util.Set;

/**
 * Text objects, options and confirmation dialogs: the small parts that blocks and elements are made
 * of.
 */
final class Texts {
  private static final Set<String> PLAIN = Set.of("type", "text", "emoji");
  private static final Set<String> MRKDWN = Set.of("type", "text", "verbatim");

  private Texts() {}

  /** Text without formatting; a mrkdwn object is refused here. */
  static void plain(Place place, int most) {
    if (!place.type().equals("plain_text")) {
      place.refuse("must be a plain_text object");
      return;
    }
    place.only(PLAIN);
    place.bool("emoji");
    place.required("text").ifPresent(t -> t.string(1, most));
  }

  /** Text of either kind. */
  static void any(Place place, int most) {
    switch (place.type()) {
      case "plain_text" -> plain(place, most);
      case "mrkdwn" -> {
        place.only(MRKDWN);
        place.bool("verbatim");
        place.required("text").ifPresent(t -> t.string(1, most));
      }
      default -> place.refuse("must be a plain_text or mrkdwn object");
    }
  }

  static void confirm(Place place) {
    place.only(Set.of("title", "text", "confirm", "deny", "style"));
    place.required("title").ifPresent(t -> plain(t, 100));
    place.required("text").ifPresent(t -> any(t, 300));
    place.required("confirm").ifPresent(t -> plain(t, 30));
    place.required("deny").ifPresent(t -> plain(t, 30));
    place.oneOf("style", Set.of("primary", "danger"));
  }

  static void placeholder(Place element) {
    element.perhaps("placeholder").ifPresent(t -> plain(t, 150));
  }
}
