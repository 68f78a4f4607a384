package taijie.storage;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.zaxxer.hikari.HikariConfig;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** What differs from one database to the other. */
interface Dialect {

  /** How to connect. */
  HikariConfig connection();

  /** What stands in the migrations' placeholders. */
  Map<String, String> types();

  /** How the scheduler finds due tasks. */
  SchedulerBuilder polling(SchedulerBuilder scheduler);

  /** What must be put in order after a crash, before anything else runs. */
  void afterCrash(Jdbi jdbi);
}
