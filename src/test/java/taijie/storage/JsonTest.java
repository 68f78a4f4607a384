package taijie.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import taijie.Cast;
import taijie.dispute.AnswerEvent.AnswerWithdrawn;
import taijie.dispute.DisputeId;
import taijie.dispute.Event;
import taijie.usecase.Telling;

/** Everything kept as JSON is read back as it was. */
class JsonTest {

  @Test
  void there_is_a_sample_of_every_event_and_of_every_telling() {
    assertThat(kinds(Samples.events())).isEqualTo(leaves(Event.class));
    assertThat(kinds(Samples.tellings(Cast.D12))).isEqualTo(leaves(Telling.class));
  }

  @TestFactory
  Stream<DynamicTest> every_event_is_read_as_it_was_written() {
    return Samples.events().stream()
        .map(event ->
            DynamicTest.dynamicTest(
                event.getClass().getSimpleName(),
                () -> assertThat(Json.event(Json.write(event))).isEqualTo(event)));
  }

  @TestFactory
  Stream<DynamicTest> every_telling_is_read_as_it_was_written() {
    return Samples.tellings(Cast.D12).stream()
        .map(telling ->
            DynamicTest.dynamicTest(
                telling.getClass().getSimpleName(),
                () -> assertThat(Json.telling(Json.write(telling))).isEqualTo(telling)));
  }

  @Test
  void only_what_a_record_holds_is_kept_and_nothing_that_follows_from_it() {
    String answer = Json.write(Samples.events().get(9));

    assertThat(answer).contains("\"kind\":\"AnswerLogged\"").doesNotContain("isputing\"");
  }

  @Test
  void a_field_that_a_later_version_wrote_is_passed_over() {
    assertThat(Json.event("{\"kind\":\"AnswerWithdrawn\",\"answer\":2,\"why\":\"typo\"}"))
        .isEqualTo(new AnswerWithdrawn(2));
  }

  @Test
  void a_nudge_that_was_written_before_it_knew_when_it_was_due_is_still_sent() {
    String before =
        """
        {"kind":"Nudge","dispute":{"workspace":"T0001","number":12},"step":"call","number":2,
         "user":"U0ANNA"}
        """;
    assertThat(Json.telling(before))
        .isEqualTo(
            new Telling.Nudge(new DisputeId("T0001", 12), "call", 2, "U0ANNA", Optional.empty()));
  }

  @Test
  void an_event_of_an_unknown_kind_is_refused_by_name() {
    assertThatThrownBy(() -> Json.event("{\"kind\":\"Vanished\"}"))
        .hasMessageContaining("Vanished");
  }

  private static Set<Class<?>> kinds(Collection<?> samples) {
    return samples.stream().map(Object::getClass).collect(Collectors.toSet());
  }

  private static Set<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses())
            .flatMap(sub -> leaves(sub).stream())
            .collect(Collectors.toSet())
        : Set.of(type);
  }
}
