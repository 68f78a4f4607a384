package taijie.slack.blocks;

import java.util.Optional;

/** Links into Slack. */
public final class Links {

  private Links() {}

  /** A link to a message that Slack's clients resolve in whichever workspace the reader is. */
  public static Optional<String> thread(String channel, String ts) {
    return ts.isEmpty()
        ? Optional.empty()
        : Optional.of("https://slack.com/archives/" + channel + "/p" + ts.replace(".", ""));
  }
}
