package taijie.storage;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** What differs from one database to the other. */
interface Dialect {

  /** How long to wait for a connection or a lock: Slack's three seconds leave no more. */
  Duration PATIENCE = Duration.ofSeconds(2);

  /** What a database is opened for. */
  enum Use {
    /** An instance at work. */
    WORK,
    /** Somebody who looks, while an instance may be at work. */
    LOOK
  }

  /** How to connect. */
  HikariConfig connection(Use use);

  /**
   * How to connect for reading beside whoever writes; empty where any connection serves for both.
   */
  Optional<HikariConfig> reading();

  /** What stands in the migrations' placeholders. */
  Map<String, String> types();

  /** How the scheduler finds due tasks. */
  SchedulerBuilder polling(SchedulerBuilder scheduler);

  /** How far transactions are kept apart: none overwrites what it has not seen. */
  TransactionIsolationLevel isolation();

  /**
   * Waits, first of all in a transaction, until whoever lost a conflict is through: of many who
   * write at once each loses once.
   *
   * @param lost whether this one lost, so that nobody may begin until it is through
   */
  void waitInLine(Handle handle, boolean lost);

  /** Whether nobody else writes to it as long as this program does. */
  boolean isOwn();

  /** Whether two wrote at once, so that deciding again mends it. */
  boolean isConflict(SQLException e);

  /** Whether the database itself cannot be used now. */
  boolean isAway(SQLException e);

  /** Whether it takes what is written. */
  boolean canBeWritten(Jdbi jdbi);

  /** What must be put in order after a crash, before anything else runs. */
  void afterCrash(Jdbi jdbi);

  /** Sees to it that what was deleted cannot be read from the files any more. */
  void afterForget(Jdbi jdbi);

  /**
   * Copies everything while it is in use.
   *
   * @throws UnsupportedOperationException where the database has a tool of its own; the message
   *     names it
   */
  void backUp(Jdbi jdbi, Path to);
}
