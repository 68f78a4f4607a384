package taijie.installation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The installations that are kept, with their tokens encrypted. */
public interface Installations {

  /**
   * The one that serves this tenant: the workspace's own, else that of its organisation. A
   * workspace that has joined an organisation since keeps its own.
   */
  Optional<Installation> serving(Tenant tenant);

  /**
   * The one that serves a workspace of which only the name is known; see {@link #belongs}.
   *
   * @param workspace what {@link Tenant#workspace} gave
   */
  Optional<Installation> serving(String workspace);

  List<Installation> all();

  /** Keeps it in place of an earlier one for the same tenant. */
  void save(Installation installation);

  /** Takes its tokens away; what is kept on the workspace stays. */
  void delete(Tenant tenant);

  /** Notes that a workspace belongs to an organisation, whose installation serves it. */
  void belongs(String workspace, String enterprise);

  /** The workspaces of an organisation that were ever met. */
  Set<String> workspacesOf(String enterprise);

  /**
   * Asks to be the only one who renews a tenant's tokens.
   *
   * @param until when others may try, should nothing be heard of it
   * @return false where somebody else is at it
   */
  boolean claim(Tenant tenant, Instant now, Instant until);

  /**
   * Puts renewed tokens in place of the old ones, unless the bot was installed anew meanwhile.
   *
   * @param claimed the end of the claim by which they were renewed
   */
  void renewed(Tenant tenant, Instant claimed, Tokens tokens);
}
