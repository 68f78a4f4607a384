package taijie.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTest {

  @ParameterizedTest
  @CsvSource({"4h,4", "1d,8", "2d,16", "12 h,12", "' 3d ',24", "0h,0"})
  void working_time_is_written_in_hours_or_days(String written, int hours) {
    assertThat(Working.parse(written)).contains(new Working(hours));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4", "4m", "1w", "-1d", "1d4h", "soon", "9999d", "4H"})
  void nothing_else_is_working_time(String written) {
    assertThat(Working.parse(written)).isEmpty();
  }
}
