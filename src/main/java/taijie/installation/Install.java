package taijie.installation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import taijie.installation.Grants.Grant;

/**
 * Adding the bot to a workspace. Whoever begins gets a state, which travels by way of Slack, and a
 * cookie, which stays in the browser; only both together end what was begun, once and within {@link
 * #PATIENCE}. So nobody can be made to finish an installation that somebody else began.
 */
public final class Install {

  /** A code of Slack's lives as long. */
  public static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final int RANDOM_BYTES = 32;

  private final Installations installations;
  private final States states;
  private final Grants grants;
  private final InstantSource clock;
  private final Consumer<Installation> installed;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param installed told of each new installation
   */
  public Install(
      Installations installations,
      States states,
      Grants grants,
      InstantSource clock,
      Consumer<Installation> installed) {
    this.installations = installations;
    this.states = states;
    this.grants = grants;
    this.clock = clock;
    this.installed = installed;
  }

  /** What came of an attempt. */
  public sealed interface Outcome {

    record Installed(Installation installation) implements Outcome {}

    /** Begun too long ago, in another browser, ended already, or never begun. */
    record Stale() implements Outcome {}

    /**
     * @param error Slack's own name for it
     */
    record Refused(String error) implements Outcome {}

    /** Slack did not answer. */
    record Unanswered() implements Outcome {}
  }

  /** A value that cannot be guessed, for a cookie. */
  public String cookie() {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Begins.
   *
   * @param cookie the browser's
   * @param redirect where Slack is to send the person back to
   * @return the state to send along
   */
  public String begin(String cookie, String redirect) {
    String state = cookie();
    var now = clock.instant();
    states.keep(digest(state, cookie), redirect, now, now.plus(PATIENCE));
    return state;
  }

  /** Ends what was begun. */
  public Outcome end(String state, String cookie, String code) {
    Optional<String> redirect = states.take(digest(state, cookie), clock.instant());
    if (redirect.isEmpty()) {
      return new Outcome.Stale();
    }
    return switch (grants.forCode(code, redirect.get())) {
      case Grant.Given(Installation installation) -> {
        installations.save(installation);
        installed.accept(installation);
        yield new Outcome.Installed(installation);
      }
      case Grant.Refused(String error) -> new Outcome.Refused(error);
      case Grant.Unanswered() -> new Outcome.Unanswered();
    };
  }

  private static String digest(String state, String cookie) {
    try {
      byte[] both = (state + "\n" + cookie).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }
}
