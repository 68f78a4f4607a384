package taijie.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a regular expression what it cannot do without: some words one of which stands in every
 * text that it is found in. "(?:will|shall) (?:not )?(?:rework|sort)" cannot do without "rework" or
 * "sort".
 *
 * <p>What it does not understand it takes for dispensable, so that it may find too little to tell
 * by but never asks for too much. Expressions with flags of their own are not looked into.
 */
final class Pieces {

  /** More alternatives than these are hardly quicker to look for than the expression itself. */
  private static final int MOST = 400;

  private static final String QUANTIFIERS = "?*+{";

  private final String regex;
  private int at;
  private boolean isOpen;

  private Pieces(String regex) {
    this.regex = regex;
  }

  /**
   * The words one of which it needs; empty where there are none to tell by.
   *
   * @param regex a valid expression, compiled without flags
   */
  static Optional<List<String>> of(String regex) {
    Pieces pieces = new Pieces(regex);
    Need need = pieces.alternatives();
    boolean understood = !pieces.isOpen && pieces.at == regex.length();
    return Optional.ofNullable(understood ? need.anyOf() : null);
  }

  /**
   * What a part of an expression needs.
   *
   * @param anyOf one of these stands in whatever it matches; null where nothing can be told
   * @param exactly the only words that it matches; null where there are others
   */
  private record Need(@Nullable List<String> anyOf, @Nullable String exactly) {

    static final Need NOTHING = new Need(null, null);

    static Need exactly(String words) {
      return new Need(words.isEmpty() ? null : List.of(words), words);
    }
  }

  private Need alternatives() {
    List<Need> all = new ArrayList<>(List.of(sequence()));
    while (isAt('|')) {
      at++;
      all.add(sequence());
    }
    if (all.size() == 1) {
      return all.getFirst();
    }
    List<String> anyOf = new ArrayList<>();
    for (Need one : all) {
      List<String> words = one.anyOf();
      if (words == null || anyOf.size() + words.size() > MOST) {
        return Need.NOTHING;
      }
      words.stream().filter(word -> !anyOf.contains(word)).forEach(anyOf::add);
    }
    return new Need(anyOf, null);
  }

  private Need sequence() {
    @Nullable List<String> best = null;
    StringBuilder run = new StringBuilder();
    boolean exact = true;
    while (at < regex.length() && !isAt('|') && !isAt(')')) {
      Need part = quantified(atom());
      String words = part.exactly();
      if (words != null) {
        run.append(words);
        continue;
      }
      exact = false;
      best = better(better(best, Need.exactly(run.toString()).anyOf()), part.anyOf());
      run.setLength(0);
    }
    best = better(best, Need.exactly(run.toString()).anyOf());
    return new Need(best, exact ? run.toString() : null);
  }

  private Need quantified(Need atom) {
    if (at >= regex.length() || QUANTIFIERS.indexOf(regex.charAt(at)) < 0) {
      return atom;
    }
    boolean dispensable =
        switch (regex.charAt(at)) {
          case '?', '*' -> true;
          case '{' -> regex.startsWith("{0", at);
          default -> false;
        };
    at = isAt('{') ? regex.indexOf('}', at) + 1 : at + 1;
    if (isAt('?') || isAt('+')) {
      at++;
    }
    return dispensable ? Need.NOTHING : new Need(atom.anyOf(), null);
  }

  private Need atom() {
    int letter = regex.codePointAt(at);
    return switch (letter) {
      case '(' -> group();
      case '[' -> set();
      case '\\' -> escaped();
      case '.' -> skip(Need.NOTHING);
      case '^', '$' -> skip(Need.exactly(""));
      default -> {
        at += Character.charCount(letter);
        yield Need.exactly(Character.toString(letter));
      }
    };
  }

  private Need skip(Need need) {
    at++;
    return need;
  }

  private Need group() {
    boolean looksAround = startsWithAny("(?=", "(?!", "(?<=", "(?<!");
    if (startsWithAny("(?:", "(?>", "(?=", "(?!")) {
      at += 3;
    } else if (startsWithAny("(?<=", "(?<!")) {
      at += 4;
    } else if (startsWithAny("(?<")) {
      at = regex.indexOf('>', at) + 1;
    } else {
      isOpen |= startsWithAny("(?");
      at++;
    }
    Need inside = alternatives();
    at++;
    return looksAround ? Need.exactly("") : inside;
  }

  private boolean startsWithAny(String... starts) {
    for (String start : starts) {
      if (regex.startsWith(start, at)) {
        return true;
      }
    }
    return false;
  }

  /** A set of a few letters needs one of them; any other needs nothing. */
  private Need set() {
    List<String> letters = new ArrayList<>();
    boolean plain = true;
    int depth = 0;
    do {
      int letter = regex.codePointAt(at);
      switch (letter) {
        case '[' -> {
          depth++;
          plain &= depth == 1 && !regex.startsWith("[^", at);
        }
        case ']' -> depth--;
        case '\\' -> {
          plain = false;
          at++;
        }
        case '-', '&' -> plain = false;
        default -> letters.add(Character.toString(letter));
      }
      at += Character.charCount(regex.codePointAt(at));
    } while (depth > 0);
    return plain ? new Need(letters, null) : Need.NOTHING;
  }

  private Need escaped() {
    char kind = regex.charAt(at + 1);
    at += 2;
    switch (kind) {
      case 'b', 'B', 'A', 'z', 'Z', 'G':
        return Need.exactly("");
      case 'Q':
        int end = regex.indexOf("\\E", at);
        String quoted = regex.substring(at, end < 0 ? regex.length() : end);
        at = end < 0 ? regex.length() : end + 2;
        return Need.exactly(quoted);
      case 'p', 'P':
        at = isAt('{') ? regex.indexOf('}', at) + 1 : at + 1;
        return Need.NOTHING;
      case 'x', 'u', 'k', 'N', '0', 'c':
        return coded(kind);
      default:
        return Character.isLetterOrDigit(kind)
            ? Need.NOTHING
            : Need.exactly(Character.toString(kind));
    }
  }

  private Need coded(char kind) {
    int digits = kind == 'x' ? 2 : 4;
    if ((kind != 'x' && kind != 'u') || isAt('{')) {
      isOpen = true;
      return Need.NOTHING;
    }
    String letter = Character.toString(Integer.parseInt(regex.substring(at, at + digits), 16));
    at += digits;
    return Need.exactly(letter);
  }

  private boolean isAt(char letter) {
    return at < regex.length() && regex.charAt(at) == letter;
  }

  /** The more telling of two: by the shortest of the words, then by how few there are. */
  private static @Nullable List<String> better(
      @Nullable List<String> one, @Nullable List<String> other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    int more = Integer.compare(telling(other), telling(one));
    boolean second = more == 0 ? other.size() < one.size() : more > 0;
    return second ? other : one;
  }

  private static int telling(List<String> words) {
    return words.stream().mapToInt(Pieces::telling).min().orElse(0);
  }

  /** A Chinese letter tells about as much as three Latin ones; beyond two of them it is all one. */
  private static int telling(String word) {
    return Math.min(6, word.chars().map(unit -> unit >= 0x2E80 ? 3 : 1).sum());
  }
}
