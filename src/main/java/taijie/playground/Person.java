package taijie.playground;

import java.util.Optional;
import java.util.function.Supplier;
import taijie.playground.world.Channel;
import taijie.playground.world.Json;
import taijie.playground.world.Member;
import tools.jackson.databind.JsonNode;

/**
 * Somebody at their Slack: everything that a person can do there. What Slack would not let them do,
 * and what the bot does not answer in time, is told in the {@link Outcome}; nothing is thrown for
 * it. Channels are given by id or name.
 */
public final class Person {
  private final Backstage backstage;
  private final Member member;

  Person(Backstage backstage, Member member) {
    this.backstage = backstage;
    this.member = member;
  }

  public String id() {
    return member.id();
  }

  /** Writes in a channel; a text that begins with {@code /} is a slash command. */
  public Outcome say(String channel, String text) {
    return tried(() -> typing().say(member, in(channel), text, Optional.empty()));
  }

  /**
   * @param thread the {@code ts} of the thread's first message
   */
  public Outcome reply(String channel, String thread, String text) {
    return tried(() -> typing().say(member, in(channel), text, Optional.of(thread)));
  }

  public Outcome edit(String channel, String ts, String text) {
    return tried(() -> typing().edit(member, in(channel), ts, text));
  }

  public Outcome delete(String channel, String ts) {
    return tried(() -> typing().delete(member, in(channel), ts));
  }

  /** Clicks a button, with an empty state, or chooses in a menu of a message. */
  public Outcome act(String channel, String ts, String block, String action, JsonNode state) {
    return tried(
        () -> new Clicks(backstage).onMessage(member, in(channel), ts, block, action, state));
  }

  /**
   * The same in a modal or in the Home.
   *
   * @param values what stands in the view's inputs
   */
  public Outcome actIn(String view, String block, String action, JsonNode state, JsonNode values) {
    return tried(() -> new Clicks(backstage).onView(member, view, block, action, state, values));
  }

  public Outcome submit(String view, JsonNode values) {
    return tried(() -> new Submissions(backstage).submit(member, view, values));
  }

  /**
   * @param all the whole stack, as by the cross in its corner
   */
  public Outcome close(String view, boolean all) {
    return tried(() -> new Submissions(backstage).close(member, view, all));
  }

  public Outcome shortcut(String callback) {
    return tried(() -> new Shortcuts(backstage).global(member, callback));
  }

  public Outcome shortcut(String callback, String channel, String ts) {
    return tried(() -> new Shortcuts(backstage).onMessage(member, callback, in(channel), ts));
  }

  /** Types into a menu of a view whose options the bot gives. */
  public Outcome options(String view, String block, String action, String query) {
    return tried(() -> new Suggestions(backstage).onView(member, view, block, action, query));
  }

  public Outcome options(String channel, String ts, String block, String action, String query) {
    return tried(
        () -> new Suggestions(backstage).onMessage(member, in(channel), ts, block, action, query));
  }

  /**
   * Looks at the bot's own page.
   *
   * @param tab {@code home} or {@code messages}
   */
  public Outcome open(String tab) {
    backstage.events().homeOpened(member, tab);
    return Outcome.done(Json.object());
  }

  public Outcome join(String channel) {
    return tried(() -> rooms().join(member, channel));
  }

  public Outcome leave(String channel) {
    return tried(() -> rooms().leave(in(channel), member));
  }

  /**
   * @param name a member's id or short name, the bot's too
   */
  public Outcome invite(String channel, String name) {
    return tried(() -> rooms().invite(member, in(channel), named(name)));
  }

  public Outcome remove(String channel, String name) {
    return tried(() -> rooms().leave(in(channel), named(name), member));
  }

  /** Shares a channel with another organisation by Slack Connect, or ends that. */
  public Outcome share(String channel, boolean now) {
    return tried(() -> rooms().share(in(channel), now));
  }

  public Outcome archive(String channel) {
    return tried(() -> rooms().archive(in(channel), member));
  }

  public Outcome unarchive(String channel) {
    return tried(() -> rooms().unarchive(in(channel), member));
  }

  public Outcome delete(String channel) {
    return tried(() -> rooms().delete(in(channel)));
  }

  public Outcome makePrivate(String channel) {
    return tried(() -> rooms().makePrivate(in(channel)));
  }

  public Outcome rename(String channel, String name) {
    return tried(() -> rooms().rename(in(channel), name));
  }

  private Channel in(String channel) {
    return backstage.channel(member, channel);
  }

  private Member named(String name) {
    return backstage
        .world()
        .member(name)
        .or(() -> backstage.world().memberNamed(name))
        .orElseThrow(() -> new NotPossible("Nobody is called " + name + "."));
  }

  private Typing typing() {
    return new Typing(backstage);
  }

  private Rooms rooms() {
    return new Rooms(backstage);
  }

  private static Outcome tried(Supplier<Outcome> act) {
    try {
      return act.get();
    } catch (NotPossible e) {
      return Outcome.refused(String.valueOf(e.getMessage()));
    }
  }
}
