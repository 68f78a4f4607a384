package taijie.storage;

import java.time.Instant;
import java.util.Optional;
import taijie.installation.States;

/** Installations that were begun, each in a row until it is ended or over. */
public final class SqlStates implements States {

  private final Database database;

  public SqlStates(Database database) {
    this.database = database;
  }

  @Override
  public void keep(String digest, String redirect, Instant now, Instant until) {
    database
        .jdbi()
        .useTransaction(handle -> {
          handle.execute("delete from install_state where expires_at <= ?", now.toEpochMilli());
          handle.execute(
              "insert into install_state (digest, redirect, expires_at) values (?, ?, ?)",
              digest,
              redirect,
              until.toEpochMilli());
        });
  }

  @Override
  public Optional<String> take(String digest, Instant now) {
    return database
        .jdbi()
        .inTransaction(handle -> {
          Optional<String> redirect =
              handle
                  .createQuery(
                      "select redirect from install_state where digest = :digest and expires_at > :now")
                  .bind("digest", digest)
                  .bind("now", now.toEpochMilli())
                  .mapTo(String.class)
                  .findFirst();
          // Of two at once only one deletes it.
          return handle.execute("delete from install_state where digest = ?", digest) == 1
              ? redirect
              : Optional.empty();
        });
  }
}
