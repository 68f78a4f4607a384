package taijie.installation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Taking the bot out of a workspace or an organisation. */
public final class Uninstall {

  private final Erasure erasure;
  private final Optional<Installations> installations;
  private final Consumer<String> forgotten;

  /**
   * @param installations empty where the bot serves one workspace, by a token
   * @param forgotten told of each workspace whose access or whose data is gone
   */
  public Uninstall(
      Erasure erasure, Optional<Installations> installations, Consumer<String> forgotten) {
    this.erasure = erasure;
    this.installations = installations;
    this.forgotten = forgotten;
  }

  /**
   * The bot was uninstalled: all that is kept on the workspace is deleted for good; where an
   * organisation took it out, on each of its workspaces that has not installed it by itself.
   *
   * @param at when that happened. Slack may tell of it late, and of one that was followed by a new
   *     installation nothing is deleted.
   */
  public void uninstalled(Tenant tenant, Instant at) {
    // Slack counts in seconds here.
    if (own(tenant)
        .filter(known -> known.installed().truncatedTo(ChronoUnit.SECONDS).isAfter(at))
        .isPresent()) {
      return;
    }
    Set<String> over = tenant.isOrganisation() ? ofOrganisation(tenant) : ofWorkspace(tenant);
    erasure.erase(tenant, over);
    forgotten.accept(tenant.workspace());
    over.forEach(forgotten);
  }

  /** An organisation takes the bot out of some of its workspaces. */
  public void withdrawn(Tenant tenant, Set<String> workspaces) {
    Set<String> over =
        workspaces.stream()
            .filter(workspace -> own(new Tenant(tenant.enterprise(), workspace)).isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    over.forEach(workspace -> {
      erasure.erase(new Tenant(tenant.enterprise(), workspace), Set.of(workspace));
      forgotten.accept(workspace);
    });
  }

  /**
   * Tokens were revoked. Without the bot's own it cannot speak, and has to be installed again; what
   * is kept on the workspace stays.
   *
   * @param botUsers the bots whose tokens were revoked
   */
  public void revoked(Tenant tenant, Set<String> botUsers) {
    own(tenant)
        .filter(known -> botUsers.contains(known.botUser()))
        .ifPresent(known -> {
          installations.orElseThrow().delete(known.tenant());
          forgotten.accept(tenant.workspace());
        });
  }

  private Optional<Installation> own(Tenant tenant) {
    return installations
        .flatMap(kept -> kept.serving(tenant))
        .filter(known -> known.tenant().team().equals(tenant.team()));
  }

  private Set<String> ofWorkspace(Tenant tenant) {
    boolean stillServed = own(new Tenant(tenant.enterprise(), "")).isPresent();
    return stillServed ? Set.of() : Set.of(tenant.team());
  }

  private Set<String> ofOrganisation(Tenant tenant) {
    return Stream.concat(
            Stream.of(tenant.enterprise()),
            installations.stream()
                .flatMap(kept -> kept.workspacesOf(tenant.enterprise()).stream())
                .filter(team -> own(new Tenant(tenant.enterprise(), team)).isEmpty()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
