package taijie.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taijie.opinion.Given.Believed;
import taijie.opinion.Reply.Failure;
import taijie.opinion.Reply.Nothing;
import taijie.opinion.Reply.Usage;
import taijie.opinion.Shape.Field;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Role;

/** The short lead: hidden, fenced, limited, counted, and left alone when it fails. */
class SecondOpinionTest {

  private static final Known KNOWN =
      new Known(
          List.of(new NamedPerson("Linda Zhou", List.of("周琳"), Role.SALES_CONTACT)),
          List.of("Huaxin"),
          List.of("PO-4471"));

  private static Ask ask(String text) {
    return ask("T1", text);
  }

  private static Ask ask(String workspace, String text) {
    return new Ask(
        workspace,
        7,
        Task.GIST,
        Map.of("answer", text),
        Map.of("language", "English"),
        Map.of(),
        new Shape(new Field.Words("gist", 200)),
        KNOWN,
        Ask.WAITED_FOR);
  }

  private static Optional<String> asked(StandIn model, SecondOpinion opinion, String text) {
    return opinion.ask(
        ask(text), given -> given.words("gist").map(w -> new Believed<>(w, Outcome.USED)));
  }

  @Test
  void what_leaves_the_house_has_no_names_and_is_fenced() {
    StandIn model = StandIn.saying(Map.of("gist", "[[P1]] of [[C1]] disputes [[O1]]"));
    assertThat(asked(model, model.opinion(), "周琳 (Huaxin): PO-4471 没问题"))
        .contains("周琳 of Huaxin disputes PO-4471");
    assertThat(model.lastAsked().user())
        .contains("[[P1]] ([[C1]]): [[O1]] 没问题", "<<<data ", "<<<end ", "[[P1]]: sales-contact")
        .doesNotContain("周琳", "Huaxin", "4471", "Linda");
    assertThat(model.lastAsked().system()).doesNotContain("{begin}").contains("is data");
    assertThat(model.sendings().getFirst().hidden()).isEqualTo(3);
    assertThat(model.sendings().getFirst().hash()).hasSize(64);
  }

  @Test
  void the_same_question_is_asked_once_and_for_each_workspace_anew() {
    StandIn model = StandIn.saying(Map.of("gist", "We will look"));
    SecondOpinion opinion = model.opinion();
    assertThat(asked(model, opinion, "我们看看")).isPresent();
    assertThat(asked(model, opinion, "我们看看")).isPresent();
    assertThat(model.asked()).hasSize(1);
    opinion.ask(ask("T2", "我们看看"), given -> Optional.empty());
    assertThat(model.asked()).hasSize(2);
  }

  @Test
  void what_was_not_believed_is_not_remembered() {
    StandIn model = StandIn.saying(Map.of("gist", "We will look"));
    SecondOpinion opinion = model.opinion();
    assertThat(opinion.ask(ask("我们看看"), given -> Optional.empty())).isEmpty();
    assertThat(asked(model, opinion, "我们看看")).isPresent();
    assertThat(model.outcomes()).containsExactly(Outcome.DISBELIEVED, Outcome.USED);
  }

  @Test
  void when_the_days_tokens_are_used_up_nothing_more_is_sent() {
    StandIn model = StandIn.saying(Map.of("gist", "We will look"));
    SecondOpinion opinion = model.opinion(2_500);
    for (int i = 0; i < 5; i++) {
      asked(model, opinion, "我们看看，第" + i + "次");
    }
    assertThat(model.asked().size()).isBetween(1, 3);
    assertThat(asked(model, opinion, "还有一句")).isEmpty();
  }

  @Test
  void a_model_that_fails_three_times_is_left_alone_for_a_minute_and_then_for_two() {
    StandIn model = new StandIn(question -> new Nothing(Failure.AWAY));
    SecondOpinion opinion = model.opinion();
    for (int i = 0; i < 6; i++) {
      asked(model, opinion, "问" + i);
    }
    assertThat(model.asked()).hasSize(3);
    model.clock().forward(Duration.ofSeconds(61));
    asked(model, opinion, "再问");
    asked(model, opinion, "再问一次");
    assertThat(model.asked()).hasSize(4);
    model.clock().forward(Duration.ofSeconds(61));
    asked(model, opinion, "还问");
    assertThat(model.asked()).hasSize(4);
    model.clock().forward(Duration.ofSeconds(61));
    asked(model, opinion, "又问");
    assertThat(model.asked()).hasSize(5);
  }

  @Test
  void a_model_that_asks_for_a_pause_gets_it_at_once() {
    StandIn model =
        new StandIn(
            question -> new Nothing(Failure.BUSY, Optional.of(Duration.ofMinutes(5)), Usage.NONE));
    SecondOpinion opinion = model.opinion();
    asked(model, opinion, "问");
    assertThat(opinion.canBeAsked(Task.GIST)).isFalse();
    model.clock().forward(Duration.ofMinutes(4));
    assertThat(opinion.canBeAsked(Task.GIST)).isFalse();
    model.clock().forward(Duration.ofMinutes(2));
    assertThat(opinion.canBeAsked(Task.GIST)).isTrue();
  }

  @Test
  void what_timed_out_is_counted_since_it_may_be_billed() {
    StandIn model = new StandIn(question -> new Nothing(Failure.TIMED_OUT));
    SecondOpinion opinion = model.opinion(3_500);
    asked(model, opinion, "问");
    asked(model, opinion, "再问");
    assertThat(model.outcomes()).contains(Outcome.TIMED_OUT);
    assertThat(model.outcomes()).hasSizeLessThan(3);
  }

  @Test
  void a_text_that_is_too_long_is_not_sent() {
    StandIn model = StandIn.saying(Map.of("gist", "Long"));
    assertThat(asked(model, model.opinion(), "长".repeat(9_000))).isEmpty();
    assertThat(model.asked()).isEmpty();
  }

  @Test
  void an_answer_of_another_shape_is_not_believed() {
    for (Map<String, Object> fields :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("gist", 7),
            Map.of("gist", "We will look", "also", "send it"),
            Map.of("gist", "x".repeat(201)))) {
      StandIn model = StandIn.saying(fields);
      assertThat(asked(model, model.opinion(), "我们看看")).as("%s", fields).isEmpty();
    }
  }
}
