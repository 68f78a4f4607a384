package taijie.slack.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.installation.Grants;
import taijie.installation.Grants.Grant;
import taijie.installation.Installation;
import taijie.installation.Installations;
import taijie.installation.Tenant;

/**
 * The tokens of many workspaces, from what is kept of their installations. Tokens that rotate live
 * for twelve hours; they are renewed long before, by one at a time: a refresh token can be used
 * once.
 */
public final class InstalledAccess implements Access {

  private static final Logger LOG = LoggerFactory.getLogger(InstalledAccess.class);

  /** Other instances of the bot learn of a new installation this late. */
  private static final Duration REMEMBER = Duration.ofMinutes(1);

  /** With less than this to live a token is renewed. */
  static final Duration SOON = Duration.ofHours(3);

  // Longer than a call to Slack may take, and the pause after one that failed.
  private static final Duration CLAIM = Duration.ofMinutes(1);

  private final Installations installations;
  private final Grants grants;
  private final InstantSource clock;
  private final Cache<String, Installation> known;
  private final Map<Tenant, ReentrantLock> renewing = new ConcurrentHashMap<>();
  private final Set<Tenant> noted = ConcurrentHashMap.newKeySet();

  public InstalledAccess(Installations installations, Grants grants, InstantSource clock) {
    this.installations = installations;
    this.grants = grants;
    this.clock = clock;
    this.known =
        Caffeine.newBuilder()
            .ticker(() -> clock.millis() * 1_000_000)
            .expireAfterWrite(REMEMBER)
            .maximumSize(10_000)
            .build();
  }

  @Override
  public String token(String workspace) {
    Installation installation = known.getIfPresent(workspace);
    if (installation == null) {
      installation =
          installations.serving(workspace).orElseThrow(() -> NoAccess.notInstalled(workspace));
      known.put(workspace, installation);
    }
    Instant now = clock.instant();
    if (installation.tokens().endsWithin(SOON, now)) {
      installation = renewed(installation);
      known.put(workspace, installation);
    }
    if (installation.tokens().isOver(now)) {
      throw NoAccess.notRenewed(workspace);
    }
    return installation.tokens().access();
  }

  @Override
  public boolean serves(Tenant tenant) {
    String workspace = tenant.workspace();
    if (known.getIfPresent(workspace) != null) {
      return true;
    }
    Optional<Installation> serving = installations.serving(tenant);
    serving.ifPresent(installation -> {
      // Deliveries know the workspace only.
      if (installation.tenant().isOrganisation() && !tenant.isOrganisation() && noted.add(tenant)) {
        installations.belongs(workspace, tenant.enterprise());
      }
      known.put(workspace, installation);
    });
    return serving.isPresent();
  }

  @Override
  public void changed(String workspace) {
    noted.removeIf(tenant -> tenant.workspace().equals(workspace));
    // It may be an organisation's, which serves many.
    known.invalidateAll();
  }

  /** Renews what will soon be over, so that nobody has to wait for it. */
  public void renewAll() {
    Instant now = clock.instant();
    for (Installation installation : installations.all()) {
      if (installation.tokens().endsWithin(SOON, now)) {
        renewed(installation);
        changed(installation.tenant().workspace());
      }
    }
  }

  private Installation renewed(Installation old) {
    ReentrantLock lock = renewing.computeIfAbsent(old.tenant(), tenant -> new ReentrantLock());
    if (old.tokens().isOver(clock.instant())) {
      lock.lock();
    } else if (!lock.tryLock()) {
      return old;
    }
    try {
      Instant now = clock.instant();
      Instant until = now.plus(CLAIM);
      if (!stored(old).tokens().endsWithin(SOON, now)
          || !installations.claim(old.tenant(), now, until)) {
        return stored(old);
      }
      // Only now is it sure that nobody else has just used the refresh token.
      Installation stored = stored(old);
      if (stored.tokens().endsWithin(SOON, now)) {
        return ask(stored, until);
      }
      installations.renewed(stored.tenant(), until, stored.tokens());
      return stored;
    } finally {
      lock.unlock();
    }
  }

  private Installation stored(Installation old) {
    return installations.serving(old.tenant()).orElse(old);
  }

  // Where it fails the claim stands until it is over, so that Slack is not asked all the time.
  private Installation ask(Installation old, Instant claimed) {
    return switch (grants.forRefresh(old)) {
      case Grant.Given(Installation fresh) -> {
        installations.renewed(old.tenant(), claimed, fresh.tokens());
        LOG.info("the token of {} was renewed", old.name());
        yield fresh;
      }
      case Grant.Refused(String error) -> {
        LOG.warn("the token of {} was not renewed: {}; tried again later", old.name(), error);
        yield old;
      }
      case Grant.Unanswered() -> {
        LOG.warn("the token of {} was not renewed: no answer; tried again later", old.name());
        yield old;
      }
    };
  }
}
