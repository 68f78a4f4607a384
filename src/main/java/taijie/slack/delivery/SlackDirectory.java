package taijie.slack.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.User;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.usecase.Directory;
import taijie.usecase.Refusal;
import taijie.vocabulary.Language;

/** Asks Slack about people and channels, and remembers the answers for a little while. */
public final class SlackDirectory implements Directory {

  private static final Logger LOG = LoggerFactory.getLogger(SlackDirectory.class);
  // Somebody who was removed from a channel loses sight within a minute.
  private static final Duration KEEP_MEMBERS = Duration.ofSeconds(60);
  private static final Duration KEEP_PROFILE = Duration.ofMinutes(30);
  private static final int PAGE = 1000;
  // A channel larger than this has no business with a confidential dispute.
  private static final int MOST_PAGES = 20;

  private final Workspaces workspaces;
  private final Cache<Key, Set<String>> members;
  private final Cache<Key, Profile> profiles;
  private final Cache<Key, Channel> channels;
  private final Cache<Key, Set<String>> rooms;

  private record Key(String workspace, String id) {}

  public SlackDirectory(Workspaces workspaces, InstantSource clock) {
    this.workspaces = workspaces;
    Ticker ticker = () -> clock.millis() * 1_000_000;
    this.members = cache(ticker, KEEP_MEMBERS);
    this.profiles = cache(ticker, KEEP_PROFILE);
    this.channels = cache(ticker, KEEP_MEMBERS);
    this.rooms = cache(ticker, KEEP_MEMBERS);
  }

  @Override
  public boolean isMember(String workspace, String channel, String user) {
    Key key = new Key(workspace, channel);
    Set<String> known = members.getIfPresent(key);
    if (known != null && known.contains(user)) {
      return true;
    }
    // Whoever seems to be missing may just have joined: ask again before turning them away.
    Optional<Set<String>> now = askMembers(workspace, channel);
    now.ifPresent(set -> members.put(key, set));
    return now.filter(set -> set.contains(user)).isPresent();
  }

  @Override
  public Profile profile(String workspace, String user) {
    Key key = new Key(workspace, user);
    Profile known = profiles.getIfPresent(key);
    if (known != null) {
      return known;
    }
    Optional<Profile> asked = askProfile(workspace, user);
    asked.ifPresent(profile -> profiles.put(key, profile));
    return asked.orElse(new Profile(user, user, Language.EN, ZoneOffset.UTC, false));
  }

  @Override
  public Set<String> channelsOf(String workspace, String user) {
    Key key = new Key(workspace, user);
    Set<String> known = rooms.getIfPresent(key);
    if (known != null) {
      return known;
    }
    Set<String> now =
        askRooms(workspace, user).orElseThrow(() -> new Refusal("refusal.slack-slow"));
    rooms.put(key, now);
    return now;
  }

  @Override
  public Channel channel(String workspace, String channel) {
    Key key = new Key(workspace, channel);
    Channel known = channels.getIfPresent(key);
    if (known != null) {
      return known;
    }
    Optional<Channel> asked = askChannel(workspace, channel);
    asked.filter(Channel::joined).ifPresent(c -> channels.put(key, c));
    return asked.orElse(new Channel(channel, channel, false, false, channel.startsWith("D")));
  }

  /** Forgets what is known of a channel, since something changed there. */
  public void changed(String workspace, String channel) {
    members.invalidate(new Key(workspace, channel));
    channels.invalidate(new Key(workspace, channel));
    // Who came or went is not told with every event, and asking again costs one call.
    rooms.invalidateAll();
  }

  /** Forgets what is known of a workspace that the bot was taken out of. */
  public void forget(String workspace) {
    members.asMap().keySet().removeIf(key -> key.workspace().equals(workspace));
    profiles.asMap().keySet().removeIf(key -> key.workspace().equals(workspace));
    channels.asMap().keySet().removeIf(key -> key.workspace().equals(workspace));
  }

