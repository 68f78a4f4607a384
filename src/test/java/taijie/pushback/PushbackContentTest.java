package taijie.pushback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each example of the content files is a test. */
class PushbackContentTest {

  @TestFactory
  Stream<DynamicTest> an_answer_is_understood_as_its_file_says() {
    return Loaded.PUSHBACK.examples().stream()
        .map(example ->
            DynamicTest.dynamicTest(
                example.place() + " " + example.says(), () -> understood(example)));
  }

  @TestFactory
  Stream<DynamicTest> a_series_is_read_as_its_file_says() {
    return Loaded.PUSHBACK.seriesExamples().stream()
        .map(example ->
            DynamicTest.dynamicTest(
                example.place() + " " + example.written(),
                () ->
                    assertThat(Loaded.PUSHBACK.read(example.entries()).reading())
                        .as(example.written())
                        .isEqualTo(example.reading())));
  }

  private static void understood(Example example) {
    Judgement judgement = Loaded.PUSHBACK.judge(example.says());
    assertThat(judgement.stance())
        .as("stance of “%s” (%s)", example.says(), judgement)
        .isEqualTo(example.stance());
    example
        .topic()
        .ifPresent(topic ->
            assertThat(judgement.topics())
                .as("topics of “%s”", example.says())
                .first()
                .isEqualTo(topic));
    example
        .band()
        .ifPresent(band ->
            assertThat(Example.Band.of(judgement.specificity()))
                .as("substance of “%s” (%s)", example.says(), judgement.specificity())
                .isEqualTo(band));
  }
}
