package taijie.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.dispute.Facts;
import taijie.dispute.Goods;
import taijie.dispute.History;
import taijie.dispute.Inspection;
import taijie.people.PeopleWords;
import taijie.text.Scripts;
import taijie.vocabulary.NamedPerson;

/**
 * Reads a dispute from one line, such as {@code Huaxin PO-4471 18% of lids over tolerance, 125
 * inspected}: supplier, order, finding, and what else can be told for sure.
 */
public final class QuickOpen {

  private static final Pattern PO =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\d])(?:p\\.?o\\.?|order|订单|採購單|采购单)(?:[\\s#:：№no.-]*)((?=[A-Z/_-]*\\d)[A-Z0-9][A-Z0-9/_-]*)");
  private static final Pattern SEPARATORS = Pattern.compile("^[\\s,，;；:：–—-]+|[\\s,，;；:：–—-]+$");

  private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\s*\\)|（\\s*）|\\[\\s*]");
  // Far more than a line; what is pasted beyond it would not fit into the fields either.
  private static final int LONGEST = 2_000;

  private QuickOpen() {}

  /**
   * Reads the line. People of the factory may follow, one a line, as {@link PeopleWords} knows
   * them.
   *
   * @param suppliers names known already; the longest one that the line begins with is taken
   * @param today in the zone of whoever wrote it; a date without its year is the next one
   */
  public static Facts read(
      String typed, List<String> suppliers, PeopleWords words, LocalDate today) {
    List<NamedPerson> people = new ArrayList<>();
    String line = withoutPeople(shortened(typed.strip()), words, people);
    return head(line, suppliers, today).with(List.copyOf(people), History.UNKNOWN);
  }

  private static String withoutPeople(String typed, PeopleWords words, List<NamedPerson> people) {
    String[] lines = typed.split("\\R");
    StringBuilder rest = new StringBuilder(lines.length == 0 ? "" : lines[0]);
    for (int i = 1; i < lines.length; i++) {
      PeopleWords.Read read = words.people(lines[i]);
      if (read.unclear().isEmpty()) {
        people.addAll(read.people());
      } else {
        rest.append('\n').append(lines[i]);
      }
    }
    return rest.toString().strip();
  }

  private static Facts head(String rest, List<String> suppliers, LocalDate today) {
    Matcher order = PO.matcher(rest);
    String supplier = known(rest, suppliers);
    if (!order.find()) {
      String name = supplier.isEmpty() ? firstWord(rest) : supplier;
      return facts(trim(name), "", trim(rest.substring(name.length())), today);
    }
    String before = rest.substring(0, order.start());
    String name = supplier.isEmpty() ? unknown(before) : supplier;
    String around =
        trim(before.substring(Math.min(name.length(), before.length())))
            + " "
            + trim(rest.substring(order.end()));
    String finding = EMPTY_BRACKETS.matcher(around).replaceAll(" ");
    return facts(trim(name), order.group().strip(), trim(finding), today);
  }

  // A number before the order belongs to the finding already, and names seldom have one.
  private static String unknown(String before) {
    return before.chars().anyMatch(Character::isDigit) ? firstWord(before) : before;
  }

  private static String shortened(String line) {
    int most = Math.min(LONGEST, line.length());
    boolean splits = most < line.length() && Character.isHighSurrogate(line.charAt(most - 1));
    return line.substring(0, splits ? most - 1 : most);
  }

  private static Facts facts(String supplier, String po, String words, LocalDate today) {
    QuickDates dates = QuickDates.in(words, today);
    QuickLimits limits = QuickLimits.in(dates.rest());
    QuickCounts counts = QuickCounts.in(limits.rest());
    return Facts.of(supplier, po, trim(counts.rest()))
        .with(new Goods("", po, "", counts.quantity()))
        .with(Inspection.UNKNOWN.counting(counts.inspected(), counts.found(), counts.defects()))
        .with(limits.limits())
        .shipping(dates.ship());
  }

  private static String known(String line, List<String> suppliers) {
    return suppliers.stream()
        .filter(name -> !name.isBlank() && beginsWith(line, name))
        .max(Comparator.comparingInt(String::length))
        .map(name -> line.substring(0, name.length()))
        .orElse("");
  }

  // “Huaxin” is not the beginning of “Huaxinda”, whereas Chinese names need no blank behind them.
  private static boolean beginsWith(String line, String name) {
    if (!line.regionMatches(true, 0, name, 0, name.length())) {
      return false;
    }
    boolean ends = line.length() == name.length();
    return ends || Scripts.hasHan(name) || !Character.isLetterOrDigit(line.charAt(name.length()));
  }

  private static String firstWord(String line) {
    return line.isEmpty() ? "" : line.split("[\\s,，]+", 2)[0];
  }

  private static String trim(String text) {
    return SEPARATORS.matcher(text).replaceAll("").strip();
  }
}
