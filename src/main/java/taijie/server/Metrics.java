package taijie.server;

import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Figures for Prometheus. */
final class Metrics extends Handler.Abstract {

  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final Supplier<String> figures;

  Metrics(Supplier<String> figures) {
    this.figures = figures;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, TEXT);
    Content.Sink.write(response, true, figures.get(), callback);
    return true;
  }
}
