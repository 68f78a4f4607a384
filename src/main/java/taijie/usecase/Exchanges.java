package taijie.usecase;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import taijie.phrasebook.Medium;

/** What the bot answered last in each thread of its direct messages; never what was asked. */
public interface Exchanges {

  /**
   * The last answer in a thread; where there was none, the last one in the channel.
   *
   * @param thread the thread's root
   */
  Optional<Exchange> last(String workspace, String channel, String thread);

  void keep(String workspace, String channel, Exchange exchange, Instant at);

  /**
   * An answer.
   *
   * @param thread in which it was given
   * @param dispute the number of the one it was about
   * @param situation whose words it gave; empty where it gave none
   * @param index the place of those words among the situation's
   */
  record Exchange(
      String thread, OptionalInt dispute, String situation, int index, Optional<Medium> medium) {}
}
