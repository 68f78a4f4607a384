package taijie.installation;

import java.time.Instant;
import java.util.Set;

/**
 * The bot in a workspace or an organisation.
 *
 * @param name what the workspace or organisation is called
 * @param botUser the bot's user there
 * @param scopes what it may do
 * @param installer who added it
 */
public record Installation(
    Tenant tenant,
    String name,
    String botUser,
    Set<String> scopes,
    Tokens tokens,
    String installer,
    Instant installed) {

  public Installation {
    scopes = Set.copyOf(scopes);
  }

  public Installation with(Tokens others) {
    return new Installation(tenant, name, botUser, scopes, others, installer, installed);
  }
}
