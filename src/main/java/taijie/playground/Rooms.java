package taijie.playground;

import taijie.playground.world.Channel;
import taijie.playground.world.Member;
import taijie.playground.world.World;

/** Who is in which channel, and whether it is still open. */
final class Rooms {
  private final Backstage backstage;

  Rooms(Backstage backstage) {
    this.backstage = backstage;
  }

  Outcome join(Member person, String given) {
    Channel channel =
        backstage
            .world()
            .channel(given)
            .or(() -> backstage.world().channelNamed(given))
            .filter(c -> !c.hidden() && !person.external())
            .orElseThrow(() -> new NotPossible("There is no channel " + given + " to join."));
    return added(channel, person, person);
  }

  Outcome invite(Member inviter, Channel channel, Member invited) {
    if (invited.external() && !channel.shared()) {
      throw new NotPossible(invited.realName() + " can only be in shared channels.");
    }
    return added(channel, invited, inviter);
  }

  Outcome leave(Channel channel, Member member) {
    return leave(channel, member, member);
  }

  Outcome leave(Channel channel, Member member, Member remover) {
    if (!channel.has(member.id()) || channel.im()) {
      throw new NotPossible(member.realName() + " is not in this channel.");
    }
    World world = backstage.world();
    boolean botWasThere = channel.has(backstage.app().user());
    world.change(channel.id(), c -> c.leftBy(member.id()));
    if (member.bot()) {
      backstage.events().botRemoved(channel, remover.id());
    } else if (botWasThere) {
      backstage.events().left(channel, member.id());
    }
    return Outcome.done();
  }

  Outcome archive(Channel channel, Member person) {
    if (channel.im() || channel.archived()) {
      throw new NotPossible("This cannot be archived.");
    }
    backstage.world().change(channel.id(), c -> c.closed(true));
    if (channel.has(backstage.app().user())) {
      backstage.events().archived(channel, person.id(), true);
    }
    return Outcome.done();
  }

  Outcome unarchive(Channel channel, Member person) {
    if (!channel.archived()) {
      throw new NotPossible("This is not archived.");
    }
    backstage.world().change(channel.id(), c -> c.closed(false));
    if (channel.has(backstage.app().user())) {
      backstage.events().archived(channel, person.id(), false);
    }
    return Outcome.done();
  }

  /** Deletes a channel for good. */
  Outcome delete(Channel channel) {
    if (channel.im()) {
      throw new NotPossible("Direct messages cannot be deleted.");
    }
    backstage.world().delete(channel.id());
    if (channel.has(backstage.app().user())) {
      backstage.events().channelDeleted(channel);
    }
    return Outcome.done();
  }

  /** Slack has no event of its own for that. */
  Outcome makePrivate(Channel channel) {
    if (channel.im() || channel.hidden()) {
      throw new NotPossible("This is private already.");
    }
    backstage.world().change(channel.id(), Channel::forMembersOnly);
    return Outcome.done();
  }

  /** Shares a channel with the other organisation, or ends that; then its people leave. */
  Outcome share(Channel channel, boolean now) {
    if (channel.im() || channel.shared() == now) {
      throw new NotPossible(now ? "This is shared already." : "This is not shared.");
    }
    World world = backstage.world();
    world.change(channel.id(), c -> c.sharedWithOthers(now));
    if (!now) {
      world.members().stream()
          .filter(Member::external)
          .forEach(member -> world.change(channel.id(), c -> c.leftBy(member.id())));
    }
    if (channel.has(backstage.app().user())) {
      backstage.events().shared(channel, now);
    }
    return Outcome.done();
  }

  Outcome rename(Channel channel, String name) {
    if (channel.im() || !name.matches("[\\p{Ll}\\p{Lo}\\p{N}_-]{1,80}")) {
      throw new NotPossible("A channel's name has small letters, digits, - and _ only.");
    }
    backstage.world().change(channel.id(), c -> c.called(name));
    if (channel.has(backstage.app().user())) {
      backstage.fresh(channel).ifPresent(backstage.events()::renamed);
    }
    return Outcome.done();
  }

  private Outcome added(Channel channel, Member member, Member inviter) {
    if (channel.has(member.id()) || channel.im()) {
      throw new NotPossible(member.realName() + " is already there.");
    }
    backstage.world().change(channel.id(), c -> c.joinedBy(member.id()));
    backstage
        .fresh(channel)
        .filter(c -> c.has(backstage.app().user()))
        .ifPresent(c -> backstage.events().joined(c, member.id(), inviter.id()));
    return Outcome.done();
  }
}
