package taijie.slack;

import com.slack.api.bolt.context.Context;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taijie.installation.Tenant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands around an event: for which installation Slack delivers it. The {@code team_id} beside
 * it may be another organisation's, in a channel that is shared.
 *
 * @param organisation whether an organisation as a whole has installed the bot
 * @param tenant where it happened, as the bot's own side sees it
 * @param bot the bot's user there; empty where Slack does not say
 * @param type of the event
 * @param user whose act it was; empty for none
 */
record EventFrame(boolean organisation, Tenant tenant, String bot, String type, String user) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  // The bot's own coming and going changes what it may see.
  private static final Set<String> NOT_TO_BE_MISSED =
      Set.of("member_joined_channel", "member_left_channel");

  /**
   * @throws Incomplete where it is no JSON
   */
  static EventFrame of(String body) {
    return of(read(body));
  }

  /**
   * @param around what Slack sent, the event in it
   */
  static EventFrame of(JsonNode around) {
    JsonNode authorized = around.path("authorizations").path(0);
    JsonNode event = around.path("event");
    boolean organisation = authorized.path("is_enterprise_install").asBoolean(false);
    String enterprise =
        ids(authorized.path("enterprise_id"), around.path("enterprise_id")).findFirst().orElse("");
    // An organisation's installation is told of with the organisation's id here, or with none.
    String team =
        ids(authorized.path("team_id"), around.path("context_team_id"), around.path("team_id"))
            .filter(id -> !id.startsWith("E"))
            .findFirst()
            .orElse("");
    JsonNode user = event.path("user");
    return new EventFrame(
        organisation,
        new Tenant(enterprise, team),
        authorized.path("user_id").asString(""),
        event.path("type").asString(""),
        user.isObject() ? user.path("id").asString("") : user.asString(""));
  }

  /**
   * @throws Incomplete where it is no JSON
   */
  static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      // Its message quotes the body.
      throw new Incomplete("JSON that can be read");
    }
  }

  /** Whether the bot did it itself. */
  boolean isOwn() {
    return !bot.isEmpty() && bot.equals(user) && !NOT_TO_BE_MISSED.contains(type);
  }

  /** Tells it to those who answer. */
  void into(Context context) {
    context.setEnterpriseId(orNull(tenant.enterprise()));
    context.setTeamId(orNull(tenant.team()));
    context.setBotUserId(orNull(bot));
    context.setEnterpriseInstall(organisation);
  }

  private static Stream<String> ids(JsonNode... nodes) {
    return Stream.of(nodes).map(id -> id.asString("")).filter(id -> !id.isEmpty());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
