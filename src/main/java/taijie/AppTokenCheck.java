package taijie;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import java.io.IOException;
import java.net.URI;
import taijie.cli.Diagnosis;

/** Whether Slack gives connections to the app token (Socket Mode). */
final class AppTokenCheck {

  private static final String TOKENS =
      "your app's page at api.slack.com/apps, Basic Information, App-Level Tokens";
  private static final String SOCKET_MODE =
      "switch Socket Mode on at your app's page at api.slack.com/apps, Socket Mode";

  private AppTokenCheck() {}

  /** Asks for a connection's address, and leaves it unused. */
  static Diagnosis ask(URI slackApi, String token) {
    try (Slack slack = Bot.slack(slackApi)) {
      return judge(slack.methods(token).appsConnectionsOpen(r -> r));
    } catch (IOException e) {
      return new Diagnosis(
          "Slack cannot be asked for a connection (" + e.getClass().getSimpleName() + ").",
          "let this machine make HTTPS requests to "
              + slackApi
              + "; a proxy is taken from HTTPS_PROXY");
    } catch (SlackApiException e) {
      return new Diagnosis(
          "Asked for a connection, Slack answered with HTTP " + e.getResponse().code() + ".",
          "try again later, and look at status.slack.com");
    } catch (Exception e) {
      return new Diagnosis(
          "Slack's answer about a connection cannot be read.",
          "look at TAIJIE_SLACK_API_URL: is that Slack?");
    }
  }

  private static Diagnosis judge(AppsConnectionsOpenResponse answer) {
    if (answer.isOk()) {
      return Diagnosis.well("Slack gives a connection to SLACK_APP_TOKEN (Socket Mode).");
    }
    String error = String.valueOf(answer.getError());
    return switch (error) {
      case "missing_scope" ->
          new Diagnosis(
              "SLACK_APP_TOKEN lacks the scope connections:write.",
              "make a token with it at " + TOKENS + "; the scopes of one cannot be changed");
      case "not_allowed_token_type", "invalid_auth", "not_authed", "token_revoked" ->
          new Diagnosis(
              "Slack does not take SLACK_APP_TOKEN (" + error + ").",
              "copy it again, or make another, at " + TOKENS);
      default ->
          new Diagnosis(
              "Slack gives no connection to SLACK_APP_TOKEN (" + error + ").", SOCKET_MODE);
    };
  }
}
