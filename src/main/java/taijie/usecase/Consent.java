package taijie.usecase;

import java.time.Instant;

/**
 * What an admin of a workspace agreed to.
 *
 * @param allowed whether a language model may be asked at all
 * @param overheard whether messages that the guard merely overhears may be sent, too
 * @param host to where; another one must be agreed to anew
 * @param person who agreed
 */
public record Consent(boolean allowed, boolean overheard, String host, String person, Instant at) {

  public static final Consent NONE = new Consent(false, false, "", "", Instant.EPOCH);
}
