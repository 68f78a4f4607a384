package taijie.playground.blocks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The blocks that messages, modals and Homes are laid out with. */
final class Layout {
  private Layout() {}

  static void check(Place block, Surface surface) {
    block.perhaps("block_id").ifPresent(id -> id.string(1, 255));
    if (!surface.shows(block.type())) {
      String type = block.type().isEmpty() ? "(none)" : block.type();
      block.refuse("unsupported type: " + type);
      return;
    }
    switch (block.type()) {
      case "section" -> section(block);
      case "actions" -> actions(block);
      case "context" -> context(block);
      case "header" -> {
        only(block, "text", "level");
        block.required("text").ifPresent(t -> Texts.plain(t, 150));
      }
      case "divider" -> only(block);
      case "input" -> input(block, surface);
      case "image" -> image(block);
      case "rich_text" -> {
        only(block, "elements");
        block.required("elements").ifPresent(RichText::check);
      }
      case "markdown" -> {
        only(block, "text");
        block.required("text").ifPresent(t -> t.string(1, 12_000));
      }
      case "table" -> Tables.check(block);
      case "data_visualization" -> Charts.check(block);
      default -> {
        // Videos and files are let through: what is in them is not Block Kit.
      }
    }
  }

  /** {@code expand} is known since 2024: whether a long section is shown whole. */
  private static void section(Place section) {
    only(section, "text", "fields", "accessory", "expand");
    if (!section.has("text") && !section.has("fields")) {
      section.refuse("missing required field: text or fields");
    }
    section.perhaps("text").ifPresent(t -> Texts.any(t, 3000));
    for (Place field : section.perhaps("fields").map(f -> f.items(1, 10)).orElse(List.of())) {
      Texts.any(field, 2000);
    }
    section
        .perhaps("accessory")
        .ifPresent(a -> {
          if (a.type().equals("image")) {
            imageElement(a);
          } else {
            Elements.check(a, Elements.ANYWHERE, "an accessory");
          }
        });
  }

  private static void actions(Place actions) {
    only(actions, "elements");
    List<Place> elements = actions.required("elements").map(e -> e.items(1, 25)).orElse(List.of());
    elements.forEach(e -> Elements.check(e, Elements.ANYWHERE, "actions"));
    Elements.distinct(elements);
  }

  private static void context(Place context) {
    only(context, "elements");
    for (Place element : context.required("elements").map(e -> e.items(1, 10)).orElse(List.of())) {
      if (element.type().equals("image")) {
        imageElement(element);
      } else {
        Texts.any(element, 2000);
      }
    }
  }

  private static void input(Place input, Surface surface) {
    only(input, "label", "element", "hint", "optional", "dispatch_action");
    input.required("label").ifPresent(l -> Texts.plain(l, 2000));
    input.perhaps("hint").ifPresent(h -> Texts.plain(h, 2000));
    input.bool("optional");
    input.bool("dispatch_action");
    input.required("element").ifPresent(e -> Elements.check(e, Elements.INPUTS, "an input block"));
    if (surface == Surface.MESSAGE && !input.node().path("dispatch_action").asBoolean(false)) {
      input.refuse("an input block in a message reaches nobody without dispatch_action");
    }
  }

  private static void image(Place image) {
    only(image, "image_url", "slack_file", "alt_text", "title");
    image.perhaps("title").ifPresent(t -> Texts.plain(t, 2000));
    source(image);
  }

  private static void imageElement(Place image) {
    image.only(Set.of("type", "image_url", "slack_file", "alt_text"));
    source(image);
  }

  private static void source(Place image) {
    image.required("alt_text").ifPresent(a -> a.string(1, 2000));
    if (image.has("image_url") == image.has("slack_file")) {
      image.refuse("must have either image_url or slack_file");
    }
    image.perhaps("image_url").ifPresent(u -> u.string(1, 3000));
  }

  static void only(Place block, String... more) {
    Set<String> fields = new HashSet<>(Set.of("type", "block_id"));
    fields.addAll(Set.of(more));
    block.only(fields);
  }
}
