package taijie.playground.blocks;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Interactive elements: buttons, menus, inputs. */
final class Elements {
  private static final Set<String> MENUS =
      Set.of(
          "static_select",
          "external_select",
          "users_select",
          "conversations_select",
          "channels_select",
          "multi_static_select",
          "multi_external_select",
          "multi_users_select",
          "multi_conversations_select",
          "multi_channels_select");
  private static final Set<String> PICKERS =
      Set.of("datepicker", "timepicker", "datetimepicker", "checkboxes", "radio_buttons");
  private static final Set<String> CLICKED = Set.of("button", "overflow");

  /** In a section and in actions. */
  static final Set<String> ANYWHERE = union(MENUS, PICKERS, CLICKED);

  /** In an input block, on any surface. */
  static final Set<String> INPUTS = union(MENUS, PICKERS, Inputs.TYPES);

  private Elements() {}

  static void check(Place element, Set<String> allowed, String where) {
    String type = element.type();
    if (!allowed.contains(type)) {
      element.refuse("unsupported type: " + (type.isEmpty() ? "(none)" : type) + " in " + where);
      return;
    }
    element.perhaps("action_id").ifPresent(a -> a.string(1, 255));
    element.perhaps("confirm").ifPresent(Texts::confirm);
    element.bool("focus_on_load");
    if (type.endsWith("_select")) {
      Menus.check(element);
    } else if (Inputs.TYPES.contains(type)) {
      Inputs.check(element);
    } else {
      clickedOrPicked(element);
    }
  }

  private static void clickedOrPicked(Place element) {
    switch (element.type()) {
      case "button" -> button(element);
      case "overflow" -> {
        element.only(Set.of("type", "action_id", "options", "confirm"));
        element.required("options").ifPresent(o -> Options.list(o, 1, 5, false));
      }
      case "checkboxes", "radio_buttons" -> {
        element.only(
            Set.of(
                "type",
                "action_id",
                "options",
                "initial_option",
                "initial_options",
                "confirm",
                "focus_on_load"));
        element.required("options").ifPresent(o -> Options.list(o, 1, 10, true));
        Options.initial(element);
      }
      default -> Inputs.picker(element);
    }
  }

  private static void button(Place button) {
    button.only(
        Set.of(
            "type",
            "text",
            "action_id",
            "url",
            "value",
            "style",
            "confirm",
            "accessibility_label"));
    button.required("text").ifPresent(t -> Texts.plain(t, 75));
    button.perhaps("value").ifPresent(v -> v.string(0, 2000));
    button.perhaps("url").ifPresent(u -> u.string(1, 3000));
    button.perhaps("accessibility_label").ifPresent(l -> l.string(0, 75));
    button.oneOf("style", Set.of("primary", "danger"));
  }

  /** Two elements of one block must not share an {@code action_id}. */
  static void distinct(Iterable<Place> elements) {
    Set<String> seen = new HashSet<>();
    for (Place element : elements) {
      String id = element.node().path("action_id").asString("");
      if (!id.isEmpty() && !seen.add(id)) {
        element.at("action_id").refuse("action_id `" + id + "` already exists for this block");
      }
    }
  }

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    return Stream.of(sets).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }
}
