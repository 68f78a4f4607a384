package taijie.batch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import taijie.vocabulary.Bilingual;

/** A part of a batch as a line in both languages: "rework 300 pcs, by 6 Mar 2026". */
final class TermsWords {

  private final BatchWords words;

  private final boolean inOrder;

  TermsWords(BatchWords words, boolean inOrder) {
    this.words = words;
    this.inOrder = inOrder;
  }

  Bilingual portion(Portion portion) {
    List<Bilingual> parts = new ArrayList<>();
    Bilingual what =
        inOrder && portion.disposition() == Disposition.CONCESSION
            ? words.sentence("in-order")
            : words.say(portion.disposition());
    parts.add(portion.quantity().map(n -> joined(what, count(portion, n))).orElse(what));
    portion.money().map(Money::toString).ifPresent(m -> parts.add(new Bilingual(m, m)));
    portion.percent().map(this::percent).ifPresent(parts::add);
    portion.by().map(this::by).ifPresent(parts::add);
    if (!portion.note().isBlank()) {
      parts.add(new Bilingual(portion.note(), portion.note()));
    }
    return new Bilingual(
        parts.stream().map(Bilingual::en).collect(Collectors.joining(", ")),
        parts.stream().map(Bilingual::zh).collect(Collectors.joining("，")));
  }

  Bilingual by(LocalDate date) {
    Bilingual day = day(date);
    Bilingual by = words.sentence("by");
    return new Bilingual(by.en().replace("{date}", day.en()), by.zh().replace("{date}", day.zh()));
  }

  private Bilingual day(LocalDate date) {
    Bilingual pattern = words.sentence("day");
    return new Bilingual(
        DateTimeFormatter.ofPattern(pattern.en(), Locale.ENGLISH).format(date),
        DateTimeFormatter.ofPattern(pattern.zh(), Locale.CHINESE).format(date));
  }

  private Bilingual count(Portion portion, int pieces) {
    Bilingual count = words.sentence("count", "count", String.format(Locale.ROOT, "%,d", pieces));
    return portion.about()
        ? new Bilingual(
            words.sentence("about").en().replace("{count}", count.en()),
            words.sentence("about").zh().replace("{count}", count.zh()))
        : count;
  }

  private Bilingual percent(BigDecimal percent) {
    return words.sentence("percent", "percent", percent.stripTrailingZeros().toPlainString());
  }

  private static Bilingual joined(Bilingual first, Bilingual second) {
    return new Bilingual(first.en() + " " + second.en(), first.zh() + " " + second.zh());
  }
}
