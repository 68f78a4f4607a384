package taijie.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import taijie.text.Scripts;
import taijie.vocabulary.NamedPerson;

/**
 * Puts placeholders, {@code [[P1]]}, in the place of names of people and companies, order numbers,
 * prices and addresses before a text leaves the house, and the originals back into what returns.
 * The same words get the same placeholder in all texts of one question.
 */
public final class Veil {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\[\\[([A-Z])(\\d+)]]");
  // Anything that was meant as one, however a model bends it.
  private static final Pattern LIKE_ONE = Pattern.compile("\\[\\[|]]");
  private static final int FIRST_NAME = 3;

  private final List<Name> names = new ArrayList<>();
  private final Map<String, String> placeholders = new HashMap<>();
  private final Map<String, String> originals = new LinkedHashMap<>();
  private final Map<String, String> roles = new LinkedHashMap<>();
  private final Map<Hideable, Integer> counts = new HashMap<>();

  private record Name(Pattern pattern, Hideable kind, String role, int length) {}

  private record Found(int start, int end, Hideable kind, String role) {}

  /**
   * @param known what is hidden by name; what looks like a name, a price, an address is hidden too
   */
  public Veil(Known known) {
    for (NamedPerson person : known.people()) {
      String role = person.role().key();
      for (String name : person.names()) {
        add(name, Hideable.PERSON, role);
        // People are called by their first name, and by their last.
        Stream.of(name.split("\\s+"))
            .filter(part -> part.length() >= FIRST_NAME && !Scripts.hasHan(part))
            .filter(part -> !part.equals(name) && Character.isUpperCase(part.charAt(0)))
            .forEach(part -> add(part, Hideable.PERSON, role));
      }
    }
    for (String company : known.companies()) {
      add(company, Hideable.COMPANY, "");
      String first = company.strip().split("\\s+", 2)[0];
      if (first.length() > FIRST_NAME) {
        add(first, Hideable.COMPANY, "");
      }
    }
    known.orders().forEach(order -> add(order, Hideable.ORDER, ""));
    names.sort(Comparator.comparingInt(Name::length).reversed());
  }

  private void add(String name, Hideable kind, String role) {
    String bare = name.strip();
    if (bare.length() < 2) {
      return;
    }
    String quoted = Pattern.quote(bare);
    String pattern =
        Scripts.hasHan(bare)
            ? quoted
            : "(?<![\\p{IsLatin}\\p{N}])" + quoted + "(?![\\p{IsLatin}\\p{N}])";
    names.add(
        new Name(
            Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
            kind,
            role,
            bare.length()));
  }

  /** The text with placeholders in it. */
  public String hide(String text) {
    List<Found> found = new ArrayList<>();
    boolean[] taken = new boolean[text.length()];
    // A name within an address goes with the address.
    take(Hideable.SIGN, text, taken, found);
    take(Hideable.REACH, text, taken, found);
    for (Name name : names) {
      take(name.pattern(), name.kind(), name.role(), text, taken, found);
    }
    for (Hideable kind : Hideable.values()) {
      take(kind, text, taken, found);
    }
    found.sort(Comparator.comparingInt(Found::start));
    StringBuilder hidden = new StringBuilder();
    int at = 0;
    for (Found one : found) {
      hidden.append(text, at, one.start());
      hidden.append(placeholder(text.substring(one.start(), one.end()), one));
      at = one.end();
    }
    return hidden.append(text, at, text.length()).toString();
  }

  private static void take(Hideable kind, String text, boolean[] taken, List<Found> found) {
    kind.patterns().forEach(pattern -> take(pattern, kind, "", text, taken, found));
  }

  private static void take(
      Pattern pattern,
      Hideable kind,
      String role,
      String text,
      boolean[] taken,
      List<Found> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int group = matcher.groupCount() > 0 && matcher.group(1) != null ? 1 : 0;
      int start = matcher.start(group);
      int end = matcher.end(group);
      boolean free = end > start;
      for (int i = start; i < end; i++) {
        free &= !taken[i];
      }
      if (free) {
        found.add(new Found(start, end, kind, role));
        for (int i = start; i < end; i++) {
          taken[i] = true;
        }
      }
    }
  }

  private String placeholder(String original, Found found) {
    return placeholders.computeIfAbsent(
        found.kind().letter() + original,
        key -> {
          int number = counts.merge(found.kind(), 1, Integer::sum);
          String placeholder = "[[" + found.kind().letter() + number + "]]";
          originals.put(placeholder, original);
          if (!found.role().isEmpty()) {
            roles.put(placeholder, found.role());
          }
          return placeholder;
        });
  }

  /** What the people behind placeholders do, by placeholder. */
  public Map<String, String> roles() {
    return Map.copyOf(roles);
  }

  /** How many things are hidden. */
  public int hidden() {
    return originals.size();
  }

  /**
   * The originals put back.
   *
   * @return empty where there is a placeholder that was never given, or a broken one
   */
  public Optional<String> reveal(String answer) {
    StringBuilder revealed = new StringBuilder();
    Matcher matcher = PLACEHOLDER.matcher(answer);
    int at = 0;
    while (matcher.find()) {
      String original = originals.get(matcher.group());
      String between = answer.substring(at, matcher.start());
      if (original == null || LIKE_ONE.matcher(between).find()) {
        return Optional.empty();
      }
      revealed.append(between).append(original);
      at = matcher.end();
    }
    String rest = answer.substring(at);
    return LIKE_ONE.matcher(rest).find()
        ? Optional.empty()
        : Optional.of(revealed.append(rest).toString());
  }

  /** Whether there is anything to hide in a text that does not stand in its source as well. */
  boolean hidesMoreIn(String text, String source) {
    hide(text);
    return originals.values().stream().anyMatch(original -> !source.contains(original));
  }

  /** The placeholders in a text, each once. */
  public static Set<String> placeholdersIn(String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  /** A text without its placeholders. */
  static String without(String text) {
    return PLACEHOLDER.matcher(text).replaceAll(" ");
  }
}
