package taijie.playground.wire;

import java.net.http.HttpResponse;

/**
 * What the bot answered.
 *
 * @param status 0 where no answer came
 * @param error Slack's name of what went wrong; empty where nothing did
 * @param noRetry the bot asked that the event be not sent again
 */
public record Answer(int status, String body, long ms, String error, boolean noRetry) {
  static Answer of(HttpResponse<String> response, long ms) {
    int status = response.statusCode();
    boolean noRetry = response.headers().firstValue("x-slack-no-retry").orElse("").equals("1");
    String error = status >= 200 && status < 300 ? "" : "http_error";
    return new Answer(status, response.body(), ms, error, noRetry);
  }

  public boolean ok() {
    return error.isEmpty();
  }
}
