package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import taijie.TestBot;
import taijie.playground.world.App;
import taijie.playground.world.Cast;
import taijie.slack.delivery.Renderer;
import taijie.usecase.Disputes;
import taijie.usecase.UseCases;

/** What the simulated Slack offers to people is what the bot answers to. */
class OffersTest {

  private static final App APP = Cast.nordlicht().app();

  private final Routes routes = routes();

  @Test
  void every_command_and_its_words_are_offered_and_answered() {
    Set<String> offered = new TreeSet<>();
    for (App.Command command : APP.commands()) {
      if (command.words().isEmpty()) {
        offered.add(command.command());
      }
      command.words().forEach(word -> offered.add(command.command() + " " + word));
    }
    assertThat(offered).isEqualTo(new TreeSet<>(routes.commands().keySet()));
  }

  @Test
  void every_shortcut_is_offered_and_answered() {
    assertThat(ids(APP.messageShortcuts())).isEqualTo(routes.messages().keySet());
    assertThat(ids(APP.globalShortcuts())).isEqualTo(routes.shortcuts().keySet());
  }

  @Test
  void slack_takes_no_more_than_ten_shortcuts() {
    assertThat(APP.globalShortcuts().size() + APP.messageShortcuts().size())
        .isLessThanOrEqualTo(10);
  }

  @Test
  void the_help_names_every_word() {
    String help =
        TestBot.KNOWLEDGE.voice().keys().stream()
            .filter(key -> key.startsWith("help."))
            .map(key -> TestBot.KNOWLEDGE.voice().sentence(key).en())
            .collect(Collectors.joining("\n"));
    assertThat(routes.words())
        .filteredOn(word -> !word.equals("help"))
        .allSatisfy(word -> assertThat(help).contains("`/dispute " + word));
  }

  private static Set<String> ids(List<App.Shortcut> shortcuts) {
    return shortcuts.stream().map(App.Shortcut::callbackId).collect(Collectors.toSet());
  }

  // Features only register here; none of what they would do is asked for.
  @SuppressWarnings("NullAway")
  static Routes routes() {
    InstantSource clock = InstantSource.fixed(TestBot.MONDAY);
    UseCases use = UseCases.of(new Disputes(null, null, TestBot.KNOWLEDGE, clock));
    return Features.routes(new Desk(use, null, new Renderer(use, clock)), clock);
  }
}
