package taijie.installation;

import java.util.Set;

/** Deletes for good. */
public interface Erasure {

  /**
   * Deletes an installation, and all that is kept on these workspaces, in one transaction; nothing
   * of it stays in the database's files.
   */
  void erase(Tenant tenant, Set<String> workspaces);
}
