package taijie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taijie.cli.Diagnosis;
import taijie.playground.api.Oauth;
import taijie.storage.Keyring;

/** {@code taijie doctor} beside a bot for many workspaces that is at work. */
class DoctorOfManyTest {

  private final SharedBot bot = SharedBot.start();
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void start() {
    environment.put("SLACK_SIGNING_SECRET", "0123456789abcdef0123456789abcdef");
    environment.put("SLACK_CLIENT_ID", bot.nordlicht().oauth().clientId());
    environment.put("SLACK_CLIENT_SECRET", bot.nordlicht().oauth().clientSecret());
    environment.put("TAIJIE_KEY", bot.keys());
    environment.put("TAIJIE_DATA", bot.file().getParent().toString());
    environment.put("TAIJIE_SLACK_API_URL", bot.nordlicht().apiUrl().toString());
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void each_workspace_whose_token_lives_is_named() {
    bot.install(bot.nordlicht());
    bot.install(bot.sonne());

    assertThat(diagnose()).allSatisfy(one -> assertThat(one.repair()).as(one.what()).isEmpty());
    assertThat(diagnose())
        .extracting(Diagnosis::what)
        .contains("TAIJIE_KEY can be read.", "Taijie is installed in 2 places.")
        .anyMatch(what -> what.contains("in Nordlicht Homeware"))
        .anyMatch(what -> what.contains("in Sonne & Söhne"));
  }

  @Test
  void where_nobody_has_added_it_yet_one_is_told_how() {
    assertThat(ills()).singleElement().asString().contains("in no workspace yet", "/slack/install");
  }

  @Test
  void a_token_that_was_revoked_or_is_over_is_told_with_its_workspace() {
    bot.install(bot.nordlicht());
    bot.nordlicht().oauth().revokeAll();
    bot.sonne().oauth().rotating(true);
    bot.install(bot.sonne());
    bot.clock().forward(Oauth.LIFE.plusHours(1));

    assertThat(ills())
        .anyMatch(what -> what.contains("token of Nordlicht Homeware (token_revoked)"))
        .anyMatch(what -> what.contains("token of Sonne & Söhne <Import> is over"))
        .hasSize(2);
  }

  @Test
  void a_key_that_does_not_fit_or_is_missing_is_told() {
    bot.install(bot.sonne());
    environment.put("TAIJIE_KEY", Keyring.fresh());
    assertThat(ills())
        .singleElement()
        .asString()
        .contains("does not open the stored tokens of Sonne", "behind the new one");
    environment.remove("TAIJIE_KEY");
    assertThat(ills()).singleElement().asString().contains("TAIJIE_KEY is not set", "taijie key");
  }

  @Test
  void a_secret_that_is_missing_and_a_token_too_many_are_told() {
    environment.remove("SLACK_CLIENT_SECRET");
    environment.put("SLACK_BOT_TOKEN", "xoxb-1");
    assertThat(ills())
        .anyMatch(what -> what.contains("SLACK_CLIENT_SECRET is not set"))
        .anyMatch(what -> what.contains("Unset the one or the others"));
  }

  private List<Diagnosis> diagnose() {
    return Doctor.diagnose(environment, bot.clock());
  }

  private List<String> ills() {
    return diagnose().stream()
        .filter(one -> !one.repair().isEmpty())
        .map(one -> one.what() + " " + one.repair())
        .toList();
  }
}
