package taijie.usecase;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.dispute.Facts;
import taijie.vocabulary.Relationship;

/**
 * Reads a dispute from one line, such as {@code Huaxin PO-4471 18% of lids over tolerance, 125
 * inspected}: supplier, order, finding, and what else can be told for sure.
 */
public final class QuickOpen {

  private static final Pattern PO =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\d])(?:p\\.?o\\.?|order|订单|採購單|采购单)(?:[\\s#:：№no.-]*)([A-Z0-9][A-Z0-9/_-]*\\d[A-Z0-9/_-]*)");
  private static final Pattern INSPECTED =
      Pattern.compile(
          "(?i)(\\d{1,7})\\s*(?:pcs|pieces|件|只|个)?\\s*(?:were\\s+)?(?:inspected|checked|sampled|抽检|检验)|(?:抽检|检验|inspected)\\s*(\\d{1,7})");
  private static final Pattern FOUND_OF =
      Pattern.compile("(?i)(?<!\\d)(\\d{1,7})\\s*(?:out of|of|/)\\s*(\\d{1,7})(?![\\d%])");
  private static final Pattern SEPARATORS = Pattern.compile("^[\\s,，;；:：–—-]+|[\\s,，;；:：–—-]+$");

  private QuickOpen() {}

  /**
   * @param suppliers names known already; the longest one that the line begins with is taken
   */
  public static Facts read(String line, List<String> suppliers) {
    String rest = line.strip();
    Matcher order = PO.matcher(rest);
    String po = "";
    String supplier = known(rest, suppliers);
    String finding = rest.substring(supplier.length());
    if (order.find()) {
      po = rest.substring(order.start(), order.end()).strip();
      supplier = supplier.isEmpty() ? trim(rest.substring(0, order.start())) : supplier;
      String before = rest.substring(Math.min(supplier.length(), order.start()), order.start());
      finding = trim(before) + " " + trim(rest.substring(order.end()));
    }
    if (supplier.isEmpty()) {
      supplier = firstWord(rest);
      finding = po.isEmpty() ? rest.substring(supplier.length()) : finding;
    }
    return facts(trim(supplier), po, trim(finding));
  }

  private static Facts facts(String supplier, String po, String finding) {
    String inspected = "";
    String found = "";
    Matcher share = FOUND_OF.matcher(finding);
    Matcher count = INSPECTED.matcher(finding);
    if (share.find()) {
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
    String lower = line.toLowerCase(Locale.ROOT);
    return suppliers.stream()
        .filter(name -> !name.isBlank() && lower.startsWith(name.toLowerCase(Locale.ROOT)))
        .max((a, b) -> Integer.compare(a.length(), b.length()))
        .map(name -> line.substring(0, name.length()))
        .orElse("");
  }

  private static String firstWord(String line) {
    return line.isEmpty() ? "" : line.split("[\\s,，]+", 2)[0];
  }

  private static String trim(String text) {
    return SEPARATORS.matcher(text).replaceAll("").strip();
  }
}
