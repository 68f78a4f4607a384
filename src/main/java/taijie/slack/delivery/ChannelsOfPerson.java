package taijie.slack.delivery;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.slack.delivery.Questions.Key;

/**
 * In which channels a person is. Of private channels Slack tells those in which the bot is, too; of
 * public ones all. What stands in for Slack may have no method for that: then the bot's own
 * channels are gone through one by one.
 */
final class ChannelsOfPerson {

  private static final Logger LOG = LoggerFactory.getLogger(ChannelsOfPerson.class);

  private static final int PAGE = 1000;
  private static final int MOST_PAGES = 20;
  private static final int NOT_FOUND = 404;
  private static final Set<String> NO_USER = Set.of("user_not_found", "user_not_visible");
  private static final List<ConversationType> KINDS =
      List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL);

  private final Workspaces workspaces;

  ChannelsOfPerson(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  /**
   * @return ids of channels; none where Slack does not know the person
   * @throws taijie.usecase.Directory.Silent where Slack does not say
   */
  Set<String> ask(Key person) {
    Set<String> all = new HashSet<>();
    String cursor = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      String from = cursor;
      Optional<UsersConversationsResponse> response =
          Questions.call(
              () -> workspaces.client(person.workspace()),
              NO_USER,
              slack -> page(slack, person.id(), from));
      response.ifPresent(r -> r.getChannels().forEach(channel -> all.add(channel.getId())));
      cursor =
          response
              .map(UsersConversationsResponse::getResponseMetadata)
              .map(metadata -> metadata.getNextCursor())
              .orElse("");
      if (cursor.isEmpty()) {
        break;
      }
    }
    return all;
  }

  private static UsersConversationsResponse page(
      MethodsClient slack, String user, @Nullable String cursor)
      throws IOException, SlackApiException {
    try {
      UsersConversationsResponse answer =
          slack.usersConversations(r -> r.user(user).types(KINDS).limit(PAGE).cursor(cursor));
      return "unknown_method".equals(answer.getError()) ? oneByOne(slack, user) : answer;
    } catch (SlackApiException e) {
      if (e.getResponse().code() == NOT_FOUND) {
        return oneByOne(slack, user);
      }
      throw e;
    }
  }

  private static UsersConversationsResponse oneByOne(MethodsClient slack, String user)
      throws IOException, SlackApiException {
    LOG.warn("users.conversations is not to be had here; channels are gone through one by one");
    List<Conversation> theirs = new ArrayList<>();
    for (Conversation channel :
        slack.conversationsList(r -> r.types(KINDS).limit(PAGE)).getChannels()) {
      if (channel.isMember()) {
        ConversationsMembersResponse members =
            slack.conversationsMembers(r -> r.channel(channel.getId()).limit(PAGE));
        if (members.isOk() && members.getMembers().contains(user)) {
          theirs.add(channel);
        }
      }
    }
    UsersConversationsResponse answer = new UsersConversationsResponse();
    answer.setOk(true);
    answer.setChannels(theirs);
    return answer;
  }
}
