package taijie.playground.blocks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The options of menus, check boxes and radio buttons, and those chosen from the start. */
final class Options {
  private static final Set<String> FIELDS = Set.of("text", "value", "description", "url");

  private Options() {}

  /** Options in one list or, for menus, in groups: one of the two. */
  static void ofMenu(Place element) {
    if (element.has("option_groups") == element.has("options")) {
      element.refuse("must have either options or option_groups");
      return;
    }
    element.perhaps("options").ifPresent(o -> list(o, 1, 100, false));
    for (Place group :
        element.perhaps("option_groups").map(g -> g.items(1, 100)).orElse(List.of())) {
      group.only(Set.of("label", "options"));
      group.required("label").ifPresent(l -> Texts.plain(l, 75));
      group.required("options").ifPresent(o -> list(o, 1, 100, false));
    }
  }

  /**
   * @param formatted whether the options' texts may be mrkdwn
   */
  static void list(Place options, int least, int most, boolean formatted) {
    Set<String> values = new HashSet<>();
    for (Place option : options.items(least, most)) {
      option(option, formatted);
      if (!values.add(option.node().path("value").asString(""))) {
        option.at("value").refuse("option values must be unique");
      }
    }
  }

  private static void option(Place option, boolean formatted) {
    option.only(FIELDS);
    option
        .required("text")
        .ifPresent(t -> {
          if (formatted) {
            Texts.any(t, 75);
          } else {
            Texts.plain(t, 75);
          }
        });
    option.required("value").ifPresent(v -> v.string(1, 150));
    option
        .perhaps("description")
        .ifPresent(d -> {
          if (formatted) {
            Texts.any(d, 75);
          } else {
            Texts.plain(d, 75);
          }
        });
    option.perhaps("url").ifPresent(u -> u.string(1, 3000));
  }

  /** What is chosen from the start must be, word for word, one of the options. */
  static void initial(Place element) {
    List<JsonNode> all =
        Stream.concat(
                element.node().path("options").valueStream(),
                element
                    .node()
                    .path("option_groups")
                    .valueStream()
                    .flatMap(g -> g.path("options").valueStream()))
            .toList();
    element
        .perhaps("initial_option")
        .filter(o -> !all.contains(o.node()))
        .ifPresent(o -> o.refuse("initial_option must be one of the provided options"));
    for (Place chosen :
        element.perhaps("initial_options").map(o -> o.items(1, 100)).orElse(List.of())) {
      if (!all.contains(chosen.node())) {
        chosen.refuse("initial_options must be among the provided options");
      }
    }
  }
}
