package taijie.usecase;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taijie.Cast;
import taijie.vocabulary.Language;

/** A directory in memory: everybody is in every channel until somebody says otherwise. */
public final class Townsfolk implements Directory {

  private final Map<String, Profile> profiles = new HashMap<>();
  private final Map<String, Channel> channels = new HashMap<>();
  private final Set<String> away = new HashSet<>();

  public Townsfolk() {
    profiles.put(Cast.ANNA, new Profile(Cast.ANNA, "Anna", Language.EN, Cast.BERLIN, false));
    profiles.put(Cast.MARCUS, new Profile(Cast.MARCUS, "Marcus", Language.EN, Cast.CHICAGO, false));
  }

  void put(Channel channel) {
    channels.put(channel.id(), channel);
  }

  void leaves(String user, String channel) {
    away.add(user + channel);
  }

  @Override
  public Profile profile(String workspace, String user) {
    return profiles.getOrDefault(
        user, new Profile(user, user, Language.EN, ZoneId.of("UTC"), false));
  }

  @Override
  public boolean isColleague(String workspace, String user) {
    Profile known = profile(workspace, user);
    return known.active() && !known.outsider();
  }

  @Override
  public boolean isAdmin(String workspace, String user) {
    return profile(workspace, user).admin();
  }

  @Override
  public void changed(String workspace, String channel) {
    // Nothing is remembered here.
  }

  @Override
  public boolean isMember(String workspace, String channel, String user) {
    return !away.contains(user + channel);
  }

  @Override
  public Set<String> channelsOf(String workspace, String user) {
    return Stream.concat(Stream.of(Cast.CHANNEL), channels.keySet().stream())
        .filter(channel -> isMember(workspace, channel, user))
        .collect(Collectors.toSet());
  }

  @Override
  public Channel channel(String workspace, String channel) {
    return channels.getOrDefault(channel, new Channel(channel, channel, false, true, false));
  }
}
