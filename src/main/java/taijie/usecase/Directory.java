package taijie.usecase;

import java.time.ZoneId;
import java.util.Set;
import taijie.vocabulary.Language;

/** What Slack knows about people and channels. */
public interface Directory {

  /** A person's name, language and zone as Slack has them; a plain guess where it says nothing. */
  Profile profile(String workspace, String user);

  /** Whether a person is in a channel now, or was a moment ago. */
  boolean isMember(String workspace, String channel, String user);

  /**
   * The channels that a person and the bot are both in.
   *
   * @throws Refusal where Slack cannot be asked just now
   */
  Set<String> channelsOf(String workspace, String user);

  Channel channel(String workspace, String channel);

  /**
   * @param name as shown to others
   * @param outsider whether the person belongs to another organisation, met by Slack Connect
   */
  record Profile(String user, String name, Language language, ZoneId zone, boolean outsider) {}

  /**
   * @param shared whether another organisation is in it too
   * @param joined whether the bot is in it
   * @param direct whether it is a direct message
   */
  record Channel(String id, String name, boolean shared, boolean joined, boolean direct) {}
}
