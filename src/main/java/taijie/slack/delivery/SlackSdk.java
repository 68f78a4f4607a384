package taijie.slack.delivery;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.net.URI;
import java.time.Duration;

/** The SDK, set up for the bot. */
public final class SlackSdk {

  private SlackSdk() {}

  /**
   * @param api Slack's own address, or a simulated one
   * @param patience how long one call may take
   */
  public static Slack at(URI api, Duration patience) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(api.toString());
    config.setStatsEnabled(false);
    config.setPrettyResponseLoggingEnabled(false);
    config.setHttpClientCallTimeoutMillis(Math.toIntExact(patience.toMillis()));
    // Left to itself the client would send a message anew where a connection broke before the
    // answer came: whether it arrived is to be looked up first.
    return Slack.getInstance(
        config,
        new SlackHttpClient(
            SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build()));
  }
}
