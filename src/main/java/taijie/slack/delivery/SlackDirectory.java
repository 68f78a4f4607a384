package taijie.slack.delivery;

import com.github.benmanes.caffeine.cache.Ticker;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.User;
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
import taijie.slack.delivery.Questions.Key;
import taijie.usecase.Directory;
import taijie.vocabulary.Language;

/** Asks Slack about people and channels, and remembers the answers for a little while. */
public final class SlackDirectory implements Directory {

  // Somebody who was removed from a channel, or whose account was closed, loses sight within a
  // minute.
  private static final Duration KEEP_MEMBERS = Duration.ofSeconds(60);
  private static final Duration KEEP_PROFILE = Duration.ofMinutes(30);
  private static final Duration JUST_NOW = Duration.ofSeconds(3);
  private static final int PAGE = 1000;
  // A channel larger than this has no business with a confidential dispute.
  private static final int MOST_PAGES = 20;
  private static final Set<String> NO_CHANNEL = Set.of("channel_not_found");
  private static final Set<String> NO_USER = Set.of("user_not_found", "user_not_visible");

  private final Workspaces workspaces;
  private final Questions<Set<String>> members;
  private final Questions<Set<String>> membersJustNow;
  private final Questions<Optional<Profile>> profiles;
  private final Questions<Boolean> colleagues;
  private final Questions<Channel> channels;
  private final Questions<Set<String>> rooms;

  public SlackDirectory(Workspaces workspaces, InstantSource clock) {
    this.workspaces = workspaces;
    Ticker ticker = () -> clock.millis() * 1_000_000;
    this.members = new Questions<>("members", KEEP_MEMBERS, ticker, this::askMembers);
    this.membersJustNow = new Questions<>("members", JUST_NOW, ticker, members::fresh);
    this.profiles = new Questions<>("profile", KEEP_PROFILE, ticker, this::askProfile);
    this.colleagues =
        new Questions<>("account", KEEP_MEMBERS, ticker, key -> isOurs(profiles.fresh(key)));
    this.channels = new Questions<>("channel", KEEP_MEMBERS, ticker, this::askChannel);
    this.rooms =
        new Questions<>("channels", KEEP_MEMBERS, ticker, new ChannelsOfPerson(workspaces)::ask);
  }

  @Override
  public boolean isMember(String workspace, String channel, String user) {
    Key key = new Key(workspace, channel);
    // Whoever seems to be missing may just have joined: ask again before turning them away, but
    // not for every line of a list.
    return members.remembered(key).filter(known -> known.contains(user)).isPresent()
        || membersJustNow.answer(key).contains(user);
  }

  @Override
  public boolean isColleague(String workspace, String user) {
    return colleagues.answer(new Key(workspace, user));
  }

  private static boolean isOurs(Optional<Profile> profile) {
    return profile.filter(known -> known.active() && !known.outsider()).isPresent();
  }

  // Somebody who was an admin half an hour ago may not be one any more: asked anew each time.
  @Override
  public boolean isAdmin(String workspace, String user) {
    return profiles
        .fresh(new Key(workspace, user))
        .filter(profile -> profile.admin() && !profile.outsider() && profile.active())
        .isPresent();
  }

  @Override
  public Profile profile(String workspace, String user) {
    return said(new Key(workspace, user))
        .orElse(new Profile(user, user, Language.EN, ZoneOffset.UTC, false));
  }

  private Optional<Profile> said(Key key) {
    Optional<Optional<Profile>> last = profiles.remembered(key);
    if (last.isEmpty() && !profiles.wasSilent(key)) {
      try {
        return profiles.fresh(key);
      } catch (Silent e) {
        // Then what it said last must do.
      }
    }
    return last.or(() -> profiles.last(key)).flatMap(known -> known);
  }

  @Override
  public Set<String> channelsOf(String workspace, String user) {
    return rooms.answer(new Key(workspace, user));
  }

  @Override
  public Channel channel(String workspace, String channel) {
    Key key = new Key(workspace, channel);
    // A channel that cannot be used is asked about again: somebody may be mending just that.
    return channels
        .remembered(key)
        .filter(known -> known.joined() && known.state() == State.IN_USE)
        .orElseGet(() -> channels.fresh(key));
  }

  @Override
  public void changed(String workspace, String channel) {
    members.forget(new Key(workspace, channel));
    membersJustNow.forget(new Key(workspace, channel));
    channels.forget(new Key(workspace, channel));
    // Who came or went is not told with every event, and asking again costs one call.
    rooms.forgetAll();
  }

  /** Forgets what is known of a workspace that the bot was taken out of. */
  public void forget(String workspace) {
    List.of(members, membersJustNow, profiles, colleagues, channels, rooms)
        .forEach(questions -> questions.forget(workspace));
  }

  private Set<String> askMembers(Key key) {
    Set<String> all = new HashSet<>();
    String cursor = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      String from = cursor;
      Optional<ConversationsMembersResponse> response =
          Questions.call(
              () -> workspaces.client(key.workspace()),
              NO_CHANNEL,
              slack ->
                  slack.conversationsMembers(r -> r.channel(key.id()).limit(PAGE).cursor(from)));
      response.ifPresent(r -> all.addAll(r.getMembers()));
      cursor =
          response
              .map(ConversationsMembersResponse::getResponseMetadata)
              .map(metadata -> metadata.getNextCursor())
              .orElse("");
      if (cursor.isEmpty()) {
        break;
      }
    }
    return all;
  }

  private Optional<Profile> askProfile(Key key) {
    return Questions.call(
            () -> workspaces.client(key.workspace()),
            NO_USER,
            slack -> slack.usersInfo(r -> r.user(key.id()).includeLocale(true)))
        .map(response -> profile(key.workspace(), response.getUser()));
  }

  private Channel askChannel(Key key) {
    return Questions.call(
            () -> workspaces.client(key.workspace()),
            NO_CHANNEL,
            slack -> slack.conversationsInfo(r -> r.channel(key.id())))
        .map(response -> channel(response.getChannel()))
        .orElseGet(() -> missing(key));
  }

  // It keeps the name under which people knew it.
  private Channel missing(Key key) {
    String name = channels.last(key).map(Channel::name).orElse(key.id());
    return new Channel(key.id(), name, false, false, key.id().startsWith("D"), State.NOT_FOUND);
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
        isOutsider(workspace, user),
        !user.isDeleted(),
        user.isAdmin() || user.isOwner());
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
        c.isIm() || c.isMpim(),
        c.isArchived() ? State.ARCHIVED : State.IN_USE);
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
}
