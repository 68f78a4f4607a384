package taijie.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import taijie.content.Voice;
import taijie.installation.Uninstall;
import taijie.slack.delivery.SlackDirectory;
import taijie.slack.delivery.Workspaces;

/** The bot as Slack's SDK sees it. */
public final class SlackApp {

  private SlackApp() {}

  /**
   * @param workspaces which of them are served
   * @param uninstall what to do when the bot is taken out of one
   * @param leeway how much may be asked of the bot
   */
  public static App of(
      Slack slack,
      Workspaces workspaces,
      Uninstall uninstall,
      Desk desk,
      SlackDirectory directory,
      InstantSource clock,
      Leeway leeway) {
    AppConfig config =
        AppConfig.builder()
            .slack(slack)
            // Requests are verified before they get here, over their raw bytes and by our clock.
            .requestVerificationEnabled(false)
            .allEventsApiAutoAckEnabled(true)
            // The SDK's own handler writes whole bodies into the log.
            .unmatchedRequestHandler(request -> Response.builder().statusCode(404).build())
            .build();
    Voice voice = desk.use().disputes().knowledge().voice();
    Reception reception = new Reception(desk);
    Moderation moderation = new Moderation(desk, reception, leeway, System::nanoTime);
    // Features may add to the middleware: the list must be one that grows.
    App app =
        new App(
            config,
            new ArrayList<>(
                List.of(
                    new InTime(desk.windows(), new Apology(desk, reception, voice)),
                    new Admission(workspaces, voice),
                    moderation)));
    Routes routes = Features.routes(desk, clock);
    new FrontDoor(desk, reception, routes).open(app);
    new Listening(desk, reception, moderation, routes).open(app);
    new ChannelNews(desk.use().followChannel(), directory).open(app);
    new Farewell(uninstall).open(app);
    return app;
  }
}
