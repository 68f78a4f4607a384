package taijie.usecase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import taijie.dispute.Facts;
import taijie.text.Scripts;
import taijie.vocabulary.Relationship;

/**
 * Reads a dispute from one line, such as {@code Huaxin PO-4471 18% of lids over tolerance, 125
 * inspected}: supplier, order, finding, and what else can be told for sure.
 */
public final class QuickOpen {

  private static final Pattern PO =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\d])(?:p\\.?o\\.?|order|订单|採購單|采购单)(?:[\\s#:：№no.-]*)((?=[A-Z/_-]*\\d)[A-Z0-9][A-Z0-9/_-]*)");
  private static final Pattern INSPECTED =
      Pattern.compile(
          "(?i)(\\d{1,7})\\s*(?:pcs|pieces|件|只|个)?\\s*(?:were\\s+)?(?:inspected|checked|sampled|抽检|检验)|(?:抽检|检验|inspected)\\s*(\\d{1,7})");
  private static final Pattern FOUND_OF =
      Pattern.compile("(?i)(?<!\\d)(\\d{1,7})\\s*(?:out of|of|/)\\s*(\\d{1,7})(?![\\d%])");
  // 80件里3件: the sample first, then what was found in it.
  private static final Pattern FOUND_IN =
      Pattern.compile("(?<!\\d)(\\d{1,7})\\s*件?\\s*[里中]面?有?\\s*(\\d{1,7})(?![\\d.%％])");
  // 抽检80件不合格3件, 抽了80件，3件不行
  private static final Pattern FOUND_AFTER =
      Pattern.compile("[抽检验查]\\D{0,2}(\\d{1,7})\\D{1,8}?(\\d{1,7})(?=\\s*[件个只])(?![\\d.%％])");
  private static final Pattern SEPARATORS = Pattern.compile("^[\\s,，;；:：–—-]+|[\\s,，;；:：–—-]+$");

  private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\s*\\)|（\\s*）|\\[\\s*]");
  // Far more than a line; what is pasted beyond it would not fit into the fields either.
  private static final int LONGEST = 2_000;

  private QuickOpen() {}

  /**
   * @param suppliers names known already; the longest one that the line begins with is taken
   */
  public static Facts read(String line, List<String> suppliers) {
    String rest = shortened(line.strip());
    Matcher order = PO.matcher(rest);
    String supplier = known(rest, suppliers);
    if (!order.find()) {
      String name = supplier.isEmpty() ? firstWord(rest) : supplier;
      return facts(trim(name), "", trim(rest.substring(name.length())));
    }
    String before = rest.substring(0, order.start());
    String name = supplier.isEmpty() ? unknown(before) : supplier;
    String around =
        trim(before.substring(Math.min(name.length(), before.length())))
            + " "
            + trim(rest.substring(order.end()));
    String finding = EMPTY_BRACKETS.matcher(around).replaceAll(" ");
    return facts(trim(name), order.group().strip(), trim(finding));
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

  private static Facts facts(String supplier, String po, String finding) {
    String inspected = "";
    String found = "";
    Matcher share = FOUND_OF.matcher(finding);
    Matcher count = INSPECTED.matcher(finding);
    Optional<Matcher> in =
        Stream.of(FOUND_IN, FOUND_AFTER)
            .map(pattern -> pattern.matcher(finding))
            .filter(Matcher::find)
            .findFirst();
    if (in.isPresent()) {
      inspected = in.get().group(1);
      found = in.get().group(2);
    } else if (share.find()) {
      found = share.group(1);
      inspected = share.group(2);
    } else if (count.find()) {
      inspected = count.group(1) != null ? count.group(1) : count.group(2);
    }
    Facts bare = Facts.of(supplier, po, finding);
    return new Facts(
        bare.supplier(),
        "",
        bare.po(),
        "",
        "",
        bare.finding(),
        inspected,
        found,
        "",
        List.of(),
        Relationship.ESTABLISHED,
        0,
        bare.shipDate(),
        bare.noticeDue(),
        false);
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
