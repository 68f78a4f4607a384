package taijie.slack.delivery;

import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks in Slack whether a delivery has arrived although nobody was told so. */
final class Arrivals {

  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
  private static final int PAGE = 200;
  // A thread is read from its beginning, a channel from its end, and few are longer than this many
  // pages, or busier while the bot is away.
  private static final int MOST_PAGES = 10;

  private final WebApi api;

  Arrivals(WebApi api) {
    this.api = api;
  }

  private record Page(List<Message> messages, String next) {
    static Page of(@Nullable List<Message> messages, @Nullable ResponseMetadata metadata) {
      String next = metadata == null ? null : metadata.getNextCursor();
      return new Page(messages == null ? List.of() : messages, next == null ? "" : next);
    }
  }

  /**
   * What became of a delivery: done where it is there, later where Slack cannot say now. Empty
   * where it is not there or Slack will never say, so that it is to be sent: rather twice than
   * never.
   */
  Optional<Reply> find(String workspace, String channel, String thread, String delivery) {
    return find(
        workspace, channel, thread, delivery, message -> WebApi.isDelivery(message, delivery));
  }

  /**
   * The same for what carries no name of its delivery, such as files.
   *
   * @param wanted tells the message that was sent
   */
  Optional<Reply> find(
      String workspace, String channel, String thread, String delivery, Predicate<Message> wanted) {
    String cursor = "";
    for (int i = 0; i < MOST_PAGES; i++) {
      AtomicReference<Page> got = new AtomicReference<>(new Page(List.of(), ""));
      switch (ask(workspace, channel, thread, cursor, got)) {
        case Reply.Later later -> {
          return Optional.of(later);
        }
        case Reply.Refused(String error) -> {
          LOG.warn("nobody can tell whether delivery {} arrived: {}", delivery, error);
          return Optional.empty();
        }
        case Reply.Done done -> {}
      }
      Optional<Reply> found =
          got.get().messages().stream()
              .filter(wanted)
              .findFirst()
              .map(message -> new Reply.Done(message.getTs()));
      cursor = got.get().next();
      if (found.isPresent() || cursor.isEmpty()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Reply ask(
      String workspace, String channel, String thread, String from, AtomicReference<Page> got) {
    String cursor = from.isEmpty() ? null : from;
    return thread.isEmpty()
        ? api.call(
            workspace,
            slack ->
                slack.conversationsHistory(
                    r -> r.channel(channel).includeAllMetadata(true).cursor(cursor).limit(PAGE)),
            response -> {
              got.set(Page.of(response.getMessages(), response.getResponseMetadata()));
              return "";
            })
        : api.call(
            workspace,
            slack ->
                slack.conversationsReplies(r ->
                    r.channel(channel)
                        .ts(thread)
                        .includeAllMetadata(true)
                        .cursor(cursor)
                        .limit(PAGE)),
            response -> {
              got.set(Page.of(response.getMessages(), response.getResponseMetadata()));
              return "";
            });
  }
}
