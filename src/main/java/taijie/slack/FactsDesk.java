package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.dispute.Dispute;
import taijie.people.PeopleWords;
import taijie.sampling.Limits;
import taijie.slack.FactsReader.Entered;
import taijie.slack.FactsWindow.Kind;
import taijie.slack.blocks.SamplingBlocks;
import taijie.supplier.Ledger;
import taijie.usecase.TellPerson.At;

/** Shows, changes and reads the window of a dispute's facts. */
final class FactsDesk {

  private final Desk desk;
  private final InstantSource clock;

  FactsDesk(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  PeopleWords words() {
    return desk.use().disputes().knowledge().peopleWords();
  }

  Entered read(Occasion by, Filled filled) {
    return new FactsReader(by.speech(), words()).read(filled, today(by));
  }

  /** What this person may know of a supplier. */
  Optional<Ledger> known(Occasion by, String supplier) {
    return supplier.isBlank()
        ? Optional.empty()
        : desk.use().lookUpSupplier().of(by.actor(), supplier);
  }

  View view(Occasion by, Kind kind, FactsShape shape, Filled filled, List<LayoutBlock> offer) {
    Optional<Remembered> remembered =
        kind.opening() ? known(by, filled.text("supplier")).map(Remembered::new) : Optional.empty();
    return new FactsWindow(by.speech(), words(), today(by))
        .view(kind, shape, filled, offer, remembered);
  }

  void update(Occasion by, OpenWindow window, Kind kind, FactsShape shape, Filled filled) {
    desk.update(by, window, view(by, kind, shape, filled, List.of()));
  }

  /** All groups; what is known of the supplier stands in the fields that are still empty. */
  void showAll(Occasion by, OpenWindow window, Kind kind) {
    prefill(by, window, kind, FactsShape.read(window.carried()).opened());
  }

  /** Puts what is known of the supplier into the fields that are still empty. */
  void remember(Occasion by, OpenWindow window, Kind kind) {
    prefill(by, window, kind, FactsShape.read(window.carried()));
  }

  private void prefill(Occasion by, OpenWindow window, Kind kind, FactsShape shape) {
    Optional<Ledger> known =
        kind.opening() ? known(by, window.filled().text("supplier")) : Optional.empty();
    if (!shape.full() || known.isEmpty()) {
      update(by, window, kind, shape, window.filled());
      return;
    }
    Map<String, String> missing =
        new Remembered(known.get())
            .missing(window.filled(), known(by, shape.supplier()).map(Remembered::new));
    Filled filled = put(window.filled(), missing);
    FactsShape after =
        shape
            .remembering(known.get().name())
            .withRoomFor(Math.max(shape.people(), PeopleFields.entered(filled)))
            .renewing(missing.keySet());
    update(by, window, kind, after, filled);
  }

  /** What was entered, and beside it what is known of the supplier and was not asked for. */
  Filled remembering(Occasion by, Filled filled) {
    return known(by, filled.text("supplier"))
        .map(Remembered::new)
        .map(remembered -> put(filled, remembered.missing(filled, Optional.empty())))
        .orElse(filled);
  }

  /** Room for one person more. */
  void addPerson(Occasion by, OpenWindow window, Kind kind) {
    FactsShape shape = FactsShape.read(window.carried());
    int people = Math.max(shape.people(), PeopleFields.entered(window.filled()));
    update(by, window, kind, shape.withRoomFor(people + 1), window.filled());
  }

  /** The usual limits, where none were chosen. */
  void usual(Occasion by, OpenWindow window, Kind kind) {
    Map<String, String> limits = new LinkedHashMap<>();
    FactsReader.limits(Limits.USUAL, limits);
    limits.keySet().removeIf(window.filled()::has);
    update(
        by,
        window,
        kind,
        FactsShape.read(window.carried()).renewing(limits.keySet()),
        put(window.filled(), limits));
  }

  // A batch that passes its own plan is hard to reject: better known before the first call.
  void tellIfItPasses(Occasion by, Dispute dispute) {
    new SamplingBlocks(by.speech())
        .lines(dispute.facts())
        .filter(lines -> dispute.facts().sampling().orElseThrow().passes())
        .ifPresent(lines ->
            desk.use()
                .tellPerson()
                .whisper(
                    by.actor(),
                    new At(dispute.head().channel(), dispute.head().card().orElse("")),
                    "sampling.passes",
                    Map.of("dispute", dispute.id().toString())));
  }

  private static Filled put(Filled filled, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(filled.values());
    all.putAll(fields);
    return new Filled(all);
  }

  LocalDate today(Occasion by) {
    return clock.instant().atZone(by.person().hours().zone()).toLocalDate();
  }
}
