package taijie;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import taijie.storage.Keyring;

/**
 * What is set to serve many workspaces by OAuth.
 *
 * @param key the keys under which tokens are kept, as they were written
 */
record OAuthSettings(
    Optional<String> clientId, Optional<String> clientSecret, Optional<String> key) {

  static final String CLIENT_ID = "SLACK_CLIENT_ID";
  static final String CLIENT_SECRET = "SLACK_CLIENT_SECRET";
  static final String KEY = "TAIJIE_KEY";

  /**
   * @param given what an environment variable is set to
   */
  static OAuthSettings of(Function<String, Optional<String>> given) {
    return new OAuthSettings(given.apply(CLIENT_ID), given.apply(CLIENT_SECRET), given.apply(KEY));
  }

  /** Whether many workspaces are meant, be all that is needed there or not. */
  boolean isMeant() {
    return clientId.isPresent() || clientSecret.isPresent();
  }

  /** What is missing or wrong. */
  void check(List<String> problems) {
    if (clientId.isEmpty()) {
      problems.add(missing(CLIENT_ID));
    }
    if (clientSecret.isEmpty()) {
      problems.add(missing(CLIENT_SECRET));
    }
    try {
      keys();
    } catch (Settings.Missing e) {
      problems.addAll(e.problems());
    }
  }

  /**
   * The keys under which tokens are kept.
   *
   * @throws Settings.Missing where there is none, or one is wrong
   */
  Keyring keys() {
    try {
      return Keyring.of(
          key.orElseThrow(() ->
              new Settings.Missing(
                  List.of(
                      KEY
                          + " is not set. The tokens of all workspaces are encrypted under it."
                          + " Print a fresh one with: taijie key"))));
    } catch (Keyring.Unusable e) {
      throw new Settings.Missing(
          List.of(e.getMessage() + " Copy it once more from where you keep it."));
    }
  }

  /** Where nothing is missing or wrong. */
  Reach reach() {
    return new Reach.ManyWorkspaces(clientId.orElseThrow(), clientSecret.orElseThrow(), keys());
  }

  private static String missing(String name) {
    return name
        + " is not set. To serve many workspaces it is needed; it is on your app's page at"
        + " api.slack.com/apps, under Basic Information, App Credentials.";
  }
}
