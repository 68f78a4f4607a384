package taijie.usecase;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.dispute.Event;
import taijie.dispute.RecordContent;
import taijie.dispute.RecordEvent.RecordCorrected;
import taijie.dispute.RecordEvent.RecordFinalised;
import taijie.dispute.RecordEvent.RecordPresent;
import taijie.dispute.RecordEvent.RecordShared;
import taijie.record.Canonical;
import taijie.record.Kind;
import taijie.record.RecordDocument;
import taijie.record.RecordMaker;

/** The written record: drafted, shared, commented on by the factory, final. */
public final class KeepRecord {

  private final Disputes disputes;
  private final RecordMaker maker;

  public KeepRecord(Disputes disputes) {
    this.disputes = disputes;
    Knowledge knowledge = disputes.knowledge();
    this.maker = new RecordMaker(knowledge.recordWords(), knowledge.batchWords());
  }

  /** Puts the draft to share into the thread, as a file. */
  public Dispute draft(Actor actor, DisputeId id) {
    return disputes.change(actor, id, (dispute, now) -> handing(dispute, actor, Kind.DRAFT, 0));
  }

  /** Puts the version with the whole course of events into the thread, as a file. */
  public Dispute internal(Actor actor, DisputeId id) {
    return disputes.change(actor, id, (dispute, now) -> handing(dispute, actor, Kind.INTERNAL, 0));
  }

  /** Puts the version in force into the thread once more. */
  public Dispute again(Actor actor, DisputeId id) {
    return disputes.change(
        actor,
        id,
        (dispute, now) -> {
          int latest = dispute.records().finals().size();
          if (latest == 0) {
            throw new Refusal("refusal.record-not-final", Map.of("dispute", id.toString()));
          }
          return handing(dispute, actor, Kind.FINAL, latest);
        });
  }

  /**
   * The draft went to the factory.
   *
   * @param present who took part in the talks; empty to leave that as it is
   */
  public Dispute shared(
      Actor actor, DisputeId id, LocalDate on, String how, String with, String present) {
    String handler = handler(disputes.read(actor, id));
    return disputes.change(
        actor,
        id,
        (dispute, now) -> {
          List<Event> events = new ArrayList<>();
          Dispute then = dispute;
          if (!present.isBlank() && !present.equals(dispute.records().present())) {
            Event named = new RecordPresent(present);
            events.add(named);
            then = dispute.after(new Entry(dispute.seq() + 1, named, actor.user(), now));
          }
          events.add(new RecordShared(on, how, with, maker.shareable(then, handler, zone())));
          Telling told =
              new Telling.Told(
                  id,
                  with.isBlank() ? "thread.record-shared" : "thread.record-shared-with",
                  Map.of("person", "@" + actor.user(), "date", on.toString(), "with", with));
          return new Outcome(events, List.of(told), false);
        });
  }

  /** The factory wants something put differently; its words stand in the record. */
  public Dispute corrected(Actor actor, DisputeId id, LocalDate on, String who, String text) {
    TalkBatch.mustSaySomething(text);
    return disputes.change(
        actor,
        id,
        (dispute, now) ->
            Outcome.of(
                new RecordCorrected(on, who, text),
                new Telling.Told(
                    id,
                    "thread.record-corrected",
                    Map.of("person", "@" + actor.user(), "text", text))));
  }

  /**
   * Makes the record final.
   *
   * @param unshared whether to do so although no draft of it was shared
   * @throws Refusal where this very content is final already, or no draft was shared
   */
  public Dispute finalise(Actor actor, DisputeId id, boolean unshared) {
    String handler = handler(disputes.read(actor, id));
    return disputes.change(
        actor,
        id,
        (dispute, now) -> {
          RecordContent content = maker.shareable(dispute, handler, zone());
          String hash = Canonical.hash(content);
          int latest = dispute.records().finals().size();
          boolean same = dispute.records().latest().filter(f -> f.hash().equals(hash)).isPresent();
          if (same) {
            throw new Refusal("refusal.record-final-already", Map.of("record", id + "/" + latest));
          }
          if (!unshared && dispute.records().shared().isEmpty()) {
            throw new Refusal("refusal.record-not-shared");
          }
          Telling file = new Telling.RecordFile(id, Kind.FINAL, latest + 1, "@" + actor.user());
          Telling shown = new Telling.RecordShown(id, Kind.FINAL, latest + 1);
          return new Outcome(
              List.of(new RecordFinalised(latest + 1, content, hash)), List.of(file, shown), false);
        });
  }

  /** A record as it is to be written down now; empty where the dispute or the version is gone. */
  public Optional<RecordDocument> document(DisputeId id, Kind kind, int version) {
    List<Entry> journal = disputes.store().look(work -> work.journal().entries(id));
    if (journal.isEmpty()) {
      return Optional.empty();
    }
    Dispute dispute = Dispute.of(id, journal);
    String handler = handler(dispute);
    return switch (kind) {
      case DRAFT -> Optional.of(maker.draft(dispute, handler, zone(), disputes.clock().instant()));
      case INTERNAL ->
          Optional.of(
              maker.internal(
                  dispute,
                  journal,
                  handler,
                  zone(),
                  user -> disputes.person(id.workspace(), user).name(),
                  disputes.clock().instant()));
      case FINAL -> finalVersion(dispute, journal, version);
    };
  }

  private Optional<RecordDocument> finalVersion(Dispute dispute, List<Entry> journal, int version) {
    return journal.stream()
        .filter(e -> e.event() instanceof RecordFinalised made && made.version() == version)
        .findFirst()
        .map(e -> maker.finalVersion(dispute, version, e.logged().atZone(zone()).toLocalDate()));
  }

  private Outcome handing(Dispute dispute, Actor actor, Kind kind, int version) {
    Telling file = new Telling.RecordFile(dispute.id(), kind, version, "@" + actor.user());
    Telling shown = new Telling.RecordShown(dispute.id(), kind, version);
    return new Outcome(
        List.of(), kind == Kind.INTERNAL ? List.of(file) : List.of(file, shown), true);
  }

  private String handler(Dispute dispute) {
    return disputes.person(dispute.id().workspace(), dispute.head().handler()).name();
  }

  // A record is read on both sides, mostly where the goods were made; whoever takes a dispute over
  // must not change the days in it.
  private static ZoneId zone() {
    return Standing.FACTORY_ZONE;
  }
}
