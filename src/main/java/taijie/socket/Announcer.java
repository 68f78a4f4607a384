package taijie.socket;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log when the connection is there, lost and back: once each, and why. */
final class Announcer {

  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

  private boolean connected;
  private boolean everConnected;
  private long since = System.nanoTime();
  private String why = "";
  private String told = "";

  /** Why there is no connection, or none could be had. */
  void reason(String reason) {
    why = reason;
  }

  /** How things stand now. */
  void stands(boolean now) {
    if (now && !connected) {
      found();
    } else if (!now && connected) {
      since = System.nanoTime();
      tell("the connection to Slack is lost: {}; trying until it is back");
    } else if (!now && !why.equals(told)) {
      tell("there is no connection to Slack: {}; trying until there is");
    }
    if (now) {
      why = "";
      told = "";
    }
    connected = now;
  }

  private void found() {
    if (everConnected) {
      Duration away = Duration.ofNanos(System.nanoTime() - since);
      LOG.info("connected to Slack again, after {} s", away.toSeconds());
    } else {
      LOG.info("connected to Slack over a socket");
    }
    everConnected = true;
  }

  private void tell(String sentence) {
    LOG.warn(sentence, explained(why));
    told = why;
  }

  private static String explained(String reason) {
    return switch (reason) {
      case "link_disabled" ->
          "Socket Mode was switched off (switch it on at api.slack.com/apps, Socket Mode)";
      case "too_many_websockets" -> "it allows ten connections, and all are taken";
      default -> reason;
    };
  }
}
