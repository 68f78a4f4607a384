package taijie.storage;

import java.util.List;
import java.util.Optional;
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
    return flag("guarded", workspace, channel).orElse(false);
  }

  @Override
  public void guard(String workspace, String channel, boolean on) {
    flag("guarded", workspace, channel, on);
  }

  @Override
  public boolean opinion(String workspace, String channel) {
    return flag("opinion", workspace, channel).orElse(true);
  }

  @Override
  public void allowOpinion(String workspace, String channel, boolean allowed) {
    flag("opinion", workspace, channel, allowed);
  }

  private Optional<Boolean> flag(String name, String workspace, String channel) {
    return handle
        .createQuery("select <name> from room where workspace = :workspace and channel = :channel")
        .define("name", name)
        .bind("workspace", workspace)
        .bind("channel", channel)
        .mapTo(Integer.class)
        .findFirst()
        .map(flag -> flag == 1);
  }

  private void flag(String name, String workspace, String channel, boolean on) {
    changed = true;
    handle
        .createUpdate(
            "insert into room (workspace, channel, guarded, opinion)"
                + " values (:workspace, :channel, 0, 1) on conflict (workspace, channel) do nothing")
        .bind("workspace", workspace)
        .bind("channel", channel)
        .execute();
    handle
        .createUpdate(
            "update room set <name> = :on where workspace = :workspace and channel = :channel")
        .define("name", name)
        .bind("workspace", workspace)
        .bind("channel", channel)
        .bind("on", on ? 1 : 0)
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
