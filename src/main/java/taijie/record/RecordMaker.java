package taijie.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import taijie.batch.BatchWords;
import taijie.dispute.Dispute;
import taijie.dispute.Entry;
import taijie.dispute.RecordContent;
import taijie.dispute.RecordEvent.RecordFinalised;
import taijie.vocabulary.Bilingual;

/** Makes a dispute's record from its journal. */
public final class RecordMaker {

  private final RecordWords words;
  private final BatchWords batch;

  public RecordMaker(RecordWords words, BatchWords batch) {
    this.words = words;
    this.batch = batch;
  }

  /**
   * What the factory may read, as the dispute stands.
   *
   * @param handler the name of whoever is in charge
   */
  public RecordContent shareable(Dispute dispute, String handler, ZoneId zone) {
    return new ShareableRecord(words, batch, dispute, handler, zone).content();
  }

  /** The draft for the factory to comment on. */
  public RecordDocument draft(Dispute dispute, String handler, ZoneId zone, Instant now) {
    return document(
        Kind.DRAFT,
        dispute.id().toString(),
        words.of("states.draft"),
        "intro.draft",
        now.atZone(zone).toLocalDate(),
        Optional.empty(),
        shareable(dispute, handler, zone),
        Optional.empty());
  }

  /**
   * A final version, exactly as it became final.
   *
   * @param on when it did
   * @throws IllegalArgumentException where there is no such version
   */
  public RecordDocument finalVersion(Dispute dispute, int version, LocalDate on) {
    List<RecordFinalised> finals = dispute.records().finals();
    if (version < 1 || version > finals.size()) {
      throw new IllegalArgumentException(dispute.id() + " has no record version " + version);
    }
    RecordFinalised made = finals.get(version - 1);
    Optional<Bilingual> changes =
        version == 1
            ? Optional.empty()
            : Changes.between(finals.get(version - 2).content(), made.content())
                .map(what -> words.of("changes", "version", version - 1, "what", what));
    boolean read = !dispute.records().shared().isEmpty();
    return document(
        Kind.FINAL,
        dispute.id() + "/" + version,
        words.of("states.final", "version", version),
        read ? "intro.final" : "intro.final-unshared",
        on,
        changes,
        made.content(),
        Optional.of(made.hash()));
  }

  /**
   * Everything, for the buyer alone.
   *
   * @param names how people of the workspace are called, by their ids
   */
  public RecordDocument internal(
      Dispute dispute,
      List<Entry> journal,
      String handler,
      ZoneId zone,
      UnaryOperator<String> names,
      Instant now) {
    RecordContent shareable = shareable(dispute, handler, zone);
    return document(
        Kind.INTERNAL,
        dispute.id().toString(),
        words.of("states.internal"),
        "intro.internal",
        now.atZone(zone).toLocalDate(),
        Optional.empty(),
        new InternalRecord(words, batch, dispute, journal, zone, names).after(shareable),
        Optional.empty());
  }

  /** What would be different from the version in force; empty where nothing is. */
  public Optional<Bilingual> changes(RecordContent before, RecordContent now) {
    return Changes.between(before, now);
  }

  private RecordDocument document(
      Kind kind,
      String number,
      Bilingual state,
      String intro,
      LocalDate date,
      Optional<Bilingual> changes,
      RecordContent content,
      Optional<String> hash) {
    return new RecordDocument(
        kind,
        number,
        words.of("titles." + kind.key()),
        state,
        words.of(intro),
        date,
        changes,
        content,
        hash);
  }
}
