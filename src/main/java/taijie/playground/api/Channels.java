package taijie.playground.api;

import taijie.playground.world.Channel;
import taijie.playground.world.World;

/** The channels as the bot may see and use them. */
final class Channels {
  private final World world;

  Channels(World world) {
    this.world = world;
  }

  /**
   * A channel by id or name, or a person's direct messages by the person's id.
   *
   * @throws Refusal {@code channel_not_found} also for private channels without the bot
   */
  Channel visible(String given) {
    if (given.startsWith("U") && world.member(given).isPresent()) {
      return world.im(given);
    }
    return world
        .channel(given)
        .or(() -> world.channelNamed(given))
        .filter(c -> !c.hidden() || botIn(c))
        .orElseThrow(() -> new Refusal("channel_not_found"));
  }

  /** One in which the bot is a member. */
  Channel joined(String given) {
    Channel channel = visible(given);
    if (!botIn(channel)) {
      throw new Refusal("not_in_channel");
    }
    return channel;
  }

  /** One in which the bot may write. */
  Channel writable(String given) {
    Channel channel = joined(given);
    if (channel.archived()) {
      throw new Refusal("is_archived");
    }
    return channel;
  }

  boolean botIn(Channel channel) {
    return channel.has(world.app().user());
  }
}
