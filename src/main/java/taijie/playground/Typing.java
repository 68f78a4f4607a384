package taijie.playground;

import java.util.Optional;
import taijie.playground.world.Channel;
import taijie.playground.world.Json;
import taijie.playground.world.Member;
import taijie.playground.world.Message;

/** What people write in channels and threads: messages, and slash commands among them. */
final class Typing {
  private final Backstage backstage;
  private final Commands commands;
  private final Typed typed;

  Typing(Backstage backstage) {
    this.backstage = backstage;
    this.commands = new Commands(backstage);
    this.typed = new Typed(backstage.world());
  }

  /**
   * @param thread the thread's first message; empty for a message in the channel
   */
  Outcome say(Member person, Channel channel, String text, Optional<String> thread) {
    if (text.isBlank()) {
      throw new NotPossible("There is nothing to send.");
    }
    if (channel.archived()) {
      throw new NotPossible("#" + channel.name() + " is archived: nobody can write there.");
    }
    if (text.startsWith("/")) {
      return commands.run(person, channel, text, thread.isPresent());
    }
    Message message =
        backstage
            .world()
            .together(() -> {
              Optional<String> root =
                  thread.map(ts -> backstage.message(person, channel, ts).root());
              Message said =
                  Message.of(
                      backstage.world().nextTs(),
                      root.orElse(null),
                      person.id(),
                      typed.message(text),
                      null,
                      null);
              backstage.world().put(channel.id(), said);
              backstage.events().posted(channel, said);
              return said;
            });
    return Outcome.done(Json.object().put("ts", message.ts()));
  }

  Outcome edit(Member person, Channel channel, String ts, String text) {
    Message before = own(person, channel, ts);
    Message after =
        before.saying(typed.message(text), null, before.metadata(), backstage.world().nextTs());
    backstage.world().put(channel.id(), after);
    backstage.events().edited(channel, before, after);
    return Outcome.done();
  }

  Outcome delete(Member person, Channel channel, String ts) {
    Message message = own(person, channel, ts);
    backstage.world().remove(channel.id(), ts);
    backstage.events().deleted(channel, message);
    return Outcome.done();
  }

  private Message own(Member person, Channel channel, String ts) {
    Message message = backstage.message(person, channel, ts);
    if (!message.user().equals(person.id())) {
      throw new NotPossible("Only your own messages can be changed.");
    }
    return message;
  }
}
