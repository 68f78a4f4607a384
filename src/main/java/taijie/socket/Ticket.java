package taijie.socket;

import java.net.URI;
import java.time.Duration;

/** Where Slack lets one connection be opened, once and soon. */
public interface Ticket {

  /**
   * Asks Slack for an address.
   *
   * @return a {@code wss} address, which is a secret as long as it is good
   * @throws Refused where Slack gave none
   */
  URI take() throws Refused;

  /** There is no address now; the message says why and holds no secret. */
  final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Duration patience;

    /**
     * @param patience how long Slack itself asked to be left alone; zero where it did not say
     */
    public Refused(String why, Duration patience) {
      super(why);
      this.patience = patience;
    }

    Duration patience() {
      return patience;
    }
  }
}
