package taijie.bench;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.event.MessageEvent;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import taijie.server.HttpServer;
import taijie.server.InstallPages;
import taijie.server.Signature;
import taijie.server.SlackEvents;
import taijie.server.Watching;
import taijie.usecase.Witness;

/** Slack's own library for Java behind Taijie's HTTP entry: everything is acknowledged. */
public final class BareBolt {

  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private BareBolt() {}

  public static void main(String[] args) throws InterruptedException {
    AppConfig config =
        AppConfig.builder()
            .requestVerificationEnabled(false)
            .singleTeamBotToken(Wire.TOKEN)
            .allEventsApiAutoAckEnabled(true)
            .build();
    App app = new App(config, new java.util.ArrayList<>());
    app.event(MessageEvent.class, (payload, context) -> context.ack());
    app.command(ANY, (request, context) -> context.ack("hello"));
    app.blockAction(ANY, (request, context) -> context.ack());
    app.viewSubmission(ANY, (request, context) -> context.ack());
    app.start();
    HttpServer server =
        HttpServer.start(
            "127.0.0.1",
            Integer.parseInt(args[0]),
            Optional.of(
                new SlackEvents(
                    app, new Signature(Wire.SECRET, InstantSource.system()), body -> false)),
            new InstallPages(
                language -> {
                  throw new IllegalStateException("no pages here");
                },
                speech -> java.util.Map.of(),
                Optional.empty()),
            new Watching(Optional::empty, () -> "", Witness.NONE));
    server.join();
  }
}
