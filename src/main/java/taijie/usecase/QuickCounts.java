package taijie.usecase;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import taijie.dispute.Defects;
import taijie.dispute.Pieces;
import taijie.sampling.DefectClass;

/**
 * Numbers of pieces, as one line tells them: {@code 5000 pcs}, {@code 23 of 125}, 抽125件, {@code 2
 * critical}.
 *
 * @param quantity the lot's size as it was written
 * @param rest the line without the lot's size, where it stood by itself
 */
record QuickCounts(String inspected, String found, Defects defects, String quantity, String rest) {

  private static final String UNIT =
      "(?:pcs|pc|pices|peices|pieces|piece|units?|ea|sets?|pairs?|件|个|只|套|台|双|条|张|把|支)";
  private static final Pattern INSPECTED =
      Pattern.compile(
          "(?i)(\\d{1,7})\\s*(?:pcs|pieces|pices|件|只|个)?\\s*(?:were\\s+)?(?:inspected|insp|checked"
              + "|cheked|sampled|抽检|检验)|(?:抽检|抽查|抽了|抽样|抽|检验|inspected|checked)\\s*(\\d{1,7})");
  private static final Pattern FOUND_OF =
      Pattern.compile("(?i)(?<!\\d)(\\d{1,7})\\s*(?:out of|of|/)\\s*(\\d{1,7})(?![\\d%])");
  // 80件里3件: the sample first, then what was found in it.
  private static final Pattern FOUND_IN =
      Pattern.compile("(?<!\\d)(\\d{1,7})\\s*件?\\s*[里中]面?有?\\s*(\\d{1,7})(?![\\d.%％])");
  // 抽检80件不合格3件, 抽了80件，3件不行
  private static final Pattern FOUND_AFTER =
      Pattern.compile("[抽检验查]\\D{0,2}(\\d{1,7})\\D{1,8}?(\\d{1,7})(?=\\s*[件个只])(?![\\d.%％])");
  private static final Pattern FOUND =
      Pattern.compile(
          "(?i)(?<![\\d.]|\\d,)(\\d{1,7})\\s*"
              + UNIT
              + "?\\s*(?:are |were )?(?:defective|defects?|bad|faulty|failed|rejects?|ng|不良|不合格"
              + "|有问题|次品|超差)(?![\\p{Alpha}])");
  private static final String CLASS = "(critical|critcal|crit|major|maj|minors?|致命|严重|主要|轻微|次要)";
  private static final Pattern CLASS_WORD = Pattern.compile("(?i)" + CLASS);
  private static final Pattern CLASS_BEHIND =
      Pattern.compile("(?i)(?<![\\d.]|\\d,)(\\d{1,6})\\s*[x×个件处]?\\s*" + CLASS + "(?!\\p{Alpha})");
  private static final Pattern CLASS_BEFORE =
      Pattern.compile(
          "(?i)" + CLASS + "(?:缺陷|不良)?\\s*(?:[:：=]\\s*(\\d{1,6})|(\\d{1,6})\\s*[个件处])(?![\\d.,])");
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?i)(?<![\\d.,/])((?:\\d{1,3}(?:[,，]\\d{3}){1,2}|\\d{2,7}|\\d{1,4}(?:\\.\\d{1,2})?\\s?[k千万])"
              + "\\s?"
              + UNIT
              + ")(?!\\p{Alpha})");
  // What makes a number of pieces something else than the lot.
  private static final Pattern NO_LOT_BEFORE =
      Pattern.compile("(?i)(?:抽检|抽查|抽了|抽样|抽|检验|查了|里|中|of|in|inspected|checked|\\d\\s?[/])\\s*$");
  private static final Pattern NO_LOT_BEHIND =
      Pattern.compile(
          "(?i)^\\s*(?:were |are )?(?:inspected|insp|checked|cheked|sampled|抽检|检验|里|中|不|有问题|次品|坏"
              + "|defective|defects?|bad|faulty|failed|out of|of|over|with|ng)");
  private static final Pattern EDGE = Pattern.compile("^[\\s,，;；、.。]*$");

  static QuickCounts in(String line) {
    Map<DefectClass, Integer> byClass = new EnumMap<>(DefectClass.class);
    String plain = byClass(line, byClass);
    String inspected = "";
    String found = "";
    Optional<Matcher> in =
        Stream.of(FOUND_IN, FOUND_AFTER)
            .map(pattern -> pattern.matcher(plain))
            .filter(Matcher::find)
            .findFirst();
    Matcher share = FOUND_OF.matcher(plain);
    Matcher count = INSPECTED.matcher(plain);
    if (in.isPresent()) {
      inspected = in.get().group(1);
      found = in.get().group(2);
    } else if (share.find()) {
      found = share.group(1);
      inspected = share.group(2);
    } else if (count.find()) {
      inspected = count.group(1) != null ? count.group(1) : count.group(2);
    }
    Matcher bad = FOUND.matcher(plain);
    if (found.isEmpty() && bad.find() && fits(bad.group(1), inspected)) {
      found = bad.group(1);
    }
    Defects defects =
        new Defects(
            Optional.ofNullable(byClass.get(DefectClass.CRITICAL)),
            Optional.ofNullable(byClass.get(DefectClass.MAJOR)),
            Optional.ofNullable(byClass.get(DefectClass.MINOR)));
    return lot(line, new QuickCounts(inspected, found, defects, "", line));
  }

  private static boolean fits(String found, String inspected) {
    return inspected.isEmpty() || Integer.parseInt(found) <= Integer.parseInt(inspected);
  }

  // The numbers of the classes are taken out, so that nothing else takes them for its own.
  private static String byClass(String line, Map<DefectClass, Integer> byClass) {
    StringBuilder plain = new StringBuilder(line);
    for (Pattern pattern : order(line)) {
      Matcher each = pattern.matcher(plain.toString());
      while (each.find()) {
        boolean behind = pattern == CLASS_BEHIND;
        String word = behind ? each.group(2) : each.group(1);
        String number =
            behind ? each.group(1) : each.group(2) != null ? each.group(2) : each.group(3);
        byClass.putIfAbsent(QuickLimits.defects(word), Integer.valueOf(number));
        plain.replace(each.start(), each.end(), " ".repeat(each.end() - each.start()));
      }
    }
    return plain.toString();
  }

  // "2 critical 21 major" or "critical: 2 major: 21": as the first one is written, so are all.
  private static List<Pattern> order(String line) {
    Matcher word = CLASS_WORD.matcher(line);
    Matcher behind = CLASS_BEHIND.matcher(line);
    boolean numbersFirst = behind.find() && word.find() && behind.start() < word.start();
    return numbersFirst ? List.of(CLASS_BEHIND, CLASS_BEFORE) : List.of(CLASS_BEFORE, CLASS_BEHIND);
  }

  // The largest number of pieces is the lot, unless it was inspected or found.
  private static QuickCounts lot(String line, QuickCounts counts) {
    List<MatchResult> found = new ArrayList<>();
    Matcher each = QUANTITY.matcher(line);
    int at = 0;
    while (each.find(at)) {
      at = each.end();
      String number = each.group(1).replaceAll("\\D", "");
      boolean taken = number.equals(counts.inspected()) || number.equals(counts.found());
      boolean other =
          NO_LOT_BEFORE.matcher(line.substring(0, each.start())).find()
              || NO_LOT_BEHIND.matcher(line.substring(each.end())).find();
      if (!taken && !other) {
        found.add(each.toMatchResult());
      }
    }
    int inspected = Pieces.in(counts.inspected()).orElse(0);
    return found.stream()
        .filter(m -> Pieces.in(m.group(1)).orElse(0) >= inspected)
        .max((a, b) ->
            Integer.compare(Pieces.in(a.group(1)).orElse(0), Pieces.in(b.group(1)).orElse(0)))
        .map(m -> counts.of(m.group(1).strip(), apart(line, m)))
        .orElse(counts);
  }

  private QuickCounts of(String lot, String words) {
    return new QuickCounts(inspected, found, defects, lot, words);
  }

  // "18% of 5000 pcs" stays as it is; ", 5000 pcs," says nothing of the finding.
  private static String apart(String line, MatchResult lot) {
    String before = line.substring(0, lot.start());
    String behind = line.substring(lot.end());
    boolean edge =
        EDGE.matcher(before).matches()
            || EDGE.matcher(behind).matches()
            || before.matches("(?s).*[,，;；、]\\s*$") && behind.matches("(?s)\\s*[,，;；、].*");
    return edge ? QuickDates.without(line, lot) : line;
  }
}
