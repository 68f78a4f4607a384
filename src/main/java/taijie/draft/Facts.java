package taijie.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taijie.draft.Fact.Kind;
import taijie.text.Span;
import taijie.vocabulary.NamedPerson;

/** The buyer's facts found in a text, in its order, none overlapping another. */
public record Facts(List<Fact> all) {

  /** What makes a percentage one of money. */
  private static final String DISCOUNT =
      "\\s?(?:off|discount|credit|rebate|deduct|deposit|advance|of (?:the )?(?:price|value|invoice)"
          + "|折扣|折让|让价|定金|预付|尾款|货款)";

  private static final String NUMBER = "\\d++(?:[.,]\\d++){0,3}";
  private static final String COUNTED =
      "[个件只台套箱条双块片张把瓶支根盒对批米]|pcs?|pieces?|units?|cartons?|sets?|boxes|pairs?|samples?";
  private static final String UNITS =
      "mm|cm|µm|um|m|kg|g|mg|gsm|n/cm|nm|n|kn|mpa|kpa|bar|kv|v|ma|w|k|kelvin|°c|℃|°|degrees?|db|rh"
          + "|ml|l|lux|lm|hrc|inch(?:es)?|ppm|mg/kg|ra|δe|毫米|厘米|微米|公斤|千克|克|牛|度|伏|瓦|毫升|级";
  private static final Map<Kind, Pattern> SHAPES = shapes();

  public Facts {
    all = List.copyOf(all);
  }

  /** Finds the facts of a normalised text. */
  static Facts in(String words, List<NamedPerson> people) {
    List<Fact> found = new ArrayList<>();
    boolean[] taken = new boolean[words.length()];
    people.stream()
        .flatMap(person -> person.names().stream())
        .map(Normal::of)
        .filter(name -> !name.isBlank())
        .forEach(
            name -> take(Kind.NAME, Pattern.compile(Pattern.quote(name)), words, taken, found));
    SHAPES.forEach((kind, shape) -> take(kind, shape, words, taken, found));
    found.sort(Comparator.comparingInt(fact -> fact.span().start()));
    return new Facts(found);
  }

  /** The facts that lie within a span. */
  public Facts within(Span span) {
    return new Facts(
        all.stream()
            .filter(f -> f.span().start() >= span.start() && f.span().end() <= span.end())
            .toList());
  }

  /** The facts that say what was found. */
  public Facts data() {
    return new Facts(all.stream().filter(fact -> fact.kind().isData()).toList());
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The facts in the text's own words, one after the other. */
  public String quote(String body, String separator) {
    return all.stream()
        .map(f -> f.span().of(body).strip())
        .distinct()
        .collect(Collectors.joining(separator));
  }

  private static void take(
      Kind kind, Pattern shape, String words, boolean[] taken, List<Fact> found) {
    Matcher matcher = shape.matcher(words);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      if (span.end() > span.start() && free(taken, span)) {
        Arrays.fill(taken, span.start(), span.end(), true);
        found.add(new Fact(kind, span));
      }
    }
  }

  private static boolean free(boolean[] taken, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private static Map<Kind, Pattern> shapes() {
    String month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    Map<Kind, String> shapes = new EnumMap<>(Kind.class);
    shapes.put(
        Kind.DATE,
        "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}(?!\\d)|\\d{4}年\\d{1,2}月(?:\\d{1,2}[日号])?"
            + "|\\d{1,2}月\\d{1,2}[日号]?|\\d{1,2}月[初中底]?|(?<!\\d)\\d{1,2}(?:st|nd|rd|th)? (?:of )?"
            + month
            + "(?: \\d{4})?(?![a-z])|(?<![a-z])"
            + month
            + " \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?(?!\\d)");
    shapes.put(
        Kind.MONEY,
        "(?:usd|eur|rmb|cny|gbp|us\\$|[$€£¥])\\s?"
            + NUMBER
            + "(?:\\s?[kw万])?|"
            + NUMBER
            + "\\s?(?:万|千)?(?:usd|eur|rmb|euros?|dollars?|美金|美元|欧元|欧|人民币|元|块钱)|"
            + NUMBER
            + "\\s?%(?="
            + DISCOUNT
            + ")");
    String counted = "\\s?(?:" + COUNTED + ")?";
    shapes.put(
        Kind.RATIO,
        "(?<![\\d/.])"
            + NUMBER
            + counted
            + "\\s?(?:out of|of|from|in)\\s(?:the |our |all |those |these )?"
            + NUMBER
            + "(?![\\d%])|(?<![\\d/.])\\d+\\s?/\\s?\\d+(?![\\d/%])|"
            + NUMBER
            + "(?=[^\\d\\n]{0,12}\\p{IsHan})\\s?[\\p{IsHan}]{0,4}?(?:中|里面|里|当中|其中)?[,，、]?(?:其中|里面|就|发现|只|不良|不合格){0,2}有?\\s?(?<=[\\p{IsHan},，、 ])"
            + NUMBER
            + "\\s?(?:"
            + COUNTED
            + "|处)(?!月)");
    // A discount or a part payment is a percentage too, but says nothing of what was found.
    shapes.put(
        Kind.PERCENT,
        "(?:"
            + NUMBER
            + "\\s?%|"
            + NUMBER
            + " ?per ?cent|百分之[一二三四五六七八九十百零点\\d]+)"
            + "(?!"
            + DISCOUNT
            + ")");
    String sign = "(?:(?:[+±<>≤≥-]|\\+/-)\\s?)?";
    shapes.put(
        Kind.MEASURE,
        sign
            + NUMBER
            + "(?:\\s?(?:-|–|~|to|and|到|至|±|\\+/-|x|×|\\*)\\s?"
            + NUMBER
            + ")?\\s?(?:"
            + UNITS
            + ")(?![a-z])|δe\\s?"
            + sign
            + NUMBER);
    shapes.put(
        Kind.REFERENCE,
        "(?<![a-z])(?:po|p/o|order|lot|batch|sku|item|art(?:icle)?|ref|ncr|scar|订单号?|批号|批次|合同号?|款号|货号)"
            + "[ #:.：]*(?:no\\.? ?|nr\\.? ?|number )?[a-z]{0,5}[-_/]?\\d[\\w/-]*");
    shapes.put(
        Kind.CLAUSE,
        "(?:clause|section|paragraph|drawing|note|annex)\\s(?:no\\.? )?[a-z]?"
            + NUMBER
            + "|第?"
            + NUMBER
            + "\\s?条|(?<![a-z])(?:iso|en|astm|gb/?t?|din|bs|aql)[ -]?\\d[\\w.-]*");
    shapes.put(Kind.COUNT, NUMBER + "\\s?(?:" + COUNTED + ")(?![a-z])");
    shapes.put(
        Kind.ATTACHMENT,
        "[\\w-]{1,60}\\.(?:pdf|xlsx?|docx?|jpe?g|png|zip)(?![a-z])|attach(?:ed|ment)|enclosed|附件|附上");
    shapes.put(Kind.NUMBER, NUMBER);
    Map<Kind, Pattern> compiled = new EnumMap<>(Kind.class);
    shapes.forEach((kind, shape) -> compiled.put(kind, Pattern.compile(shape)));
    return compiled;
  }

  /** The kinds and words of all facts, to be read by people. */
  public String describe(String body) {
    return all.stream()
        .map(fact -> fact.kind().key() + "=" + fact.span().of(body))
        .collect(Collectors.joining(", "));
  }

  Stream<Fact> stream() {
    return all.stream();
  }
}
