package taijie.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Problems;
import taijie.playbook.Side;
import taijie.vocabulary.Bilingual;

/** How people write what happens to a batch, and how it is said. */
public final class BatchWords {

  private static final List<String> LISTS =
      List.of(
          "all",
          "rest",
          "half",
          "about",
          "reinspect",
          "units",
          "cartons",
          "filler",
          "ours",
          "theirs",
          "agreed",
          "cause");
  private static final List<String> SENTENCES =
      List.of("about", "count", "percent", "by", "day", "in-order");

  private final Map<Disposition, Bilingual> said = new EnumMap<>(Disposition.class);
  private final Map<Disposition, List<String>> written = new EnumMap<>(Disposition.class);
  private final Map<String, List<String>> lists = new HashMap<>();
  private final Map<String, Bilingual> sentences = new HashMap<>();
  private final TermsReader reader;
  private final Pattern cause;

  private BatchWords(Conversations conversations, Problems problems) {
    conversations.file("batch/words.yml", problems).ifPresent(this::read);
    reader = new TermsReader(written, lists);
    cause = WordList.anywhere(lists.getOrDefault("cause", List.of()));
  }

  /** Reads {@code batch/words.yml}. */
  public static BatchWords from(Conversations conversations, Problems problems) {
    return new BatchWords(conversations, problems);
  }

  private void read(Fields file) {
    for (Disposition disposition : Disposition.values()) {
      Fields fields = file.fields(disposition.key());
      said.put(disposition, fields.bilingual("say"));
      written.put(disposition, fields.texts("written"));
      fields.end();
    }
    LISTS.forEach(name -> lists.put(name, file.texts(name)));
    Fields how = file.fields("sentences");
    SENTENCES.forEach(name -> sentences.put(name, how.bilingual(name)));
    how.end();
    file.end();
  }

  /**
   * What a text was read as.
   *
   * @param by whose proposal it says that it is; empty where it does not say
   * @param agreed whether it says that both sides agreed
   */
  public record Reading(Terms terms, List<Doubt> doubts, Optional<Side> by, boolean agreed) {

    public Reading {
      doubts = List.copyOf(doubts);
    }

    /** Why nobody can have agreed to this; empty where somebody can. */
    public Optional<Doubt> grave() {
      return doubts.stream().filter(doubt -> doubt.kind().isGrave()).findFirst();
    }
  }

  /**
   * Reads what is to happen to a batch; what cannot be read is kept as text.
   *
   * @param lot how many pieces the lot has, for "all" and "the rest"
   */
  public Reading read(String typed, Optional<Integer> lot, LocalDate today) {
    return reader.read(typed, lot, today);
  }

  /** The number of pieces in what people wrote as a lot's size, such as {@code 5,000 pcs}. */
  public Optional<Integer> quantity(String written) {
    return reader.quantity(written);
  }

  /** Whether the cause has slipped into words about the batch. */
  public boolean speaksOfCause(String typed) {
    return cause.matcher(typed).find();
  }

  /** What happens to goods, by its name. */
  public Bilingual say(Disposition disposition) {
    return said.getOrDefault(disposition, new Bilingual(disposition.key(), disposition.key()));
  }

  /** Each part of the terms as a line, what is true of all of it behind them. */
  public List<Bilingual> say(Terms terms) {
    return say(terms, false);
  }

  /**
   * The same for goods that may turn out to be in order.
   *
   * @param inOrder whether they are, so that nobody concedes anything by taking them
   */
  public List<Bilingual> say(Terms terms, boolean inOrder) {
    TermsWords words = new TermsWords(this, inOrder);
    List<Bilingual> lines = new ArrayList<>(terms.portions().stream().map(words::portion).toList());
    terms.by().map(words::by).ifPresent(lines::add);
    if (!terms.reinspection().isBlank()) {
      lines.add(new Bilingual(terms.reinspection(), terms.reinspection()));
    }
    if (!terms.more().isBlank()) {
      lines.add(new Bilingual(terms.more(), terms.more()));
    }
    return lines;
  }

  Bilingual sentence(String name) {
    return sentences.getOrDefault(name, new Bilingual(name, name));
  }

  Bilingual sentence(String name, String slot, String value) {
    return sentence(name).map(text -> text.replace("{" + slot + "}", value));
  }
}
