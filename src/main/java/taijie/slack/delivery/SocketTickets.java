package taijie.slack.delivery;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import taijie.socket.Ticket;

/** Asks Slack for the address of a connection ({@code apps.connections.open}). */
public final class SocketTickets implements Ticket {

  private final Slack slack;
  private final String appToken;

  /**
   * @param appToken {@code xapp-…}, with the scope {@code connections:write}
   */
  public SocketTickets(Slack slack, String appToken) {
    this.slack = slack;
    this.appToken = appToken;
  }

  @Override
  public URI take() throws Refused {
    AppsConnectionsOpenResponse answer = ask();
    if (!answer.isOk()) {
      throw refused("it says " + answer.getError());
    }
    String url = String.valueOf(answer.getUrl());
    if (!url.matches("wss?://\\S+")) {
      throw refused("it named no address");
    }
    return URI.create(url);
  }

  private AppsConnectionsOpenResponse ask() throws Refused {
    try {
      return slack.methods(appToken).appsConnectionsOpen(r -> r);
    } catch (SlackApiException e) {
      int status = e.getResponse().code();
      Duration wait = status == 429 ? WebApi.retryAfter(e) : Duration.ZERO;
      throw new Refused("it answers with HTTP status " + status, wait);
    } catch (IOException e) {
      throw refused("it cannot be reached (" + e.getClass().getSimpleName() + ")");
    } catch (RuntimeException e) {
      // The SDK throws all kinds of them at an answer that is not as it should be.
      throw refused("its answer cannot be read");
    }
  }

  private static Refused refused(String why) {
    return new Refused(why, Duration.ZERO);
  }
}
