package taijie.slack;

import static taijie.slack.Incomplete.must;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import taijie.slack.Routes.OnMention;
import taijie.usecase.Actor;
import taijie.usecase.Deed;
import taijie.usecase.Directory;
import taijie.usecase.HearMessage.Heard;
import taijie.usecase.TellPerson.At;

/** What the bot hears: messages for the guard, mentions, direct messages, openings of its Home. */
final class Listening {

  private static final Pattern MENTION = Pattern.compile("<@[UW][A-Z0-9]+(?:\\|[^>]*)?>");

  /** In a direct message people address the bot by typing its name, too. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "^\\s*(?:" + MENTION.pattern() + "|@\\s?taijie\\b)[\\s:：,，]*", Pattern.CASE_INSENSITIVE);

  private static final String DIRECT = "im";
  // The message before this one, so that "yes, do it" can be understood. In memory, and not for
  // long.
  private static final Duration KEEP_PREVIOUS = Duration.ofMinutes(15);

  private final Desk desk;
  private final Reception reception;
  private final Moderation moderation;
  private final Routes routes;
  private final Cache<String, Latest> latest =
      Caffeine.newBuilder().expireAfterWrite(KEEP_PREVIOUS).maximumSize(5_000).build();

  Listening(Desk desk, Reception reception, Moderation moderation, Routes routes) {
    this.desk = desk;
    this.reception = reception;
    this.moderation = moderation;
    this.routes = routes;
  }

  /** The latest message of a place, and the one before it; Slack may deliver it twice. */
  private record Latest(String ts, String text, Optional<String> before) {

    /** What went before a message that comes now. */
    Optional<String> before(String coming) {
      return coming.equals(ts) ? before : Optional.of(text);
    }
  }

  /** A message of a person. */
  private record Message(
      String channel,
      String kind,
      @Nullable String thread,
      String ts,
      @Nullable String user,
      @Nullable String bot,
      @Nullable String text) {}

  void open(App app) {
    hear(
        app,
        MessageEvent.class,
        e ->
            new Message(
                e.getChannel(),
                e.getChannelType(),
                e.getThreadTs(),
                e.getTs(),
                e.getUser(),
                e.getBotId(),
                e.getText()));
    hear(
        app,
        MessageFileShareEvent.class,
        e ->
            of(
                e.getChannel(),
                e.getChannelType(),
                e.getThreadTs(),
                e.getTs(),
                e.getUser(),
                e.getText()));
    hear(
        app,
        MessageThreadBroadcastEvent.class,
        e ->
            of(
                e.getChannel(),
                e.getChannelType(),
                e.getThreadTs(),
                e.getTs(),
                e.getUser(),
                e.getText()));
    app.event(MessageChangedEvent.class, this::changed);
    app.event(AppMentionEvent.class, this::mentioned);
    app.event(AppHomeOpenedEvent.class, this::homeOpened);
  }

  // Slack's SDK has a class of its own for each way in which a message can come.
  private <E extends Event> void hear(App app, Class<E> type, Function<E, Message> as) {
    app.event(type, (payload, context) -> heard(payload, context, as.apply(payload.getEvent())));
  }

  private static Message of(
      String channel,
      String kind,
      @Nullable String thread,
      String ts,
      @Nullable String user,
      @Nullable String text) {
    return new Message(channel, kind, thread, ts, user, null, text);
  }

  private Response heard(EventsApiPayload<?> payload, EventContext context, Message message) {
    String text = message.text() == null ? "" : message.text();
    if (message.bot() == null && message.user() != null && !text.isBlank()) {
      if (DIRECT.equals(message.kind())) {
        asked(payload.getEventId(), Admission.workspace(context), message, text);
      } else if (!callsBot(text, context)) {
        return guard(Admission.workspace(context), payload.getEventId(), message, text, context);
      }
    }
    return context.ack();
  }

  private static boolean callsBot(String text, EventContext context) {
    String bot = context.getBotUserId();
    return bot != null && MENTION.matcher(text).find() && text.contains(bot);
  }

  private Response changed(EventsApiPayload<MessageChangedEvent> payload, EventContext context) {
    MessageChangedEvent e = payload.getEvent();
    MessageChangedEvent.Message now = e.getMessage();
    // Slack also tells of links it unfolded: only what a person changed is read again, and once.
    if (now != null && now.getEdited() != null && now.getBotId() == null && now.getUser() != null) {
      String text = now.getText() == null ? "" : now.getText();
      Message message =
          new Message(
              e.getChannel(),
              String.valueOf(e.getChannelType()),
              now.getThreadTs(),
              now.getTs(),
              now.getUser(),
              null,
              text);
      String edit = now.getTs() + "/" + now.getEdited().getTs();
      return guard(Admission.workspace(context), edit, message, text, context);
    }
    return context.ack();
  }

