package taijie.slack.delivery;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.oauth.OAuthV2AccessRequest;
import com.slack.api.methods.request.oauth.OAuthV2AccessRequest.OAuthV2AccessRequestBuilder;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.installation.Grants;
import taijie.installation.Installation;
import taijie.installation.Tenant;
import taijie.installation.Tokens;

/** {@code oauth.v2.access}, for codes and for refresh tokens. */
public final class SlackGrants implements Grants {

  private static final Logger LOG = LoggerFactory.getLogger(SlackGrants.class);

  private final Slack slack;
  private final String clientId;
  private final String clientSecret;
  private final InstantSource clock;

  public SlackGrants(Slack slack, String clientId, String clientSecret, InstantSource clock) {
    this.slack = slack;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.clock = clock;
  }

  @Override
  public Grant forCode(String code, String redirect) {
    return ask(r -> r.code(code).redirectUri(redirect), this::installed);
  }

  @Override
  public Grant forRefresh(Installation old) {
    String token = old.tokens().refresh().orElseThrow();
    return ask(
        r -> r.grantType("refresh_token").refreshToken(token), given -> old.with(tokens(given)));
  }

  private Grant ask(
      Function<OAuthV2AccessRequestBuilder, OAuthV2AccessRequestBuilder> what,
      Function<OAuthV2AccessResponse, Installation> as) {
    try {
      OAuthV2AccessRequestBuilder request =
          OAuthV2AccessRequest.builder().clientId(clientId).clientSecret(clientSecret);
      OAuthV2AccessResponse given = slack.methods().oauthV2Access(what.apply(request).build());
      if (!given.isOk()) {
        return new Grant.Refused(String.valueOf(given.getError()));
      }
      return given.getAccessToken() == null
          ? new Grant.Refused("no_bot_token")
          : new Grant.Given(as.apply(given));
    } catch (SlackApiException e) {
      // Slack refuses with HTTP 200; anything else comes from something in between.
      LOG.warn("oauth.v2.access: HTTP {}", e.getResponse().code());
    } catch (IOException | RuntimeException e) {
      LOG.warn("oauth.v2.access: {}", e.getClass().getSimpleName());
    }
    return new Grant.Unanswered();
  }

  private Installation installed(OAuthV2AccessResponse given) {
    var enterprise = given.getEnterprise();
    var team = given.getTeam();
    Tenant tenant =
        Tenant.of(
            enterprise == null ? null : enterprise.getId(), team == null ? null : team.getId());
    String name = team == null ? null : team.getName();
    name = name == null && enterprise != null ? enterprise.getName() : name;
    String installer = given.getAuthedUser() == null ? null : given.getAuthedUser().getId();
    return new Installation(
        tenant,
        name == null ? tenant.workspace() : name,
        orEmpty(given.getBotUserId()),
        Set.of(orEmpty(given.getScope()).split(",")),
        tokens(given),
        orEmpty(installer),
        clock.instant());
  }

  private Tokens tokens(OAuthV2AccessResponse given) {
    Integer seconds = given.getExpiresIn();
    Optional<Instant> end =
        Optional.ofNullable(seconds).filter(s -> s > 0).map(s -> clock.instant().plusSeconds(s));
    return new Tokens(
        given.getAccessToken(),
        Optional.ofNullable(given.getRefreshToken()).filter(token -> !token.isEmpty()),
        end);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
