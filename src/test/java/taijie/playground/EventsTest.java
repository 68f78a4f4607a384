package taijie.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the bot is told, and how often. */
class EventsTest {
  private final Stage stage = Stage.set();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void an_event_that_is_not_taken_comes_three_times_more_with_the_same_id() {
    stage.bot.answers(told -> new StandInBot.Said(500, ""));

    stage.slack.as("anna").say("quality-huaxin", "hello");
    stage.quiet();

    List<StandInBot.Told> told = stage.bot.told("message");
    assertThat(told).extracting(StandInBot.Told::retry).containsExactly(0, 1, 2, 3);
    assertThat(told)
        .extracting(StandInBot.Told::retryReason)
        .containsExactly("", "http_error", "http_error", "http_error");
    assertThat(told)
        .extracting(t -> t.json().path("event_id").asString())
        .containsOnly(told.getFirst().json().path("event_id").asString());
  }

  @Test
  void an_event_that_is_taken_comes_once_and_names_team_and_app() {
    stage.slack.as("anna").say("quality-huaxin", "hello");
    stage.quiet();

    assertThat(stage.bot.told("message")).hasSize(1);
    JsonNode wrapper = stage.bot.last("message").json();
    assertThat(wrapper.path("type").asString()).isEqualTo("event_callback");
    assertThat(wrapper.path("team_id").asString()).isEqualTo("T0001");
    assertThat(wrapper.path("api_app_id").asString()).isEqualTo("A0001");
    assertThat(wrapper.at("/authorizations/0/user_id").asString()).isEqualTo("U0BOT");
    assertThat(wrapper.path("event_time").asLong()).isEqualTo(Stage.MONDAY.getEpochSecond());
  }

  @Test
  void a_slow_bot_gets_the_event_again_as_timed_out_and_a_command_fails() {
    stage.slack.weather().patience(Duration.ofMillis(150));
    java.util.concurrent.CountDownLatch closing = new java.util.concurrent.CountDownLatch(1);
    stage.bot.answers(told -> {
      waitFor(closing, told.retry() == 0);
      return StandInBot.Said.nothing();
    });

    stage.slack.as("anna").say("quality-huaxin", "hello");
    stage.quiet();
    Outcome command = stage.slack.as("anna").say("quality-huaxin", "/dispute list");
    closing.countDown();

    assertThat(stage.bot.last("message").retryReason()).isEqualTo("http_timeout");
    assertThat(command.error()).contains("/dispute").contains("operation_timeout");
  }

  @Test
  void edits_and_deletions_are_told_with_what_was_there_before() {
    stage.slack.as("anna").say("quality-huaxin", "frist");
    String ts = stage.newest("quality-huaxin").ts();
    stage.slack.as("anna").edit("quality-huaxin", ts, "first");
    stage.slack.as("anna").delete("quality-huaxin", ts);
    stage.quiet();

    List<StandInBot.Told> told = stage.bot.told("message");
    JsonNode changed = told.get(1).event();
    assertThat(changed.path("subtype").asString()).isEqualTo("message_changed");
    assertThat(changed.at("/message/text").asString()).isEqualTo("first");
    assertThat(changed.at("/previous_message/text").asString()).isEqualTo("frist");
    assertThat(told.get(2).event().path("subtype").asString()).isEqualTo("message_deleted");
    assertThat(told.get(2).event().path("deleted_ts").asString()).isEqualTo(ts);
  }

  @Test
  void nothing_is_told_of_channels_without_the_bot() {
    Outcome said = stage.slack.as("anna").say("lunch", "Noodles?");
    stage.quiet();

    assertThat(said.ok()).isTrue();
    assertThat(stage.bot.told()).isEmpty();
  }

  @Test
  void comings_and_goings_are_told() {
    Person anna = stage.slack.as("anna");
    anna.invite("quality-huaxin", "petra");
    anna.invite("lunch", "taijie");
    anna.remove("quality-huaxin", "petra");
    anna.rename("quality-huaxin", "huaxin-quality");
    anna.archive("sourcing");
    stage.quiet();

    assertThat(stage.bot.told("member_joined_channel"))
        .extracting(t -> t.event().path("user").asString())
        .containsExactly("U0PETRA", "U0BOT");
    assertThat(stage.bot.told("member_left_channel")).hasSize(1);
    assertThat(stage.bot.last("channel_rename").event().at("/channel/name").asString())
        .isEqualTo("huaxin-quality");
    assertThat(stage.bot.last("channel_archive").event().path("channel").asString())
        .isEqualTo("C0002");
  }

  @Test
  void a_direct_message_and_the_opened_home_are_told() {
    stage.slack.as("lin").say("@Taijie", "怎么说?");
    stage.slack.as("lin").open("home");
    stage.quiet();

    assertThat(stage.bot.last("message").event().path("channel_type").asString()).isEqualTo("im");
    assertThat(stage.bot.last("app_home_opened").event().path("tab").asString()).isEqualTo("home");
  }

  @Test
  void a_message_of_the_other_organisation_names_its_team() {
    stage.slack.as("mei").say("huaxin-with-factory", "大家好");
    stage.quiet();

    JsonNode told = stage.bot.last("message").json();
    assertThat(told.at("/event/team").asString()).isEqualTo("T0002");
    assertThat(told.path("is_ext_shared_channel").asBoolean()).isTrue();
  }

  private static void waitFor(java.util.concurrent.CountDownLatch closing, boolean really) {
    try {
      if (really) {
        assertThat(closing.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
