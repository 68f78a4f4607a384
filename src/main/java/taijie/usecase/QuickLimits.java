package taijie.usecase;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import taijie.sampling.Aql;
import taijie.sampling.DefectClass;
import taijie.sampling.Level;
import taijie.sampling.Limits;

/**
 * Inspection level and AQLs, as one line tells them: {@code AQL 2.5}, {@code AQL 0/2.5/4.0 level
 * II}, {@code AQL major 2.5 minor 4.0}. One value alone is the one for major defects, two are those
 * for major and minor ones.
 *
 * @param rest the line without them
 */
record QuickLimits(Limits limits, String rest) {

  private static final String VALUE = "(\\d{1,2}(?:[.,]\\d{1,3})?)(?![\\d%％]|[.,]\\d)";
  private static final String LEVEL = "(III|II|I|S-?[1-4])";
  private static final Pattern VALUES =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\d])(?:aql|alq)[ :：=]{0,3}"
              + VALUE
              + "(?: ?[/／|-] ?"
              + VALUE
              + ")?(?: ?[/／|-] ?"
              + VALUE
              + ")?");
  private static final Pattern LEVELLED =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\d])(?:(?:aql|alq|general|special|inspection|insp\\.?) ?){0,3}"
              + "(?:levels?|lvl|leval|检验水平|檢驗水平|水平)[ :：=]{0,3}"
              + LEVEL
              + "(?![\\p{L}\\d])");
  // The level alone, beside the AQL: "AQL II 2.5", "AQL 2.5 II".
  private static final Pattern BARE =
      Pattern.compile("(?<![\\p{L}\\d-])" + LEVEL + "(?![\\p{L}\\d-])");
  private static final Pattern CLASSED =
      Pattern.compile(
          "(?i)(critical|crit|major|maj|minor|致命|严重|主要|轻微|次要)[ :：=]{0,3}"
              + "(\\d{1,2}[.,]\\d{1,3}|0(?![\\d.,]))");
  private static final Pattern AQL = Pattern.compile("(?i)(?<![\\p{L}\\d])(?:aql|alq)");

  static QuickLimits in(String line) {
    if (!AQL.matcher(line).find()) {
      return new QuickLimits(Limits.UNKNOWN, line);
    }
    String rest = line;
    Optional<Level> level = Optional.empty();
    Matcher levelled = LEVELLED.matcher(rest);
    Matcher bare = BARE.matcher(rest);
    Matcher found = levelled.find() ? levelled : bare.find() ? bare : null;
    if (found != null) {
      level = level(found.group(1));
      // The word AQL before it still names the value behind it.
      String kept = AQL.matcher(found.group()).find() ? " AQL" : "";
      rest = rest.substring(0, found.start()).stripTrailing() + kept + rest.substring(found.end());
    }
    Map<DefectClass, Aql> limits = new EnumMap<>(DefectClass.class);
    Matcher values = VALUES.matcher(rest);
    if (values.find() && take(values, limits)) {
      rest = QuickDates.without(rest, values);
    } else {
      rest = classed(rest, limits);
    }
    return new QuickLimits(
        new Limits(
            level,
            Optional.ofNullable(limits.get(DefectClass.CRITICAL)),
            Optional.ofNullable(limits.get(DefectClass.MAJOR)),
            Optional.ofNullable(limits.get(DefectClass.MINOR))),
        rest);
  }

  private static boolean take(Matcher values, Map<DefectClass, Aql> limits) {
    Optional<Aql> first = aql(values.group(1));
    Optional<Aql> second = aql(values.group(2));
    Optional<Aql> third = aql(values.group(3));
    if (third.isPresent()) {
      first.ifPresent(a -> limits.put(DefectClass.CRITICAL, a));
      second.ifPresent(a -> limits.put(DefectClass.MAJOR, a));
      third.ifPresent(a -> limits.put(DefectClass.MINOR, a));
    } else {
      first.ifPresent(a -> limits.put(DefectClass.MAJOR, a));
      second.ifPresent(a -> limits.put(DefectClass.MINOR, a));
    }
    return !limits.isEmpty();
  }

  private static String classed(String line, Map<DefectClass, Aql> limits) {
    String rest = line;
    for (Matcher each = CLASSED.matcher(rest); each.find(); each = CLASSED.matcher(rest)) {
      Optional<Aql> aql = aql(each.group(2));
      if (aql.isEmpty()) {
        return rest;
      }
      limits.put(defects(each.group(1)), aql.get());
      rest = QuickDates.without(rest, each);
    }
    return limits.isEmpty() ? rest : rest.replaceFirst("(?i)(?<![\\p{L}\\d])(?:aql|alq)[ :：]*", "");
  }

  /** The class of defects that somebody means by a word. */
  static DefectClass defects(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "critical", "crit", "critcal", "致命" -> DefectClass.CRITICAL;
      case "minor", "minors", "轻微", "次要" -> DefectClass.MINOR;
      default -> DefectClass.MAJOR;
    };
  }

  private static Optional<Aql> aql(@Nullable String typed) {
    return typed == null ? Optional.empty() : Aql.parse(typed);
  }

  private static Optional<Level> level(String typed) {
    String word = typed.toUpperCase(Locale.ROOT);
    return Level.named(word.matches("S\\d") ? "S-" + word.charAt(1) : word);
  }
}
