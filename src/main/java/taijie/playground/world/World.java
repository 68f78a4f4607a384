package taijie.playground.world;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that is there. One lock guards it; {@link #together} makes several steps one. Nothing here
 * calls anybody, so the lock is never held while the bot is asked something.
 */
public final class World implements AutoCloseable {
  private static final int NUMBERS_AT_ONCE = 100;

  private final ReentrantLock lock = new ReentrantLock();
  private final Cast cast;
  private final InstantSource clock;
  private final @Nullable Journal journal;
  private final Things things = new Things();
  private final Modals modals = new Modals();
  private final AgentView agentView = new AgentView(this);
  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
  private long lastNumber;
  private long version;
  private long told;

  private World(Cast cast, InstantSource clock, @Nullable Journal journal) {
    this.cast = cast;
    this.clock = clock;
    this.journal = journal;
  }

  /**
   * The world as an earlier run left it in the journal, or as the cast says where there is none.
   */
  public static World open(Cast cast, InstantSource clock, Optional<Path> journal) {
    World world = new World(cast, clock, journal.map(Journal::new).orElse(null));
    if (world.journal != null) {
      world.journal.found().forEach(world.things::take);
      world.lastNumber = world.things.numbersTaken;
    }
    if (world.things.channels.isEmpty()) {
      cast.channels().forEach(c -> world.change(new Change.ChannelStands(c)));
    }
    return world;
  }

  /** Several steps that nobody else may come between. */
  public <T> T together(Supplier<T> steps) {
    lock.lock();
    try {
      return steps.get();
    } finally {
      boolean news = lock.getHoldCount() == 1 && told < version;
      long now = version;
      told = news ? now : told;
      lock.unlock();
      if (news) {
        listeners.forEach(l -> l.accept(now));
      }
    }
  }

  public Instant now() {
    return clock.instant();
  }

  public Team team() {
    return cast.team();
  }

  public App app() {
    return cast.app();
  }

  public List<Member> members() {
    return cast.everybody();
  }

  public Optional<Member> member(String id) {
    return members().stream().filter(m -> m.id().equals(id)).findFirst();
  }

  /** By the short name, with or without {@code @}. */
  public Optional<Member> memberNamed(String name) {
    String bare = (name.startsWith("@") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    return members().stream().filter(m -> m.name().equals(bare)).findFirst();
  }

  /** Whether an account was closed: its name stays, and nobody acts by it. */
  public boolean deactivated(String member) {
    return together(() -> things.closedAccounts.contains(member));
  }

  /** Closes an account; whoever had it is in no channel any more. */
  public void deactivate(String member) {
    together(() -> {
      change(new Change.AccountClosed(member));
      channels().stream()
          .filter(c -> !c.im() && c.has(member))
          .forEach(c -> change(c.id(), now -> now.leftBy(member)));
      return null;
    });
  }

  public List<Channel> channels() {
    return together(() -> List.copyOf(things.channels.values()));
  }

  /** By id. */
  public Optional<Channel> channel(String id) {
    return together(() -> Optional.ofNullable(things.channels.get(id)));
  }

  /** By name, with or without {@code #}. */
  public Optional<Channel> channelNamed(String name) {
    String bare = name.startsWith("#") ? name.substring(1) : name;
    return channels().stream().filter(c -> !c.im() && c.name().equals(bare)).findFirst();
  }

  /** The direct messages of a person with the bot; they come into being when first asked for. */
  public Channel im(String person) {
    return together(() ->
        things.channels.values().stream()
            .filter(c -> c.im() && c.has(person))
            .findFirst()
            .orElseGet(() -> opened(person)));
  }

  /** All messages of a channel, oldest first, replies and ephemerals among them. */
  public List<Message> messages(String channel) {
    return together(() -> List.copyOf(things.in(channel).values()));
  }

  public Optional<Message> message(String channel, String ts) {
    return together(() -> Optional.ofNullable(things.in(channel).get(ts)));
  }

  /** A thread's first message and its replies; empty where there is no such message. */
  public List<Message> thread(String channel, String root) {
    return messages(channel).stream().filter(m -> m.root().equals(root)).toList();
  }

  public Optional<View> home(String person) {
    return together(() -> Optional.ofNullable(things.homes.get(person)));
  }

  /** Reads or changes the open modals. */
  public <T> T modals(Function<Modals, T> use) {
    return together(() -> {
      version++;
      return use.apply(modals);
    });
  }

  /** What the bot shows beside its messages. */
  public AgentView agentView() {
    return agentView;
  }

  /** A person's open modals, the lowest first. */
  public List<View> views(String person) {
    return together(() -> modals.stack(person));
  }

  /** A modal or a Home. */
  public Optional<View> view(String id) {
    return together(() ->
        modals
            .find(id)
            .or(() -> things.homes.values().stream().filter(v -> v.id().equals(id)).findFirst()));
  }

  /** A {@code ts} that no message has yet, at the clock's time or just after the last one. */
  public String nextTs() {
    return together(() -> {
      Instant now = clock.instant();
      long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
      things.lastMicros = Math.max(micros, things.lastMicros + 1);
      return String.format(
          Locale.ROOT, "%d.%06d", things.lastMicros / 1_000_000, things.lastMicros % 1_000_000);
    });
  }

  /** A number that was never given before, for ids. */
  public long nextNumber() {
    return together(() -> {
      if (++lastNumber > things.numbersTaken) {
        change(new Change.NumbersTaken(lastNumber + NUMBERS_AT_ONCE));
      }
      return lastNumber;
    });
  }

  public void put(String channel, Message message) {
    change(new Change.MessageStands(channel, message));
  }

  public void put(SharedFile file, byte[] content) {
    change(new Change.FileStands(file, content));
  }

  /** A file's bytes. */
  public Optional<byte[]> file(String id) {
    return together(() -> Optional.ofNullable(things.files.get(id)));
  }

  /** Takes a message away; where it has replies a tombstone stays. */
  public void remove(String channel, String ts) {
    together(() -> {
      Message message = things.in(channel).get(ts);
      if (message != null && !message.reply() && thread(channel, ts).size() > 1) {
        put(channel, message.asTombstone());
      } else if (message != null) {
        change(new Change.MessageGone(channel, ts));
      }
      return null;
    });
  }

  /** Deletes a channel with all that was said in it. */
  public void delete(String channel) {
    change(new Change.ChannelGone(channel));
  }

  public void put(View home) {
    change(new Change.HomeStands(home));
  }

  /** Changes a channel as it stands at this moment. */
  public void change(String channel, UnaryOperator<Channel> how) {
    together(() -> {
      Channel now = things.channels.get(channel);
      if (now != null) {
        change(new Change.ChannelStands(how.apply(now)));
      }
      return now;
    });
  }

  /** A new address at which the bot may answer later. */
  public ResponseUrl responseUrl(
      String channel, String person, @Nullable String message, @Nullable String thread) {
    return together(() -> {
      ResponseUrl url =
          new ResponseUrl("R" + UUID.randomUUID(), channel, person, message, thread, now(), 0);
      change(new Change.ResponseUrlStands(url));
      return url;
    });
  }

  /** Uses an address once; empty where there is none or it is used up. */
  public Optional<ResponseUrl> use(String responseUrl) {
    return together(() -> {
      ResponseUrl url = things.responseUrls.get(responseUrl);
      if (url == null || !url.usable(now())) {
        return Optional.empty();
      }
      change(new Change.ResponseUrlStands(url.usedOnceMore()));
      return Optional.of(url);
    });
  }

  public void clockStands(Duration offset) {
    change(new Change.ClockStands(offset));
  }

  /** Where an earlier run left the clock. */
  public Optional<Duration> clockOffset() {
    return together(() -> Optional.ofNullable(things.clockOffset));
  }

  /** Grows with each change. */
  public long version() {
    return together(() -> version);
  }

  /** Told of each new version, outside the lock. */
  public void whenChanged(LongConsumer listener) {
    listeners.add(listener);
  }

  public void forget(LongConsumer listener) {
    listeners.remove(listener);
  }

  /** Says that something to be seen has changed, without any change of the world itself. */
  public void tell() {
    together(() -> ++version);
  }

  /** Deletes what was kept. */
  public void forgetAll() {
    together(() -> {
      if (journal != null) {
        journal.delete();
      }
      return null;
    });
  }

  @Override
  public void close() {
    if (journal != null) {
      journal.close();
    }
  }

  private Channel opened(String person) {
    String id = String.format(Locale.ROOT, "D%04d", nextNumber());
    Channel im = Channel.between(id, person, app().user());
    change(new Change.ChannelStands(im));
    return im;
  }

  private void change(Change change) {
    together(() -> {
      if (journal != null) {
        journal.append(change);
      }
      things.take(change);
      return ++version;
    });
  }
}
