package taijie.slack.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taijie.installation.Grants;
import taijie.installation.Installation;
import taijie.installation.Installations;
import taijie.installation.Tenant;
import taijie.installation.Tokens;
import taijie.playground.MovableClock;
import taijie.storage.Database;
import taijie.storage.Keyring;
import taijie.storage.SqlInstallations;

/** Tokens that several threads of several instances want at once, each refresh token good once. */
class InstalledAccessTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T08:10:00Z");
  private static final Duration LIFE = Duration.ofHours(12);

  @TempDir private Path folder;
  private final MovableClock clock = MovableClock.standing(MONDAY);
  private final AtomicInteger asked = new AtomicInteger();
  private Database database;
  private Installations installations;
  private InstalledAccess here;
  private InstalledAccess elsewhere;

  /** Gives the next token for the newest refresh token only, as Slack does. */
  private final class OnceOnly implements Grants {
    @Override
    public Grant forCode(String code, String redirect) {
      return new Grant.Refused("invalid_code");
    }

    @Override
    public synchronized Grant forRefresh(Installation old) {
      int next = asked.incrementAndGet();
      return old.tokens().refresh().orElseThrow().equals("refresh-" + (next - 1))
          ? new Grant.Given(old.with(tokens(next)))
          : new Grant.Refused("invalid_refresh_token");
    }
  }

  @BeforeEach
  void start() {
    database = Database.sqlite(folder.resolve("taijie.db"));
    installations = SqlInstallations.open(database, Keyring.of(Keyring.fresh()));
    installations.save(
        new Installation(
            new Tenant("", "T1"), "Nordlicht", "U1", Set.of("commands"), tokens(0), "U2", MONDAY));
    Grants grants = new OnceOnly();
    here = new InstalledAccess(installations, grants, clock);
    elsewhere = new InstalledAccess(installations, grants, clock);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void a_token_is_used_as_it_is_while_it_has_long_to_live() {
    clock.forward(LIFE.minus(InstalledAccess.SOON));

    assertThat(here.token("T1")).isEqualTo("access-0");
    assertThat(asked).hasValue(0);
  }

  @Test
  void of_many_who_want_it_at_once_one_renews_it_and_nobody_is_turned_away() throws Exception {
    clock.forward(LIFE.minus(Duration.ofHours(1)));

    assertThat(atOnce()).isSubsetOf("access-0", "access-1");
    assertThat(asked).hasValue(1);
    clock.forward(Duration.ofMinutes(2));
    assertThat(here.token("T1")).isEqualTo("access-1");
    assertThat(elsewhere.token("T1")).isEqualTo("access-1");
  }

  @Test
  void whoever_is_late_waits_rather_than_speak_by_a_token_that_is_over() {
    clock.forward(LIFE.plusHours(1));
    assertThat(
            installations.claim(
                new Tenant("", "T1"), clock.instant(), clock.instant().plusSeconds(60)))
        .isTrue();

    assertThatThrownBy(() -> here.token("T1"))
        .isInstanceOfSatisfying(NoAccess.class, e -> assertThat(e.isForNow()).isTrue());
    clock.forward(Duration.ofSeconds(61));
    assertThat(here.token("T1")).isEqualTo("access-1");
  }

  @Test
  void where_it_is_not_installed_it_does_not_speak() {
    assertThatThrownBy(() -> here.token("T2"))
        .isInstanceOfSatisfying(NoAccess.class, e -> assertThat(e.isForNow()).isFalse());
    assertThat(here.serves(new Tenant("", "T2"))).isFalse();
    assertThat(here.serves(new Tenant("", "T1"))).isTrue();
  }

  private List<String> atOnce() throws Exception {
    List<Callable<String>> wishes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      InstalledAccess access = i % 2 == 0 ? here : elsewhere;
      wishes.add(() -> access.token("T1"));
    }
    List<String> got = new ArrayList<>();
    try (ExecutorService all = Executors.newFixedThreadPool(wishes.size())) {
      for (Future<String> one : all.invokeAll(wishes)) {
        got.add(one.get());
      }
    }
    return got;
  }

  private Tokens tokens(int number) {
    return new Tokens(
        "access-" + number,
        Optional.of("refresh-" + number),
        Optional.of(clock.instant().plus(LIFE)));
  }
}
