package taijie.usecase;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import taijie.Cast;
import taijie.TestBot;
import taijie.dispute.Answer;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.dispute.Event;
import taijie.dispute.Facts;
import taijie.dispute.Medium;
import taijie.storage.Database;
import taijie.storage.Kept;
import taijie.usecase.LogAnswer.Said;

/** What people do, on a real store, with a clock that is moved by hand and without any Slack. */
final class Office implements AutoCloseable {

  private final Kept kept;
  private final Townsfolk town = new Townsfolk();
  private final UseCases use;
  private final AtomicInteger requests = new AtomicInteger();

  Office(Path folder) {
    kept = new Kept(Database.sqlite(folder.resolve("office.db")));
    use = UseCases.of(new Disputes(kept.store(), town, TestBot.KNOWLEDGE, kept.clock()));
  }

  /** A workspace where nothing happened yet. */
  void begin() {
    kept.moveToNewWorkspace();
  }

  UseCases use() {
    return use;
  }

  Kept kept() {
    return kept;
  }

  Townsfolk town() {
    return town;
  }

  Actor by(String user) {
    return new Actor(kept.workspace(), user, "request " + requests.incrementAndGet());
  }

  Actor anna() {
    return by(Cast.ANNA);
  }

  Dispute opens(Facts facts) {
    return use.openDispute().open(anna(), facts, Cast.CHANNEL, Cast.ANNA);
  }

  /** Anna opens the dispute about Huaxin's lids. */
  DisputeId opened() {
    return opens(Cast.LIDS).id();
  }

  /** Linda says something just now. */
  Answer says(DisputeId id, String text, Medium medium) {
    Said said = new Said(text, "Linda Zhou", medium, kept.clock().instant(), "");
    return use.logAnswer().log(anna(), id, said).answers().latest().orElseThrow();
  }

  void disputes(DisputeId id) {
    says(id, "Your caliper is not accurate, you measure in the wrong way.", Medium.WECHAT);
  }

  void later(Duration time) {
    kept.clock().forward(time);
  }

  Dispute now(DisputeId id) {
    return use.disputes().peek(id).orElseThrow();
  }

  String step(DisputeId id) {
    return now(id).course().current().orElseThrow().step();
  }

  List<Event> events(DisputeId id) {
    return kept.store().transact(work -> work.journal().entries(id)).stream()
        .map(Entry::event)
        .toList();
  }

  /** What waits to be told to a person alone or in a channel. */
  List<Telling> told(String lane) {
    return kept.store().mailbox().waiting(kept.workspace(), lane).stream()
        .map(Mailbox.Parcel::telling)
        .toList();
  }

  @Override
  public void close() {
    kept.close();
  }
}
