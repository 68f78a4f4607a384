package taijie.usecase;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import taijie.batch.BatchWords;
import taijie.calendar.Countries;
import taijie.cause.CauseWords;
import taijie.content.Conversations;
import taijie.content.Problems;
import taijie.content.Voice;
import taijie.draft.DraftCheck;
import taijie.guard.Guard;
import taijie.language.Classifier;
import taijie.language.Learner;
import taijie.language.Learnt;
import taijie.language.Understanding;
import taijie.opinion.Prompts;
import taijie.people.FormsOfAddress;
import taijie.people.PeopleWords;
import taijie.phrasebook.Phrasebook;
import taijie.playbook.Playbooks;
import taijie.pushback.Pushback;
import taijie.record.RecordWords;
import taijie.supplier.list.Columns;

/** All that the bot knows, read from one folder of conversations. */
public record Knowledge(
    Voice voice,
    Playbooks playbooks,
    Phrasebook phrasebook,
    Guard guard,
    Pushback pushback,
    DraftCheck drafts,
    BatchWords batchWords,
    CauseWords causeWords,
    RecordWords recordWords,
    PeopleWords peopleWords,
    FormsOfAddress formsOfAddress,
    Columns supplierColumns,
    Countries countries,
    Prompts prompts) {

  /**
   * Reads the conversations.
   *
   * @throws taijie.content.ContentException with all their problems
   */
  public static Knowledge of(Conversations conversations) {
    return of(conversations, new Understanding());
  }

  /**
   * Reads the conversations.
   *
   * @param understanding what was learnt from examples, as far as it is there
   * @throws taijie.content.ContentException with all their problems
   */
  public static Knowledge of(Conversations conversations, Understanding understanding) {
    Problems problems = new Problems();
    // What is largest is read beside the rest: a start waits for it.
    CompletableFuture<Guard> guard =
        supplyAsync(() -> Guard.from(conversations, understanding, problems));
    CompletableFuture<Phrasebook> phrasebook =
        supplyAsync(() -> Phrasebook.from(conversations, understanding, problems));
    CompletableFuture<DraftCheck> drafts =
        supplyAsync(() -> DraftCheck.from(conversations, understanding, problems));
    Knowledge knowledge =
        new Knowledge(
            Voice.from(conversations, problems),
            Playbooks.from(conversations, problems),
            phrasebook.join(),
            guard.join(),
            Pushback.from(conversations, understanding, problems),
            drafts.join(),
            BatchWords.from(conversations, problems),
            CauseWords.from(conversations, problems),
            RecordWords.from(conversations, problems),
            PeopleWords.from(conversations, problems),
            FormsOfAddress.from(conversations, problems),
            Columns.from(conversations, problems),
            Countries.from(conversations, problems),
            Prompts.from(conversations, problems));
    problems.throwIfAny();
    return knowledge;
  }

  /**
   * Reads the examples in the conversations, which nothing but learning needs.
   *
   * @return how many there are
   * @throws taijie.content.ContentException with all their problems
   */
  public int examples(Conversations conversations) {
    Problems problems = new Problems();
    int examples =
        guard.examples(conversations, problems)
            + pushback.examples(conversations, problems)
            + phrasebook.examples(conversations, problems)
            + drafts.examples(conversations, problems);
    problems.throwIfAny();
    return examples;
  }

  /**
   * Learns some subjects from the examples in the conversations.
   *
   * @throws taijie.content.ContentException with all their problems
   */
  public Learnt learn(Conversations conversations, Learner learner, Set<Subject> subjects) {
    Problems problems = new Problems();
    Map<String, Classifier> learnt = new TreeMap<>();
    for (Subject subject : subjects) {
      learnt.putAll(
          switch (subject) {
            case GUARD -> guard.learn(conversations, learner, problems);
            case PUSHBACK -> pushback.learn(conversations, learner, problems);
            case PHRASEBOOK -> phrasebook.learn(conversations, learner, problems);
            case DRAFT -> drafts.learn(conversations, learner, problems);
          });
    }
    problems.throwIfAny();
    return new Learnt(learnt);
  }
}