  private Response guard(
      String team, String event, Message message, String text, EventContext context) {
    String ts = must(message.ts(), "ts");
    String thread = message.thread() == null ? "" : message.thread();
    String place = team + "/" + message.channel() + "/" + thread;
    Optional<String> before =
        Optional.ofNullable(latest.getIfPresent(place)).flatMap(last -> last.before(ts));
    String user = String.valueOf(message.user());
    At at = new At(message.channel(), thread);
    Actor by = reception.actor(team, user, event, at);
    Heard heard = new Heard(message.channel(), thread, text, before);
    boolean understood = reception.listening(() -> desk.use().hearMessage().hear(by, heard));
    // Of what concerns nobody there is too much, and it is nobody's business.
    if (Deed.now().dispute().isPresent()) {
      Deed.now().named("message");
    }
    if (!understood) {
      // Slack says it again: at once, after a minute and after five.
      throw new Directory.Silent();
    }
    latest.put(place, new Latest(ts, text, before));
    return context.ack();
  }

  private void asked(String event, String workspace, Message message, String text) {
    At at = new At(message.channel(), message.thread() == null ? message.ts() : message.thread());
    String user = String.valueOf(message.user());
    if (!moderation.lets(workspace, user, event, at)) {
      return;
    }
    Occasion by = reception.occasion(workspace, user, event, at, "");
    String own = desk.words(by.actor(), ADDRESS.matcher(text).replaceFirst("")).strip();
    Asked asked = Asked.of(own, routes);
    // A word by itself asks for what the word stands for, even where the name was left out.
    boolean addressed = ADDRESS.matcher(text).find() || asked.rest().isEmpty();
    Deed.now().named("question");
    reception.whispering(
        by,
        "question",
        () -> {
          if (desk.use().converse().hear(by.actor(), by.at(), own)) {
            return;
          }
          if (addressed && asked.answerer().isPresent()) {
            asked.answerer().get().answer(new Mention(by, asked.rest()));
          } else {
            desk.use().converse().ask(by.actor(), by.at(), own);
          }
        });
  }

  /**
   * What somebody who speaks to the bot wants.
   *
   * @param answerer who knows the first word; empty where nobody does
   * @param rest what stands behind that word, or everything
   */
  private record Asked(Optional<OnMention> answerer, String rest) {

    static Asked of(String text, Routes routes) {
      String word = text.split("[\\s:：,，]+", 2)[0].toLowerCase(Locale.ROOT);
      OnMention handler = routes.mentions().get(word);
      return handler == null
          ? new Asked(Optional.empty(), text)
          : new Asked(
              Optional.of(handler),
              text.substring(word.length()).replaceFirst("^[\\s:：,，]+", "").strip());
    }
  }

  private Response mentioned(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
    AppMentionEvent e = payload.getEvent();
    String workspace = Admission.workspace(context);
    At at = new At(e.getChannel(), e.getThreadTs() == null ? e.getTs() : e.getThreadTs());
    if (!moderation.lets(workspace, e.getUser(), payload.getEventId(), at)) {
      return context.ack();
    }
    Actor actor = reception.actor(workspace, e.getUser(), payload.getEventId(), at);
    if (e.getThreadTs() != null
        && desk.use().disputes().mayBeNew(actor, at.channel(), at.thread())) {
      // Slack says it again, and by then it is known whether this is under a card.
      throw new Directory.Silent();
    }
    Occasion by = reception.occasion(workspace, e.getUser(), payload.getEventId(), at, "");
    String text =
        desk.words(by.actor(), MENTION.matcher(must(e.getText(), "text")).replaceFirst("")).strip();
    Asked asked = Asked.of(text, routes);
    OnMention answerer = asked.answerer().orElse(routes.mentions().get("phrase"));
    Deed.now().named("mention");
    boolean free = asked.answerer().isEmpty();
    reception.whispering(
        by,
        "mention",
        answerer == null
            ? null
            : () -> {
              if (!free || !isAsked(by, asked.rest())) {
                answerer.answer(new Mention(by, asked.rest()));
              }
            });
    return context.ack();
  }

  // Free words for which the phrasebook has nothing may stand for one of the bot's own words.
  private boolean isAsked(Occasion by, String text) {
    return !text.isBlank()
        && !desk.use().findPhrase().find(text).confident()
        && desk.use()
            .disputes()
            .inThread(by.actor(), by.at().channel(), by.at().thread())
            .filter(id -> desk.use().tellPerson().understood(by.actor(), by.at(), id, text))
            .isPresent();
  }

  private Response homeOpened(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
    AppHomeOpenedEvent e = payload.getEvent();
    Occasion by =
        reception.occasion(
            Admission.workspace(context), e.getUser(), payload.getEventId(), new At("", ""), "");
    boolean messages = "messages".equals(e.getTab());
    Deed.now().named("home");
    reception.whispering(
        by,
        "home",
        () -> {
          if (messages) {
            desk.use().tellPerson().prompts(by.actor(), e.getChannel());
          } else {
            desk.use().tellPerson().home(by.actor());
          }
        });
    return context.ack();
  }
}
