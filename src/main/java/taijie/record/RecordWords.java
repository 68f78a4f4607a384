package taijie.record;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Problems;
import taijie.vocabulary.Bilingual;

/** The fixed words of the record in both languages. */
public final class RecordWords {

  private static final List<String> GROUPS =
      List.of(
          "titles",
          "states",
          "intro",
          "confirmed",
          "headings",
          "labels",
          "sentences",
          "discussed",
          "inspectors",
          "verdicts",
          "defects");
  private static final List<String> SINGLE =
      List.of("columns", "number", "issued", "hash", "page", "of", "changes", "day");

  private final Map<String, Bilingual> words = new HashMap<>();

  private RecordWords() {}

  /** Reads {@code record/words.yml} and {@code record/timeline.yml}. */
  public static RecordWords from(Conversations conversations, Problems problems) {
    RecordWords record = new RecordWords();
    conversations
        .file("record/words.yml", problems)
        .ifPresent(file -> {
          GROUPS.forEach(group -> record.take(group + ".", file.fields(group)));
          SINGLE.forEach(name -> record.words.put(name, file.bilingual(name)));
          file.end();
        });
    conversations
        .file("record/timeline.yml", problems)
        .ifPresent(file -> record.take("timeline.", file));
    return record;
  }

  private void take(String group, Fields fields) {
    fields.keys().forEach(key -> words.put(group + key, fields.bilingual(key)));
    fields.end();
  }

  /**
   * Words by their group and key, such as {@code labels.supplier}.
   *
   * @throws IllegalArgumentException where there are none
   */
  public Bilingual of(String key) {
    Bilingual found = words.get(key);
    if (found == null) {
      throw new IllegalArgumentException("conversations/record has no “" + key + "”");
    }
    return found;
  }

  boolean has(String key) {
    return words.containsKey(key);
  }

  /**
   * Words with their slots filled.
   *
   * @param slots slot names, each followed by its value, a text or a {@link Bilingual}
   */
  public Bilingual of(String key, Object... slots) {
    Bilingual filled = of(key);
    for (int i = 0; i < slots.length; i += 2) {
      String slot = "{" + slots[i] + "}";
      Bilingual value =
          slots[i + 1] instanceof Bilingual both ? both : same(String.valueOf(slots[i + 1]));
      filled =
          new Bilingual(
              filled.en().replace(slot, value.en()), filled.zh().replace(slot, value.zh()));
    }
    return filled;
  }

  /** A day as each language writes it. */
  public Bilingual day(LocalDate day) {
    return new Bilingual(
        DateTimeFormatter.ofPattern(of("day").en(), Locale.ENGLISH).format(day),
        DateTimeFormatter.ofPattern(of("day").zh(), Locale.CHINESE).format(day));
  }

  /** What somebody typed, which stands in both languages as it is. */
  static Bilingual same(String typed) {
    return new Bilingual(typed, typed);
  }
}
