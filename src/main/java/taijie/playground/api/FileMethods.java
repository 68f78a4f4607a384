package taijie.playground.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import taijie.playground.wire.Events;
import taijie.playground.world.Channel;
import taijie.playground.world.Json;
import taijie.playground.world.Message;
import taijie.playground.world.SharedFile;
import taijie.playground.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code files.*}: an address is asked for, the bytes are sent there, and then the file is shared.
 */
public final class FileMethods {
  private static final int LARGEST = 10_000_000;

  private final World world;
  private final Events events;
  private final Channels channels;
  private final Supplier<URI> address;
  private final Map<String, Announced> announced = new ConcurrentHashMap<>();

  private record Announced(String name, int length, Optional<byte[]> content) {}

  FileMethods(World world, Events events, Supplier<URI> address) {
    this.world = world;
    this.events = events;
    this.channels = new Channels(world);
    this.address = address;
  }

  Map<String, Function<Args, ObjectNode>> all() {
    return Map.of(
        "files.getUploadURLExternal", this::uploadUrl,
        "files.completeUploadExternal", this::complete);
  }

  private ObjectNode uploadUrl(Args args) {
    String name = args.required("filename");
    int length = args.number("length", -1);
    if (length < 1 || length > LARGEST) {
      throw new Refusal("invalid_arguments", List.of("[ERROR] invalid length"));
    }
    String id = String.format(Locale.ROOT, "F%06d", world.nextNumber());
    announced.put(id, new Announced(name, length, Optional.empty()));
    return Json.ok()
        .put("file_id", id)
        .put("upload_url", address.get().resolve("upload/" + id).toString());
  }

  /** Takes a file's bytes; false where nobody announced them, or not so many. */
  public boolean upload(String id, byte[] content) {
    Announced before = announced.get(id);
    if (before == null || before.length() != content.length) {
      return false;
    }
    announced.put(id, new Announced(before.name(), before.length(), Optional.of(content)));
    return true;
  }

  private ObjectNode complete(Args args) {
    JsonNode given =
        args.json("files", "invalid_arguments").orElseThrow(() -> new Refusal("invalid_arguments"));
    Channel channel = channels.writable(args.required("channel_id"));
    List<SharedFile> files = new ArrayList<>();
    for (JsonNode one : given) {
      String id = one.path("id").asString("");
      Announced known = announced.get(id);
      if (known == null || known.content().isEmpty()) {
        throw new Refusal("file_not_found");
      }
      String title = one.path("title").asString(known.name());
      SharedFile file = new SharedFile(id, known.name(), title, known.length());
      world.put(file, known.content().get());
      files.add(file);
    }
    files.forEach(file -> announced.remove(file.id()));
    String thread = args.perhaps("thread_ts").orElse(null);
    Message message =
        Message.of(
                world.nextTs(),
                thread,
                world.app().user(),
                args.text("initial_comment"),
                null,
                null)
            .with(files);
    world.put(channel.id(), message);
    events.posted(channel, message);
    ObjectNode answer = Json.ok();
    answer.set(
        "files",
        Json.array(
            files.stream()
                .map(file -> Json.object().put("id", file.id()).put("title", file.title()))
                .toList()));
    return answer;
  }
}