  private Optional<Set<String>> askMembers(String workspace, String channel) {
    try {
      Set<String> all = new HashSet<>();
      String cursor = null;
      for (int page = 0; page < MOST_PAGES; page++) {
        String from = cursor;
        ConversationsMembersResponse response =
            workspaces
                .client(workspace)
                .conversationsMembers(r -> r.channel(channel).limit(PAGE).cursor(from));
        if (!response.isOk()) {
          return Optional.empty();
        }
        all.addAll(response.getMembers());
        cursor =
            response.getResponseMetadata() == null
                ? null
                : response.getResponseMetadata().getNextCursor();
        if (cursor == null || cursor.isEmpty()) {
          break;
        }
      }
      return Optional.of(all);
    } catch (IOException | SlackApiException | NoAccess e) {
      return unanswered("members", e);
    }
  }

  // Of private channels Slack tells those in which the bot is, too; of public ones all.
  private Optional<Set<String>> askRooms(String workspace, String user) {
    try {
      Set<String> all = new HashSet<>();
      String cursor = null;
      for (int page = 0; page < MOST_PAGES; page++) {
        String from = cursor;
        UsersConversationsResponse response =
            workspaces
                .client(workspace)
                .usersConversations(r ->
                    r.user(user)
                        .types(
                            List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL))
                        .limit(PAGE)
                        .cursor(from));
        if (!response.isOk()) {
          // Slack did answer: it knows nobody of that name here.
          return Optional.of(Set.of());
        }
        response.getChannels().forEach(channel -> all.add(channel.getId()));
        cursor =
            response.getResponseMetadata() == null
                ? null
                : response.getResponseMetadata().getNextCursor();
        if (cursor == null || cursor.isEmpty()) {
          break;
        }
      }
      return Optional.of(all);
    } catch (IOException | SlackApiException e) {
      return unanswered("channels", e);
    }
  }

  private Optional<Profile> askProfile(String workspace, String user) {
    try {
      UsersInfoResponse response =
          workspaces.client(workspace).usersInfo(r -> r.user(user).includeLocale(true));
      return response.isOk()
          ? Optional.of(profile(workspace, response.getUser()))
          : Optional.empty();
    } catch (IOException | SlackApiException | NoAccess e) {
      return unanswered("profile", e);
    }
  }

  private Optional<Channel> askChannel(String workspace, String channel) {
    try {
      ConversationsInfoResponse response =
          workspaces.client(workspace).conversationsInfo(r -> r.channel(channel));
      return response.isOk() ? Optional.of(channel(response.getChannel())) : Optional.empty();
    } catch (IOException | SlackApiException | NoAccess e) {
      return unanswered("channel", e);
    }
  }

  private static Profile profile(String workspace, User user) {
    String shown = user.getProfile() == null ? null : user.getProfile().getDisplayName();
    String name = firstOf(shown, user.getRealName(), user.getName(), user.getId());
    String locale = firstOf(user.getLocale(), "en-US");
    return new Profile(
        user.getId(),
        name,
        Language.ofLocale(locale),
        zone(user.getTz()),
        isOutsider(workspace, user));
  }

  // In an Enterprise organisation colleagues of other workspaces have a team of their own, too.
  private static boolean isOutsider(String workspace, User user) {
    boolean elsewhere = user.getTeamId() != null && !user.getTeamId().equals(workspace);
    return user.isStranger() || (elsewhere && user.getEnterpriseUser() == null);
  }

  private static Channel channel(Conversation c) {
    return new Channel(
        c.getId(),
        firstOf(c.getName(), c.getId()),
        c.isExtShared() || c.isPendingExtShared(),
        c.isMember() || c.isIm(),
        c.isIm() || c.isMpim());
  }

  private static ZoneId zone(@Nullable String name) {
    try {
      return name == null ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  private static String firstOf(@Nullable String... names) {
    for (String name : names) {
      if (name != null && !name.isBlank()) {
        return name;
      }
    }
    return "?";
  }

  private static <T> Optional<T> unanswered(String what, Exception e) {
    LOG.warn("Slack could not be asked for {}: {}", what, e.getClass().getSimpleName());
    return Optional.empty();
  }

  private static <T> Cache<Key, T> cache(Ticker ticker, Duration keep) {
    return Caffeine.newBuilder().ticker(ticker).expireAfterWrite(keep).maximumSize(10_000).build();
  }
}
