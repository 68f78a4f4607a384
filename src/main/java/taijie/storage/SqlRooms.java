package taijie.storage;

import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import taijie.usecase.Rooms;

/** What is set for channels. */
final class SqlRooms implements Rooms {

  private final Handle handle;
  private boolean changed;

  SqlRooms(Handle handle) {
    this.handle = handle;
  }

  @Override
  public boolean guarded(String workspace, String channel) {
    return handle
        .createQuery("select guarded from room where workspace = :workspace and channel = :channel")
        .bind("workspace", workspace)
        .bind("channel", channel)
        .mapTo(Integer.class)
        .findFirst()
        .filter(flag -> flag == 1)
        .isPresent();
  }

  @Override
  public void guard(String workspace, String channel, boolean on) {
    changed = true;
    handle
        .createUpdate(
            "insert into room (workspace, channel, guarded)"
                + " values (:workspace, :channel, :guarded)"
                + " on conflict (workspace, channel) do update set guarded = excluded.guarded")
        .bind("workspace", workspace)
        .bind("channel", channel)
        .bind("guarded", on ? 1 : 0)
        .execute();
  }

  @Override
  public boolean opinion(String workspace, String channel) {
    return handle
        .createQuery("select opinion from room where workspace = :workspace and channel = :channel")
        .bind("workspace", workspace)
        .bind("channel", channel)
        .mapTo(Integer.class)
        .findFirst()
        .filter(flag -> flag == 0)
        .isEmpty();
  }

  @Override
  public void allowOpinion(String workspace, String channel, boolean allowed) {
    changed = true;
    handle
        .createUpdate(
            "insert into room (workspace, channel, guarded, opinion)"
                + " values (:workspace, :channel, 0, :opinion)"
                + " on conflict (workspace, channel) do update set opinion = excluded.opinion")
        .bind("workspace", workspace)
        .bind("channel", channel)
        .bind("opinion", allowed ? 1 : 0)
        .execute();
  }

  @Override
  public List<String> withoutOpinion(String workspace) {
    return handle
        .createQuery(
            "select channel from room where workspace = :workspace and opinion = 0"
                + " order by channel")
        .bind("workspace", workspace)
        .mapTo(String.class)
        .list();
  }

  /** Whether something was set. */
  boolean changed() {
    return changed;
  }

  @Override
  public OptionalInt newestOpen(String workspace, String channel) {
    return handle
        .createQuery(
            "select number from dispute where workspace = :workspace and channel = :channel"
                + " and is_open = 1 order by number desc limit 1")
        .bind("workspace", workspace)
        .bind("channel", channel)
        .mapTo(Integer.class)
        .findFirst()
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }
}
