package taijie.storage;

import java.util.List;
import java.util.Map;

/** Which tables an export takes along, and why it leaves the others. */
final class Contents {

  /**
   * A table that is taken along, whole.
   *
   * @param order columns by which rows stand in the same order on every database
   * @param own columns that each database fills in by itself
   */
  record Section(String table, String order, List<String> own) {

    private Section(String table, String order) {
      this(table, order, List.of());
    }
  }

  /** In the order in which they are written and read. */
  static final List<Section> SECTIONS =
      List.of(
          new Section("dispute", "number"),
          new Section("event", "number, seq"),
          new Section("delivery", "place", List.of("place")),
          new Section("person", "slack_user"),
          new Section("vote", "slack_user, phrase"),
          new Section("room", "channel"),
          new Section("model_sending", "entry"),
          new Section("seen", "request"),
          new Section("last_forgotten", "number"),
          new Section("supplier_spelling", "name_key"),
          new Section("supplier_note", "number"),
          new Section("supplier_list", "name_key"));

  /** What stays behind, each with its reason. */
  static final Map<String, String> LEFT_OUT =
      Map.ofEntries(
          Map.entry("scheduled_tasks", "planned anew from disputes and waiting deliveries"),
          Map.entry("lane_lease", "who is delivering at this moment"),
          Map.entry("card", "what a card looks like is found out when it is touched next"),
          Map.entry("turn", "holds nothing"),
          Map.entry("model_consent", "an admin agrees anew to what leaves the house from there"),
          Map.entry("unsent", "what was typed and not sent is kept for a day at most"),
          Map.entry("exchange", "what was just talked about is kept for a short while only"),
          Map.entry("installation", "tokens open a workspace to whoever has them; install again"),
          Map.entry("org_workspace", "found anew when the app is installed again"),
          Map.entry("install_state", "an installation under way in somebody's browser"));

  private Contents() {}
}
