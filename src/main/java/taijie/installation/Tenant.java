package taijie.installation;

import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, or what an installation is for. Ids begin with {@code T} for a
 * workspace and {@code E} for an Enterprise organisation.
 *
 * @param enterprise empty where the workspace belongs to no Enterprise organisation
 * @param team empty for an organisation as a whole
 */
public record Tenant(String enterprise, String team) {

  /** As Slack names it, with null for what there is none of. */
  public static Tenant of(@Nullable String enterprise, @Nullable String team) {
    return new Tenant(enterprise == null ? "" : enterprise, team == null ? "" : team);
  }

  public boolean isOrganisation() {
    return team.isEmpty();
  }

  /**
   * By what its disputes are kept: the workspace, or the organisation where Slack names no
   * workspace.
   */
  public String workspace() {
    return team.isEmpty() ? enterprise : team;
  }
}
