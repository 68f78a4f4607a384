package taijie.server;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A plain yes, or no with its reason, for whoever watches over the process. */
final class Health extends Handler.Abstract {

  private final Supplier<Optional<String>> trouble;

  Health(Supplier<Optional<String>> trouble) {
    this.trouble = trouble;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Optional<String> why = trouble.get();
    response.setStatus(why.isEmpty() ? 200 : 503);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain");
    Content.Sink.write(
        response, true, why.map(reason -> "not ready: " + reason).orElse("ok") + "\n", callback);
    return true;
  }
}
