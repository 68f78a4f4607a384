package taijie.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A test that plays in an office, each time in a workspace of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InOffice {

  private Office office;

  @BeforeAll
  void open(@TempDir Path folder) {
    office = new Office(folder);
  }

  @BeforeEach
  void begin() {
    office.begin();
  }

  @AfterAll
  void close() {
    office.close();
  }

  Office office() {
    return office;
  }

  /** Something is refused with this sentence of the voice. */
  static void assertRefused(String sentence, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.sentence()).isEqualTo(sentence));
  }
}
