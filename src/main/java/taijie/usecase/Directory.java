package taijie.usecase;

import java.time.ZoneId;
import java.util.Set;
import taijie.vocabulary.Language;

/** What Slack knows about people and channels. */
public interface Directory {

  /**
   * A person's name, language and zone as Slack has them, or had them last; a plain guess where it
   * never said. Good for a form of address, not for deciding what somebody may see.
   */
  Profile profile(String workspace, String user);

  /**
   * Whether a person belongs to this organisation, be it as a guest, and has an account in use; or
   * had one a moment ago. Whoever is met by Slack Connect, and whom Slack does not know, does not.
   *
   * @throws Silent where Slack does not say
   */
  boolean isColleague(String workspace, String user);

  /**
   * Whether a person administers the workspace, as an admin or an owner.
   *
   * @throws Silent where Slack does not say
   */
  boolean isAdmin(String workspace, String user);

  /**
   * Whether a person is in a channel now, or was a moment ago.
   *
   * @throws Silent where Slack does not say
   */
  boolean isMember(String workspace, String channel, String user);

  /**
   * The channels that a person and the bot are both in.
   *
   * @throws Silent where Slack does not say
   */
  Set<String> channelsOf(String workspace, String user);

  /**
   * A channel as it is now, or was a moment ago.
   *
   * @throws Silent where Slack does not say
   */
  Channel channel(String workspace, String channel);

  /** Forgets what is known of a channel, since something changed there. */
  void changed(String workspace, String channel);

  /**
   * @param name as shown to others
   * @param outsider whether the person belongs to another organisation, met by Slack Connect
   * @param active whether the account can still be used
   * @param admin whether the person administers the workspace
   */
  record Profile(
      String user,
      String name,
      Language language,
      ZoneId zone,
      boolean outsider,
      boolean active,
      boolean admin) {

    public Profile(String user, String name, Language language, ZoneId zone, boolean outsider) {
      this(user, name, language, zone, outsider, true, false);
    }
  }

  /**
   * @param shared whether another organisation is in it too
   * @param joined whether the bot is in it
   * @param direct whether it is a direct message
   */
  record Channel(
      String id, String name, boolean shared, boolean joined, boolean direct, State state) {

    public Channel(String id, String name, boolean shared, boolean joined, boolean direct) {
      this(id, name, shared, joined, direct, State.IN_USE);
    }
  }

  /** Whether a channel can be written in, as far as the channel goes. */
  enum State {
    IN_USE,
    ARCHIVED,
    /** Deleted, or private and without the bot: Slack tells the two apart for nobody. */
    NOT_FOUND
  }

  /**
   * Slack did not answer. Nothing is known, so nothing may be guessed: who is in a channel and
   * whether the factory is decide what may be shown.
   */
  final class Silent extends Refusal {

    private static final long serialVersionUID = 1L;

    public Silent() {
      super("refusal.slack-silent");
    }
  }
}
