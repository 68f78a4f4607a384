package taijie.slack;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.slack.delivery.Diary;
import taijie.slack.delivery.Windows;
import taijie.usecase.Deed;
import taijie.usecase.Directory;
import taijie.usecase.Store;

/**
 * Has every request answered while Slack still waits, however slow Slack itself is, and lets go of
 * those that lack what every one of their kind has. Whoever met a fault of ours hears so.
 */
final class InTime implements Middleware {

  private static final Logger LOG = LoggerFactory.getLogger(InTime.class);

  private final Windows windows;
  private final Apology apology;

  InTime(Windows windows, Apology apology) {
    this.windows = windows;
    this.apology = apology;
  }

  // Bolt's own signature leaves the types open.
  @Override
  @SuppressWarnings("rawtypes")
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    long begun = System.nanoTime();
    Deed deed = new Deed();
    try {
      return Deed.<Response, Exception>during(
          deed, () -> windows.<Response, Exception>whileSomebodyWaits(() -> chain.next(request)));
    } catch (Directory.Silent silent) {
      deed.came("left", "silent");
      return Response.builder().statusCode(503).build();
    } catch (Incomplete lacking) {
      // Sent again it would lack the same.
      LOG.warn("{} without {}: nothing was done", request.getRequestType(), lacking.getMessage());
      return Response.ok();
    } catch (Store.Unavailable e) {
      deed.came("away", "");
      throw e;
    } catch (RuntimeException | Error e) {
      deed.came("failed", e.getClass().getSimpleName());
      if (isOfTheSdk(e)) {
        LOG.warn("{} cannot be read: nothing was done", request.getRequestType());
        return Response.ok();
      }
      LOG.error("{} failed: nothing was done", request.getRequestType(), Wordless.of(e));
      return apology.to(request);
    } finally {
      Diary.note(deed, Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  // It throws all kinds of them at a payload that is not as it should be, before it asks anybody
  // behind the last middleware; often enough, and Java leaves out where.
  private static boolean isOfTheSdk(Throwable e) {
    return e instanceof RuntimeException && (e.getStackTrace().length == 0 || comesFromTheSdk(e));
  }

  private static boolean comesFromTheSdk(Throwable e) {
    return Stream.of(e.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> name.startsWith("taijie."))
        .findFirst()
        .filter(Moderation.class.getName()::equals)
        .isPresent();
  }
}
