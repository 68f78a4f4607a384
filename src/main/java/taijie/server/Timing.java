package taijie.server;

import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import taijie.usecase.Witness;
import taijie.usecase.Witness.Asking;

/** Measures each answer to Slack, from the request's first byte until the answer was written. */
final class Timing extends Handler.Wrapper {

  /** The request's attribute that says what Slack asked for, once that is known. */
  static final String ASKED = "taijie.asked";

  private final Witness witness;

  Timing(Handler handler, Witness witness) {
    super(handler);
    this.witness = witness;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Request.addCompletionListener(request, failure -> tell(request, response));
    return super.handle(request, response, callback);
  }

  private void tell(Request request, Response response) {
    witness.answered(
        Asking.of(String.valueOf(request.getAttribute(ASKED))),
        response.getStatus(),
        Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime()));
  }
}
