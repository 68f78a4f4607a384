package taijie.batch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.batch.Doubt.Kind;
import taijie.batch.Shares.Share;

/** Reads one piece of a text, such as {@code 300 rework by Friday} or {@code 让步600(减4%)}. */
final class PieceReader {

  private static final Pattern PERCENT = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})?)\\s?%");
  private static final Pattern OF = Pattern.compile("(\\d{1,9})\\s+(?:out\\s+)?of\\s+\\d{1,9}");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\d.A-Za-z-])\\d{1,12}(?:\\.\\d+)?(?![\\dA-Za-z]*\\d)");
  private static final Pattern NEGATIVE = Pattern.compile("(?<![A-Za-z0-9])[-−–]\\d[\\d.]*");
  // "420 bags": whatever the goods are called.
  private static final Pattern THINGS =
      Pattern.compile("(?<![\\d.A-Za-z-])(\\d{1,12})\\s+[a-z]{3,}s(?![A-Za-z])");
  // "no credit" is none.
  private static final Pattern NEGATED =
      Pattern.compile(
          "(?:\\b(?:no|not|without)\\s+(?:any\\s+|further\\s+)?|不用?|无需)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOTHING = Pattern.compile("[\\s()\\[\\]{}\"'“”,.;:/*~-]*");
  private static final int LARGEST = 100_000_000;

  private final Map<Disposition, Pattern> dispositions = new EnumMap<>(Disposition.class);
  private final Map<Share, Pattern> shares = new EnumMap<>(Share.class);
  private final Pattern about;
  private final Pattern units;
  private final Pattern cartons;
  private final Pattern filler;

  PieceReader(Map<Disposition, List<String>> written, Map<String, List<String>> lists) {
    written.forEach((what, words) -> dispositions.put(what, WordList.anywhere(words)));
    shares.put(Share.ALL, WordList.anywhere(lists.getOrDefault("all", List.of())));
    shares.put(Share.HALF, WordList.anywhere(lists.getOrDefault("half", List.of())));
    shares.put(Share.REST, WordList.anywhere(lists.getOrDefault("rest", List.of())));
    about = WordList.anywhere(lists.getOrDefault("about", List.of()));
    units = behindNumber(lists.getOrDefault("units", List.of()));
    cartons = behindNumber(lists.getOrDefault("cartons", List.of()));
    filler = WordList.anywhere(lists.getOrDefault("filler", List.of()));
  }

  /**
   * What a piece says.
   *
   * @param bare whether nothing was left over once it was read
   */
  record Piece(
      Optional<Portion> portion,
      Share share,
      Optional<Integer> count,
      boolean about,
      Optional<Money> money,
      Optional<BigDecimal> percent,
      Optional<LocalDate> by,
      boolean isBare,
      List<Doubt> doubts) {

    boolean isDayOnly() {
      return by.isPresent() && count.isEmpty() && money.isEmpty() && isBare;
    }
  }

  Piece read(String piece, LocalDate today) {
    Rest rest = new Rest(piece);
    List<Doubt> doubts = new ArrayList<>();
    rest.take(NEGATIVE).ifPresent(m -> doubts.add(new Doubt(Kind.NEGATIVE, m.group().strip())));
    Optional<LocalDate> by = day(rest, today, doubts);
    List<Disposition> named = named(rest);
    boolean credit = named.contains(Disposition.CREDIT);
    Optional<Money> money = Sums.take(rest, credit, doubts);
    Optional<BigDecimal> percent = rest.take(PERCENT).map(m -> new BigDecimal(m.group(1)));
    Share share = share(rest);
    boolean estimate = rest.take(about).isPresent();
    Optional<Integer> count = count(rest, credit && money.isEmpty(), doubts);
    String note = rest.tidy();
    rest.takeAll(filler);
    boolean bare = NOTHING.matcher(rest.left()).matches();
    if (named.isEmpty()) {
      return new Piece(Optional.empty(), share, count, estimate, money, percent, by, bare, doubts);
    }
    boolean unpaid = named.getFirst() == Disposition.CREDIT && money.isEmpty() && percent.isEmpty();
    if (unpaid && doubts.isEmpty()) {
      doubts.add(new Doubt(Kind.NO_AMOUNT, piece));
    }
    Portion portion =
        new Portion(named.getFirst(), count, estimate, money, percent, by, bare ? "" : note);
    return new Piece(
        Optional.of(portion), share, count, estimate, money, percent, by, bare, doubts);
  }

  private static Optional<LocalDate> day(Rest rest, LocalDate today, List<Doubt> doubts) {
    Optional<Days.Found> found = new Days(today).first(rest.left());
    found.ifPresent(f -> {
      if (f.day().isBefore(today)) {
        doubts.add(new Doubt(Kind.PAST_DAY, rest.left().substring(f.start(), f.end()).strip()));
      }
      rest.blank(f.start(), f.end());
    });
    return found.map(Days.Found::day);
  }

  // In the order of the text; the first is what happens, another beside it says more of it.
  private List<Disposition> named(Rest rest) {
    TreeMap<Integer, Disposition> at = new TreeMap<>();
    dispositions.forEach((what, words) -> {
      Matcher m = words.matcher(rest.left());
      if (m.find() && !NEGATED.matcher(rest.left().substring(0, m.start())).find()) {
        at.putIfAbsent(m.start(), what);
      }
    });
    if (!at.isEmpty()) {
      dispositions.values().forEach(rest::takeAll);
    }
    return List.copyOf(at.values());
  }

  private Share share(Rest rest) {
    for (Map.Entry<Share, Pattern> share : shares.entrySet()) {
      if (rest.take(share.getValue()).isPresent()) {
        return share.getKey();
      }
    }
    return Share.NONE;
  }

  private Optional<Integer> count(Rest rest, boolean owesAmount, List<Doubt> doubts) {
    Optional<MatchResult> boxes = rest.take(cartons);
    if (boxes.isPresent()) {
      doubts.add(new Doubt(Kind.CARTONS, boxes.get().group().strip()));
      rest.restore(boxes.get());
      return Optional.empty();
    }
    Optional<MatchResult> of = rest.take(OF);
    if (of.isPresent()) {
      return number(of.get().group(1), doubts);
    }
    Optional<MatchResult> counted = rest.take(units).or(() -> rest.take(THINGS));
    List<MatchResult> numbers = NUMBER.matcher(rest.left()).results().toList();
    if (counted.isPresent() && numbers.isEmpty()) {
      return number(counted.get().group(1), doubts);
    }
    boolean amount = numbers.size() > (counted.isPresent() ? 0 : 1);
    if (owesAmount && (amount || numbers.stream().anyMatch(n -> n.group().contains(".")))) {
      doubts.add(new Doubt(Kind.NO_CURRENCY, numbers.getLast().group()));
    } else if (amount) {
      doubts.add(new Doubt(Kind.SEVERAL_NUMBERS, rest.typed()));
    }
    if (counted.isPresent()) {
      return number(counted.get().group(1), doubts);
    }
    if (numbers.isEmpty() || numbers.getFirst().group().contains(".")) {
      return Optional.empty();
    }
    if (numbers.size() > 1 && !owesAmount) {
      return Optional.empty();
    }
    rest.blank(numbers.getFirst().start(), numbers.getFirst().end());
    return number(numbers.getFirst().group(), doubts);
  }

  private static Optional<Integer> number(String digits, List<Doubt> doubts) {
    long value = Long.parseLong(digits);
    if (value > LARGEST) {
      doubts.add(new Doubt(Kind.TOO_LARGE, digits));
      return Optional.empty();
    }
    return Optional.of((int) value);
  }

  private static Pattern behindNumber(List<String> words) {
    return Pattern.compile(
        "(?<![\\d.A-Za-z-])(\\d{1,12})\\s*" + WordList.anywhere(words).pattern(),
        Pattern.CASE_INSENSITIVE);
  }
}
