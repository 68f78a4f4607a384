package taijie.playground.world;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A channel, or the direct messages of one person with the bot.
 *
 * @param hidden private: only its members know that it exists
 * @param shared by Slack Connect, with people of another organisation
 * @param members ids, in order of joining
 */
public record Channel(
    String id,
    String name,
    Kind kind,
    @JsonProperty("private") boolean hidden,
    boolean shared,
    boolean archived,
    String topic,
    Set<String> members) {

  /** Direct messages are their own kind; whether a channel is private is another question. */
  public enum Kind {
    CHANNEL,
    IM
  }

  public Channel {
    members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
  }

  static Channel between(String id, String person, String bot) {
    Set<String> both = new LinkedHashSet<>();
    both.add(person);
    both.add(bot);
    return new Channel(id, "", Kind.IM, true, false, false, "", both);
  }

  public boolean im() {
    return kind == Kind.IM;
  }

  /** As events name it. */
  public String type() {
    if (im()) {
      return "im";
    }
    return hidden ? "group" : "channel";
  }

  public boolean has(String user) {
    return members.contains(user);
  }

  public Channel joinedBy(String user) {
    Set<String> more = new LinkedHashSet<>(members);
    more.add(user);
    return new Channel(id, name, kind, hidden, shared, archived, topic, more);
  }

  public Channel leftBy(String user) {
    Set<String> fewer = new LinkedHashSet<>(members);
    fewer.remove(user);
    return new Channel(id, name, kind, hidden, shared, archived, topic, fewer);
  }

  public Channel closed(boolean now) {
    return new Channel(id, name, kind, hidden, shared, now, topic, members);
  }

  public Channel forMembersOnly() {
    return new Channel(id, name, kind, true, shared, archived, topic, members);
  }

  public Channel sharedWithOthers(boolean now) {
    return new Channel(id, name, kind, hidden, now, archived, topic, members);
  }

  public Channel called(String newName) {
    return new Channel(id, newName, kind, hidden, shared, archived, topic, members);
  }
}
