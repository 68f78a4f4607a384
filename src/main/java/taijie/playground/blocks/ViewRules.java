package taijie.playground.blocks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What Slack refuses in a modal or a Home. */
public final class ViewRules {
  private static final Set<String> BOTH =
      Set.of("type", "blocks", "private_metadata", "callback_id", "external_id");
  private static final Set<String> MODAL =
      Set.of("title", "submit", "close", "clear_on_close", "notify_on_close", "submit_disabled");

  private ViewRules() {}

  /**
   * @param home whether a Home is wanted; a modal otherwise
   * @return the problems in Slack's words, each with the JSON pointer of its place; none where it
   *     is good
   */
  public static List<String> view(JsonNode view, boolean home) {
    Place place = Place.root(view, "/view");
    String type = home ? "home" : "modal";
    if (!place.type().equals(type)) {
      place.at("type").refuse("must be " + type);
      return place.problems();
    }
    Set<String> fields = new HashSet<>(BOTH);
    if (!home) {
      fields.addAll(MODAL);
      modal(place);
    }
    place.only(fields);
    place.perhaps("private_metadata").ifPresent(m -> m.string(0, 3000));
    place.perhaps("callback_id").ifPresent(c -> c.string(0, 255));
    place.perhaps("external_id").ifPresent(c -> c.string(0, 255));
    place
        .required("blocks")
        .ifPresent(b -> BlockRules.check(b, home ? Surface.HOME : Surface.MODAL));
    return place.problems();
  }

  private static void modal(Place modal) {
    modal.required("title").ifPresent(t -> Texts.plain(t, 24));
    modal.perhaps("submit").ifPresent(t -> Texts.plain(t, 24));
    modal.perhaps("close").ifPresent(t -> Texts.plain(t, 24));
    modal.bool("clear_on_close");
    modal.bool("notify_on_close");
    modal.bool("submit_disabled");
    boolean inputs =
        modal
            .node()
            .path("blocks")
            .valueStream()
            .anyMatch(b -> b.path("type").asString("").equals("input"));
    if (inputs && !modal.has("submit")) {
      modal.refuse("missing required field: submit, which a modal with inputs needs");
    }
  }
}
