package taijie.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.batch.BatchWords.Reading;
import taijie.batch.Doubt.Kind;
import taijie.playbook.Side;

/** Reads what is to happen to a batch, piece by piece, from free wording. */
final class TermsReader {

  private static final Pattern PIECES =
      Pattern.compile(
          "[;\\n,]|\\.(?=\\s+\\p{Lu}|\\s*$)|。|:(?=\\s)|\\s(?:and|plus|then)\\s|\\s\\+\\s|和|以及|另外");
  private static final Pattern LEAD = Pattern.compile("^[\\s:：,，.。;；、-]+(?!\\d)|^[\\s:：,，.。;；、]+");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])\\d{1,9}(?![\\d.]*\\d)");
  private static final Pattern BETWEEN = Pattern.compile("\\s*\\n\\s*");

  private final PieceReader pieces;
  private final Pattern ours;
  private final Pattern theirs;
  private final Pattern agreed;
  private final Pattern reinspect;

  TermsReader(Map<Disposition, List<String>> written, Map<String, List<String>> lists) {
    pieces = new PieceReader(written, lists);
    ours = WordList.atStart(lists.getOrDefault("ours", List.of()));
    theirs = WordList.atStart(lists.getOrDefault("theirs", List.of()));
    agreed = WordList.atStart(lists.getOrDefault("agreed", List.of()));
    reinspect = WordList.anywhere(lists.getOrDefault("reinspect", List.of()));
  }

  Optional<Integer> quantity(String written) {
    List<Integer> numbers =
        NUMBER
            .matcher(Numerals.plain(written))
            .results()
            .map(m -> Integer.parseInt(m.group()))
            .filter(n -> n > 0)
            .toList();
    return numbers.size() == 1 ? Optional.of(numbers.getFirst()) : Optional.empty();
  }

  Reading read(String typed, Optional<Integer> lot, LocalDate today) {
    String rest = typed.strip();
    boolean both = agreed.matcher(rest).find();
    rest = both ? after(agreed, rest) : rest;
    String said = rest;
    Optional<Side> by = side(rest);
    if (by.isPresent()) {
      rest = after(by.get() == Side.BUYER ? ours : theirs, rest);
      boolean agreedBehind = agreed.matcher(rest).find() && !both;
      both |= agreedBehind;
      rest = agreedBehind ? after(agreed, rest) : rest;
    }
    Gathered gathered = new Gathered();
    for (String piece : PIECES.split(Numerals.plain(rest))) {
      if (!piece.isBlank()) {
        take(piece.strip(), gathered, today);
      }
    }
    Terms terms =
        new Terms(
            Shares.of(gathered.portions, gathered.shares, lot),
            gathered.by,
            String.join("; ", gathered.reinspection),
            String.join("; ", gathered.more),
            both && said.isBlank() ? rest : said);
    return new Reading(terms, gathered.doubts, by, both);
  }

  private static final class Gathered {
    private final List<Portion> portions = new ArrayList<>();
    private final List<Shares.Share> shares = new ArrayList<>();
    private final List<String> more = new ArrayList<>();
    private final List<String> reinspection = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private Optional<LocalDate> by = Optional.empty();
  }

  private void take(String piece, Gathered into, LocalDate today) {
    if (reinspect.matcher(piece).find()) {
      into.reinspection.add(piece);
      return;
    }
    PieceReader.Piece read = pieces.read(piece, today);
    into.doubts.addAll(read.doubts());
    if (read.portion().isPresent()) {
      into.portions.add(read.portion().get());
      into.shares.add(read.share());
    } else if (read.isDayOnly()) {
      into.by = read.by();
    } else if (!completes(read, into)) {
      into.more.add(piece);
    }
  }

  // "rework what is over, about 900": the number stands in a piece of its own.
  private static boolean completes(PieceReader.Piece read, Gathered into) {
    if (into.portions.isEmpty()) {
      return false;
    }
    int last = into.portions.size() - 1;
    Portion before = into.portions.get(last);
    boolean silent = before.quantity().isEmpty() && into.shares.get(last) == Shares.Share.NONE;
    if (read.count().isPresent() && read.isBare() && silent) {
      into.portions.set(last, before.of(read.count().get(), read.about()));
      return true;
    }
    boolean worth = read.money().isPresent() || read.percent().isPresent();
    if (worth && read.isBare() && before.money().isEmpty() && before.percent().isEmpty()) {
      into.portions.set(last, before.worth(read.money(), read.percent()));
      into.doubts.removeIf(doubt -> doubt.kind() == Kind.NO_AMOUNT);
      return true;
    }
    return false;
  }

  private Optional<Side> side(String text) {
    return theirs.matcher(text).find()
        ? Optional.of(Side.FACTORY)
        : ours.matcher(text).find() ? Optional.of(Side.BUYER) : Optional.empty();
  }

  private static String after(Pattern start, String text) {
    Matcher m = start.matcher(text);
    String rest = m.find() ? text.substring(m.end()) : text;
    return BETWEEN.matcher(LEAD.matcher(rest).replaceFirst("")).replaceAll("\n");
  }
}
