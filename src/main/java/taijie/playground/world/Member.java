package taijie.playground.world;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;
import java.util.List;

/**
 * Somebody with an account: a person, or the bot.
 *
 * @param name the short name that people type after {@code @}
 * @param locale as Slack writes it, such as {@code en-US}
 * @param guest has a restricted account of the team
 * @param admin administers the team
 * @param external belongs to another organisation and is met in shared channels only
 */
public record Member(
    String id,
    String name,
    String realName,
    String title,
    ZoneId tz,
    String locale,
    boolean guest,
    boolean external,
    boolean admin,
    @JsonProperty("isBot") boolean bot) {

  /** The names after {@code @} that mean this member. */
  public List<String> calledNames() {
    return List.of(realName, name);
  }
}
