package taijie.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import taijie.opinion.Account.Sending;
import taijie.opinion.Outcome;
import taijie.usecase.Consent;
import taijie.usecase.Opinions;
import taijie.vocabulary.Label;

/** Consents, a row for each workspace, and what was sent to a language model, a row for each. */
final class SqlOpinions implements Opinions {

  private final Handle handle;

  SqlOpinions(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Consent consent(String workspace) {
    return handle
        .createQuery("select * from model_consent where workspace = :workspace")
        .bind("workspace", workspace)
        .map((row, context) ->
            new Consent(
                row.getInt("allowed") == 1,
                row.getInt("overheard") == 1,
                row.getString("host"),
                row.getString("person"),
                Instant.ofEpochMilli(row.getLong("at"))))
        .findFirst()
        .orElse(Consent.NONE);
  }

  @Override
  public void save(String workspace, Consent consent) {
    handle
        .createUpdate(
            "insert into model_consent (workspace, allowed, overheard, host, person, at)"
                + " values (:workspace, :allowed, :overheard, :host, :person, :at)"
                + " on conflict (workspace) do update set allowed = excluded.allowed,"
                + " overheard = excluded.overheard, host = excluded.host,"
                + " person = excluded.person, at = excluded.at")
        .bind("workspace", workspace)
        .bind("allowed", consent.allowed() ? 1 : 0)
        .bind("overheard", consent.overheard() ? 1 : 0)
        .bind("host", consent.host())
        .bind("person", consent.person())
        .bind("at", consent.at().toEpochMilli())
        .execute();
  }

  @Override
  public Used used(String workspace, LocalDate day) {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    long[] sums = new long[2];
    handle
        .createQuery(
            "select outcome, count(*) as times, sum(tokens) as tokens, sum(cost) as cost"
                + " from model_sending where workspace = :workspace and day = :day"
                + " group by outcome")
        .bind("workspace", workspace)
        .bind("day", day.toString())
        .map((row, context) -> {
          int times = row.getInt("times");
          Label.find(Outcome.class, row.getString("outcome"))
              .ifPresent(outcome -> outcomes.put(outcome, times));
          sums[0] += row.getLong("tokens");
          sums[1] += row.getLong("cost");
          return times;
        })
        .list();
    return new Used(sums[0], sums[1], outcomes);
  }

  @Override
  public String enter(Sending sending, long cost) {
    String entry = UUID.randomUUID().toString();
    handle
        .createUpdate(
            "insert into model_sending (workspace, entry, number, task, hash, letters, hidden,"
                + " tokens, cost, outcome, day, at, millis) values (:workspace, :entry, :number,"
                + " :task, :hash, :letters, :hidden, :tokens, :cost, :outcome, :day, :at, 0)")
        .bind("workspace", sending.workspace())
        .bind("entry", entry)
        .bind("number", sending.dispute())
        .bind("task", sending.task().key())
        .bind("hash", sending.hash())
        .bind("letters", sending.letters())
        .bind("hidden", sending.hidden())
        .bind("tokens", sending.estimate())
        .bind("cost", cost)
        .bind("outcome", Outcome.ASKED.key())
        .bind("day", sending.day().toString())
        .bind("at", sending.at().toEpochMilli())
        .execute();
    return entry;
  }

  @Override
  public void settle(
      String workspace, String entry, Outcome outcome, long tokens, long cost, long millis) {
    handle
        .createUpdate(
            "update model_sending set outcome = :outcome, tokens = :tokens, cost = :cost,"
                + " millis = :millis where workspace = :workspace and entry = :entry")
        .bind("outcome", outcome.key())
        .bind("tokens", tokens)
        .bind("cost", cost)
        .bind("millis", millis)
        .bind("workspace", workspace)
        .bind("entry", entry)
        .execute();
  }
}
