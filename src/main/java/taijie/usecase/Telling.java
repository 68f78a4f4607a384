package taijie.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.batch.Terms;
import taijie.cause.Cause;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.guard.GuardAction;
import taijie.guard.GuardKind;
import taijie.phrasebook.Medium;
import taijie.playbook.Side;
import taijie.record.Kind;
import taijie.vocabulary.Language;

/**
 * Something to be told in Slack. It says what, not in which words: those are found when it is
 * delivered, from the journal as it then stands.
 */
public sealed interface Telling {

  /** To somebody alone, in a dispute's thread: why something cannot be done as they wanted it. */
  static Telling whisper(Dispute dispute, Actor actor, Refusal refusal) {
    return new Whisper(
        actor.user(),
        dispute.head().channel(),
        dispute.head().card().orElse(""),
        refusal.sentence(),
        refusal.values());
  }

  /** Said in a dispute's thread, for all who read there. */
  sealed interface InThread extends Telling {
    DisputeId dispute();
  }

  /** Said to one person alone, where they are. */
  sealed interface Alone extends Telling {
    String user();

    /** Empty where they are in no channel: then by direct message. */
    String channel();

    /** The thread's root, or empty. */
    String thread();
  }

  /** The dispute's card, new or brought up to date. */
  record Card(DisputeId dispute) implements Telling {}

  /** In the thread: what was done just now, and the step that comes next. */
  record Next(DisputeId dispute, String step, List<String> done, String person)
      implements InThread {
    public Next {
      done = List.copyOf(done);
    }
  }

  /** In the thread: an answer of the factory, what it is, what the series shows, what to do. */
  record AnswerShown(DisputeId dispute, int answer) implements InThread {}

  /** Nothing by itself: an answer is looked at again before it is shown, where that may be. */
  record SecondLook(DisputeId dispute, int answer) implements Telling {}

  /** In the thread: a sentence of the voice. */
  record Told(DisputeId dispute, String sentence, Map<String, String> values) implements InThread {
    public Told {
      values = Map.copyOf(values);
    }
  }

  /**
   * In a channel, for all who are there: a sentence of the voice.
   *
   * @param user who caused it, and in whose language it is said
   */
  record ToChannel(String user, String channel, String sentence, Map<String, String> values)
      implements Telling {
    public ToChannel {
      values = Map.copyOf(values);
    }
  }

  /**
   * In the thread: what is proposed or agreed for the batch, and how it was read.
   *
   * @param number of the proposal, counting from 1
   * @param person with an @ before their id
   */
  record BatchShown(
      DisputeId dispute, int number, Terms terms, Optional<Side> by, boolean agreed, String person)
      implements InThread {}

  /**
   * In the thread: what is known of the cause.
   *
   * @param person with an @ before their id
   */
  record CauseShown(DisputeId dispute, Cause cause, boolean agreed, String person)
      implements InThread {}

  /**
   * In the thread: the record as a file.
   *
   * @param version of a final one, counting from 1; else 0
   * @param person who wanted it, with an @ before their id
   */
  record RecordFile(DisputeId dispute, Kind edition, int version, String person)
      implements InThread {}

  /** In the thread: how far the record has come, and what can be done with it. */
  record RecordShown(DisputeId dispute, Kind edition, int version) implements InThread {}

  /** In the thread: how it ended, what happened, and words for the factory. */
  record Ended(DisputeId dispute, String person) implements InThread {}

  /** In the thread: a phrase that somebody chose to share with the others. */
  record PhraseShared(DisputeId dispute, String situation, int phrase, String person)
      implements InThread {}

  /** To one person alone, where they are: a sentence of the voice. */
  record Whisper(
      String user, String channel, String thread, String sentence, Map<String, String> values)
      implements Alone {
    public Whisper {
      values = Map.copyOf(values);
    }
  }

  /** To one person alone, where they are: why no window opened, and a button that opens it. */
  record WindowAgain(
      String user, String channel, String thread, String sentence, String action, String value)
      implements Alone {}

  /**
   * To one person alone, where they asked: words for a situation.
   *
   * @param dispute whose facts the words carry; empty outside a dispute
   */
  record PhrasesFor(
      String user, String channel, String thread, Optional<DisputeId> dispute, String question)
      implements Alone {}

  /** To one person alone, where they asked: the book's words, fitted to their sentence. */
  record PhraseFitted(
      String user, String channel, String thread, Optional<DisputeId> dispute, String question)
      implements Alone {}

  /** To one person alone, in the thread: which command they may have meant, or else words. */
  record UnderstoodFor(String user, String channel, String thread, DisputeId dispute, String words)
      implements Alone {}

  /** To one person alone, where they asked: what is to be said about a draft. */
  record DraftFor(
      String user, String channel, String thread, Optional<DisputeId> dispute, String body)
      implements Alone {}

  /** To one person alone, in the thread: where the dispute stands and what comes next. */
  record StatusFor(String user, String channel, String thread, DisputeId dispute)
      implements Alone {}

  /**
   * To one person alone, where they asked: the words of the answer before, put otherwise.
   *
   * @param only the one language that is wanted; empty for both
   */
  record PhraseAgain(
      String user,
      String channel,
      String thread,
      Optional<DisputeId> dispute,
      String situation,
      int index,
      Optional<Medium> medium,
      Optional<Language> only)
      implements Alone {}

  /** To one person, in their direct messages: what they could ask. */
  record Prompts(String user, String channel) implements Telling {}

  /**
   * To one person alone, where they asked: figures over the disputes that they may see.
   *
   * @param supplier words in the supplier's name; empty for all
   * @param csv whether as comma-separated values, to be copied
   */
  record FiguresFor(String user, String channel, String thread, String supplier, boolean csv)
      implements Alone {}

  /** To the author alone: what the guard has to say about a message. */
  record WarningShown(DisputeId dispute, int warning) implements Telling {}

  /**
   * Nothing by itself: what the guard thought of a message about which somebody else is being
   * asked. The message is not in it.
   *
   * @param user its author
   * @param request under which it was heard
   * @param until how long the other opinion is waited for
   */
  record Doubt(
      DisputeId dispute,
      String user,
      String request,
      List<GuardKind> kinds,
      GuardAction action,
      Instant until)
      implements Telling {
    public Doubt {
      kinds = List.copyOf(kinds);
    }
  }

  /** To one person by direct message: a step that is due. */
  record Nudge(DisputeId dispute, String step, int number, String user, Optional<Instant> due)
      implements Telling {}

  /** To one person by direct message: a neutral written notice, before its time runs out. */
  record NoticeText(DisputeId dispute, String user) implements Telling {}

  /** To one person by direct message: a sentence about a dispute, with its buttons. */
  record Note(DisputeId dispute, String user, String sentence, Map<String, String> values)
      implements Telling {
    public Note {
      values = Map.copyOf(values);
    }
  }

  /** To one person by direct message: all that is overdue. */
  record Digest(String user) implements Telling {}

  /**
   * A person's App Home, brought up to date.
   *
   * @param page of their disputes, from 0; empty for the first
   */
  record Home(String user, Optional<Integer> page) implements Telling {
    public Home(String user) {
      this(user, Optional.empty());
    }
  }

  /**
   * To a workflow: its step opened a dispute.
   *
   * @param execution Slack's id of the step
   */
  record StepSucceeded(DisputeId dispute, String execution) implements Telling {}

  /** To a workflow: its step could not be done, and why, in a sentence. */
  record StepFailed(String execution, String problem) implements Telling {}
}
