package taijie;

import taijie.storage.Keyring;

/** Whom the bot serves. */
public sealed interface Reach {

  /**
   * @param token the bot's token there
   */
  record OneWorkspace(String token) implements Reach {}

  /**
   * All that add it to their Slack.
   *
   * @param keys under which their tokens are kept
   */
  record ManyWorkspaces(String clientId, String clientSecret, Keyring keys) implements Reach {}
}
