package taijie.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TeamAccessRevokedEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.installation.Tenant;
import taijie.installation.Uninstall;

/** What Slack tells when the bot is taken out of a workspace. */
final class Farewell {

  private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);

  private final Uninstall uninstall;

  Farewell(Uninstall uninstall) {
    this.uninstall = uninstall;
  }

  void open(App app) {
    app.event(
        AppUninstalledEvent.class,
        (payload, context) ->
            acting(
                "uninstalled from",
                context,
                () -> uninstall.uninstalled(installation(context), at(payload))));
    app.event(
        TokensRevokedEvent.class,
        (payload, context) ->
            acting(
                "tokens revoked in",
                context,
                () ->
                    uninstall.revoked(
                        installation(context), set(payload.getEvent().getTokens().getBot()))));
    app.event(
        TeamAccessRevokedEvent.class,
        (payload, context) ->
            acting(
                "withdrawn from workspaces of",
                context,
                () ->
                    uninstall.withdrawn(
                        installation(context), set(payload.getEvent().getTeamIds()))));
  }

  // Here a failure must not be acknowledged: Slack tells it again, and nothing is to be left over.
  private static Response acting(String what, Context context, Runnable act) {
    LOG.info("{} {}", what, installation(context));
    try {
      act.run();
      return context.ack();
    } catch (RuntimeException e) {
      LOG.error("what is kept could not be deleted", e);
      return Response.builder().statusCode(500).build();
    }
  }

  private static Tenant installation(Context context) {
    return Tenant.of(
        context.getEnterpriseId(), context.isEnterpriseInstall() ? null : context.getTeamId());
  }

  private static Instant at(EventsApiPayload<?> payload) {
    return payload.getEventTime() == null
        ? Instant.MAX
        : Instant.ofEpochSecond(payload.getEventTime());
  }

  private static Set<String> set(@Nullable List<String> ids) {
    return ids == null ? Set.of() : Set.copyOf(ids);
  }
}
