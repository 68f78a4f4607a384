package taijie.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelDeletedEvent;
import com.slack.api.model.event.ChannelIdChangedEvent;
import com.slack.api.model.event.ChannelLeftEvent;
import com.slack.api.model.event.ChannelRenameEvent;
import com.slack.api.model.event.ChannelSharedEvent;
import com.slack.api.model.event.ChannelUnarchiveEvent;
import com.slack.api.model.event.ChannelUnsharedEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupDeletedEvent;
import com.slack.api.model.event.GroupLeftEvent;
import com.slack.api.model.event.GroupRenameEvent;
import com.slack.api.model.event.GroupUnarchiveEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import taijie.slack.delivery.SlackDirectory;
import taijie.usecase.FollowChannel;

/**
 * What happens to channels. An event only says where to look: how a channel now is, Slack is asked,
 * so that events which come twice, late or in another order do no harm.
 */
final class ChannelNews {

  private final FollowChannel follow;
  private final SlackDirectory directory;

  ChannelNews(FollowChannel follow, SlackDirectory directory) {
    this.follow = follow;
    this.directory = directory;
  }

  void open(App app) {
    hear(app, ChannelArchiveEvent.class, ChannelArchiveEvent::getChannel);
    hear(app, GroupArchiveEvent.class, GroupArchiveEvent::getChannel);
    hear(app, ChannelUnarchiveEvent.class, ChannelUnarchiveEvent::getChannel);
    hear(app, GroupUnarchiveEvent.class, GroupUnarchiveEvent::getChannel);
    hear(app, ChannelDeletedEvent.class, ChannelDeletedEvent::getChannel);
    hear(app, GroupDeletedEvent.class, GroupDeletedEvent::getChannel);
    hear(app, ChannelLeftEvent.class, ChannelLeftEvent::getChannel);
    hear(app, GroupLeftEvent.class, GroupLeftEvent::getChannel);
    hear(app, MemberLeftChannelEvent.class, MemberLeftChannelEvent::getChannel);
    hear(app, ChannelUnsharedEvent.class, ChannelUnsharedEvent::getChannel);
    app.event(
        MemberJoinedChannelEvent.class,
        (payload, context) -> {
          MemberJoinedChannelEvent e = payload.getEvent();
          return e.getUser() != null && e.getUser().equals(context.getBotUserId())
              ? changed(e.getChannel(), context)
              : forgotten(e.getChannel(), context);
        });
    app.event(
        ChannelIdChangedEvent.class,
        (payload, context) -> {
          ChannelIdChangedEvent e = payload.getEvent();
          if (isSaid(e.getOldChannelId()) && isSaid(e.getNewChannelId())) {
            follow.moved(Admission.workspace(context), e.getOldChannelId(), e.getNewChannelId());
          }
          return context.ack();
        });
    app.event(
        ChannelSharedEvent.class,
        (payload, context) -> forgotten(payload.getEvent().getChannel(), context));
    app.event(
        ChannelRenameEvent.class,
        (payload, context) -> {
          ChannelRenameEvent.Channel channel = payload.getEvent().getChannel();
          String id = channel == null ? null : channel.getId();
          return forgotten(id, context);
        });
    app.event(
        GroupRenameEvent.class,
        (payload, context) -> {
          GroupRenameEvent.Channel channel = payload.getEvent().getChannel();
          String id = channel == null ? null : channel.getId();
          return forgotten(id, context);
        });
  }

  private static boolean isSaid(@Nullable String id) {
    return id != null && !id.isBlank();
  }

  private <E extends Event> void hear(
      App app, Class<E> type, Function<E, @Nullable String> channel) {
    app.event(type, (payload, context) -> changed(channel.apply(payload.getEvent()), context));
  }

  private Response changed(@Nullable String channel, EventContext context) {
    if (channel != null) {
      follow.changed(Admission.workspace(context), channel);
    }
    return context.ack();
  }

  // It is the same channel as before; only what is remembered of it may be wrong now.
  private Response forgotten(@Nullable String channel, EventContext context) {
    if (channel != null) {
      directory.changed(Admission.workspace(context), channel);
    }
    return context.ack();
  }
}
