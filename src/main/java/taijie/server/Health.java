package taijie.server;

import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A plain yes or no for whoever watches over the process. */
final class Health extends Handler.Abstract {

  private final BooleanSupplier well;

  Health(BooleanSupplier well) {
    this.well = well;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    boolean yes = well.getAsBoolean();
    response.setStatus(yes ? 200 : 503);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain");
    Content.Sink.write(response, true, yes ? "ok\n" : "not ready\n", callback);
    return true;
  }
}
