package taijie.playground.blocks;

import java.util.HashSet;
import java.util.Set;

/** Select menus, with one choice or several, of options, people or channels. */
final class Menus {
  private static final Set<String> OFTEN =
      Set.of("type", "action_id", "placeholder", "confirm", "focus_on_load", "max_selected_items");

  private Menus() {}

  static void check(Place menu) {
    String type = menu.type();
    boolean several = type.startsWith("multi_");
    if (!several && menu.has("max_selected_items")) {
      menu.refuse("invalid additional property: max_selected_items");
    }
    Texts.placeholder(menu);
    number(menu, "max_selected_items", 1, 100);
    switch (several ? type.substring("multi_".length()) : type) {
      case "static_select" -> {
        only(menu, several ? "initial_options" : "initial_option", "options", "option_groups");
        Options.ofMenu(menu);
        Options.initial(menu);
      }
      case "external_select" -> {
        only(menu, several ? "initial_options" : "initial_option", "min_query_length");
        number(menu, "min_query_length", 0, 100);
      }
      case "users_select" -> only(menu, several ? "initial_users" : "initial_user");
      case "channels_select" ->
          only(menu, several ? "initial_channels" : "initial_channel", "response_url_enabled");
      default ->
          only(
              menu,
              several ? "initial_conversations" : "initial_conversation",
              "default_to_current_conversation",
              "response_url_enabled",
              "filter");
    }
  }

  static void number(Place element, String field, int least, int most) {
    element
        .perhaps(field)
        .filter(n ->
            !n.node().isIntegralNumber() || n.node().asInt() < least || n.node().asInt() > most)
        .ifPresent(n -> n.refuse("must be a whole number from " + least + " to " + most));
  }

  private static void only(Place menu, String... more) {
    Set<String> fields = new HashSet<>(OFTEN);
    fields.addAll(Set.of(more));
    menu.only(fields);
  }
}
