package taijie.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;
import taijie.slack.delivery.SlackDirectory;

/** The bot as Slack's SDK sees it. */
public final class SlackApp {

  private SlackApp() {}

  /**
   * @param token the bot's token for its one workspace
   */
  public static App of(
      Slack slack, String token, Desk desk, SlackDirectory directory, InstantSource clock) {
    AppConfig config =
        AppConfig.builder()
            .slack(slack)
            .singleTeamBotToken(token)
            // Requests are verified before they get here, over their raw bytes and by our clock.
            .requestVerificationEnabled(false)
            .allEventsApiAutoAckEnabled(true)
            .authTestCacheEnabled(true)
            .authTestCacheExpirationMillis(3_600_000)
            // The SDK's own handler writes whole bodies into the log.
            .unmatchedRequestHandler(request -> Response.builder().statusCode(404).build())
            .build();
    App app = new App(config);
    Routes routes = Features.routes(desk, clock);
    Reception reception = new Reception(desk);
    new FrontDoor(desk, reception, routes).open(app);
    new Listening(desk, reception, routes, directory).open(app);
    return app;
  }
}
