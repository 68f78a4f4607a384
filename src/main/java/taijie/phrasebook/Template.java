package taijie.phrasebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import taijie.content.Nearest;
import taijie.vocabulary.Label;
import taijie.vocabulary.Language;

/**
 * A sentence with places for facts. <code>{po}</code> stands for a fact, <code>{contact|there}
 * </code> for a fact or else a word, and <code>[ on {po}]</code> for a stretch that is left out
 * where one of its facts is missing. A fact without a word for its absence must stand in such a
 * stretch, so that every sentence reads well whatever is known.
 */
record Template(List<Part> parts) {

  sealed interface Part {}

  record Words(String text) implements Part {}

  record Fact(Placeholder placeholder, Optional<String> otherwise) implements Part {}

  record Stretch(List<Part> parts) implements Part {}

  private static final Pattern PIECE =
      Pattern.compile("\\{([^{}\\[\\]]*)}|\\[|]|[^{}\\[\\]]+|[{}]");
  private static final Pattern SPACES = Pattern.compile("[ \\t]{2,}");
  private static final Pattern SPACE_BEFORE_SIGN =
      Pattern.compile("[ \\t]+(?=[,.;:?!，。；：？！、\\n]|$)");

  /** Reads a sentence; what is wrong with it is told, with its repair, and then left out. */
  static Template parse(String text, Consumer<String> wrong) {
    List<Part> outside = new ArrayList<>();
    List<Part> stretch = new ArrayList<>();
    boolean open = false;
    Matcher piece = PIECE.matcher(text);
    while (piece.find()) {
      String found = piece.group();
      switch (found) {
        case "[" -> {
          if (open) {
            wrong.accept("“[” inside “[…]”: close the first stretch before the next");
          }
          open = true;
        }
        case "]" -> {
          if (!open) {
            wrong.accept("“]” without a “[” before it");
          }
          open = false;
          close(outside, stretch, wrong);
          stretch = new ArrayList<>();
        }
        case "{", "}" -> wrong.accept("“" + found + "” without its other half");
        default -> {
          List<Part> here = open ? stretch : outside;
          if (piece.group(1) == null) {
            here.add(new Words(found));
          } else {
            fact(piece.group(1), open, wrong).ifPresent(here::add);
          }
        }
      }
    }
    if (open) {
      wrong.accept("“[” is never closed");
    }
    return new Template(List.copyOf(outside));
  }

  private static void close(List<Part> outside, List<Part> stretch, Consumer<String> wrong) {
    boolean canBeMissing =
        stretch.stream().anyMatch(p -> p instanceof Fact fact && fact.otherwise().isEmpty());
    if (!canBeMissing) {
      wrong.accept("“[…]” holds no fact that can be missing: write it without the brackets");
    }
    outside.add(new Stretch(List.copyOf(stretch)));
  }

  private static Optional<Fact> fact(String inside, boolean open, Consumer<String> wrong) {
    int bar = inside.indexOf('|');
    String name = (bar < 0 ? inside : inside.substring(0, bar)).strip();
    Optional<String> otherwise =
        bar < 0 ? Optional.empty() : Optional.of(inside.substring(bar + 1));
    Optional<Placeholder> placeholder = Label.find(Placeholder.class, name);
    if (placeholder.isEmpty()) {
      String hint = Nearest.hint(name, Placeholder.names());
      wrong.accept("there is no fact called “" + name + "”" + hint);
      return Optional.empty();
    }
    if (otherwise.isEmpty() && !open) {
      wrong.accept(
          String.format(
              "{%s} may be missing: write {%s|some word}, or put what needs it into […]",
              name, name));
    }
    return Optional.of(new Fact(placeholder.get(), otherwise));
  }

  /** The sentence with the facts in it. */
  String fill(Facts facts, Language language) {
    String filled = written(parts, facts, language).orElse("");
    String single = SPACES.matcher(filled).replaceAll(" ");
    return SPACE_BEFORE_SIGN.matcher(single).replaceAll("").strip();
  }

  /** The words alone, without facts and their stand-ins: what a search may compare. */
  String bare() {
    return parts.stream()
        .flatMap(part ->
            part instanceof Stretch(var inner) ? inner.stream() : java.util.stream.Stream.of(part))
        .map(part -> part instanceof Words(String text) ? text : " ")
        .collect(Collectors.joining());
  }

  /** The parts in words; empty where a fact is missing that has no word for its absence. */
  private static Optional<String> written(List<Part> parts, Facts facts, Language language) {
    StringBuilder words = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Words(String text) -> words.append(text);
        case Fact(Placeholder placeholder, Optional<String> otherwise) -> {
          Optional<String> value = facts.get(placeholder, language).or(() -> otherwise);
          if (value.isEmpty()) {
            return Optional.empty();
          }
          words.append(value.get());
        }
        case Stretch(List<Part> inner) -> words.append(written(inner, facts, language).orElse(""));
      }
    }
    return Optional.of(words.toString());
  }
}
