package taijie.slack;

import static taijie.slack.Incomplete.must;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Said;
import taijie.slack.delivery.Windows;
import taijie.usecase.Acquaintance;
import taijie.usecase.Actor;
import taijie.usecase.Deed;
import taijie.usecase.Directory;
import taijie.usecase.Refusal;
import taijie.usecase.Store;
import taijie.usecase.TellPerson.At;

/** Knows whoever comes in, and says kindly where they are what cannot be done. */
final class Reception {

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  private final Desk desk;

  Reception(Desk desk) {
    this.desk = desk;
  }

  /** Who did something, as the bot deals with them. */
  Occasion occasion(
      @Nullable String team,
      @Nullable String user,
      @Nullable String request,
      At at,
      @Nullable String trigger) {
    Actor actor = actor(team, user, request, at);
    Acquaintance person = person(actor.workspace(), actor.user());
    return new Occasion(
        actor, at, trigger == null ? "" : trigger, person, desk.renderer().speech(person));
  }

  /** The same where nobody is spoken to, so that it need not be known who they are. */
  Actor actor(@Nullable String team, @Nullable String user, @Nullable String request, At at) {
    must(at.channel(), "channel");
    must(at.thread(), "ts");
    Actor actor =
        new Actor(must(team, "workspace"), must(user, "user"), must(request, "name of its own"));
    Deed.now().by(actor);
    return actor;
  }

  // Whoever comes while nothing can be looked up is at least answered.
  private Acquaintance person(String team, String user) {
    try {
      return desk.use().disputes().person(team, user);
    } catch (Store.Unavailable e) {
      return desk.use().disputes().stranger(team, user);
    } catch (RuntimeException e) {
      LOG.error("a person's settings cannot be read: they are answered as a stranger", e);
      return desk.use().disputes().stranger(team, user);
    }
  }

  /**
   * Does something; what cannot be done is whispered to the person.
   *
   * @throws Store.Unavailable where nothing can be kept now, not even a whisper
   */
  void whispering(Occasion by, String name, @Nullable Runnable act) {
    whispering(by, name, Optional.empty(), act);
  }

  /**
   * The same for what may open a window.
   *
   * @param again the button that opens it later
   */
  void whispering(Occasion by, String name, Optional<Again> again, @Nullable Runnable act) {
    if (act == null) {
      LOG.warn("nobody answers to {}", name);
      Deed.now().named("unknown").came("nobody", "");
      return;
    }
    try {
      act.run();
    } catch (Refusal refusal) {
      Deed.now().came("refused", refusal.sentence());
      Optional<Again> button = again.filter(Again::fits).filter(a -> Windows.isTooLate(refusal));
      if (button.isPresent()) {
        desk.use()
            .tellPerson()
            .windowAgain(
                by.actor(),
                by.at(),
                refusal.sentence(),
                button.get().action(),
                button.get().value());
      } else {
        desk.whisper(by, refusal.sentence(), refusal.values());
      }
    } catch (Store.Unavailable e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("{} failed", name, Wordless.of(e));
      Deed.now().came("failed", e.getClass().getSimpleName());
      desk.whisper(by, "refusal.unexpected", Map.of());
    }
  }

  /**
   * The same for acts that Slack does not repeat: where nothing can be kept now the person hears so
   * at once, past the outbox.
   *
   * @param responseUrl where to tell them; empty where there is no such place
   * @param again the button that opens a window which came too late
   */
  void answering(
      Occasion by, String name, String responseUrl, Optional<Again> again, @Nullable Runnable act) {
    try {
      whispering(by, name, again, act);
    } catch (Store.Unavailable e) {
      LOG.error("{} was not done: {}", name, reason(e), e);
      Deed.now().came("away", "");
      if (!responseUrl.isEmpty()) {
        desk.windows().whisper(responseUrl, away(by));
      }
    }
  }

  /** What somebody hears while nothing can be kept. */
  Said away(Occasion by) {
    String words = by.speech().mrkdwn("refusal.store-away");
    return new Said(words, List.of(Kit.text(words)));
  }

  /** What the database said, for the log. */
  static String reason(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
        .reduce((outer, inner) -> inner)
        .map(Throwable::getMessage)
        .orElse("");
  }

  /** Brings a person's Home up to date. */
  void refreshHome(Occasion by, int page) {
    desk.use().tellPerson().home(by.actor(), page);
  }

  /**
   * Hears what was not said to the bot, so that nobody expects an answer if it goes wrong.
   *
   * @return whether it was heard; else it must be said again
   */
  boolean listening(Runnable hear) {
    try {
      hear.run();
      return true;
    } catch (Directory.Silent silent) {
      Deed.now().came("left", "silent");
      LOG.warn("a message could not be judged, since Slack does not say who is in its channel");
      return false;
    } catch (Refusal refusal) {
      Deed.now().came("refused", refusal.sentence());
      LOG.warn("a message could not be judged: {}", refusal.sentence());
      return true;
    } catch (Store.Unavailable e) {
      throw e;
    } catch (RuntimeException e) {
      Deed.now().came("failed", e.getClass().getSimpleName());
      LOG.error("a message could not be judged", Wordless.of(e));
      return true;
    }
  }

  /** Why something cannot be done, as plain text. */
  String plain(Occasion by, Refusal refusal) {
    Map<String, String> names =
        refusal.values().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> name(by, e.getValue())));
    Object[] pairs =
        names.entrySet().stream()
            .flatMap(e -> Stream.of((Object) e.getKey(), e.getValue()))
            .toArray();
    return by.speech().plain(refusal.sentence(), pairs);
  }

  // Beside a field a mention would be shown as its bare id.
  private String name(Occasion by, String value) {
    return value.startsWith("@U") || value.startsWith("@W")
        ? desk.use().disputes().person(by.actor().workspace(), value.substring(1)).name()
        : value;
  }
}
