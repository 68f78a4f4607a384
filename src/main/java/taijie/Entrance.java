package taijie;

import taijie.socket.Pace;

/** How Slack's requests come in. */
public sealed interface Entrance {

  /**
   * Slack calls the bot.
   *
   * @param signingSecret proves that it is Slack who calls
   */
  record Http(String signingSecret) implements Entrance {}

  /**
   * The bot opens a connection to Slack: Socket Mode.
   *
   * @param appToken lets it do so
   */
  record Socket(String appToken, Pace pace) implements Entrance {}
}
