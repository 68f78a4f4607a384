package taijie.storage;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * What the ports promise, whatever database stands behind them: a database is supported once a
 * subclass of this passes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
abstract class StorageContract
    implements JournalContract,
        WritersContract,
        ListContract,
        FiguresContract,
        ForgetContract,
        OutboxContract,
        LaneContract,
        AgendaContract,
        InstallationsContract,
        SettingsContract,
        OpinionsContract,
        UnsentContract,
        SuppliersContract {

  private Kept kept;

  /** Opens an empty database. */
  abstract Database open();

  @BeforeAll
  void openOnce() {
    kept = new Kept(open());
  }

  @BeforeEach
  void begin() {
    kept.moveToNewWorkspace();
  }

  @AfterAll
  void close() {
    kept.close();
  }

  @Override
  public Kept kept() {
    return kept;
  }
}
