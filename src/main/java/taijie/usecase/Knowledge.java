package taijie.usecase;

import taijie.content.Conversations;
import taijie.content.Problems;
import taijie.content.Voice;
import taijie.draft.DraftCheck;
import taijie.guard.Guard;
import taijie.nudge.Holidays;
import taijie.phrasebook.Phrasebook;
import taijie.playbook.Playbooks;
import taijie.pushback.Pushback;

/** All that the bot knows, read from one folder of conversations. */
public record Knowledge(
    Voice voice,
    Playbooks playbooks,
    Phrasebook phrasebook,
    Guard guard,
    Pushback pushback,
    DraftCheck drafts,
    PeopleWords peopleWords,
    Holidays chineseHolidays) {

  /**
   * Reads the conversations.
   *
   * @throws taijie.content.ContentException with all their problems
   */
  public static Knowledge of(Conversations conversations) {
    Problems problems = new Problems();
    Knowledge knowledge =
        new Knowledge(
            Voice.from(conversations, problems),
            Playbooks.from(conversations, problems),
            Phrasebook.from(conversations, problems),
            Guard.from(conversations, problems),
            Pushback.from(conversations, problems),
            DraftCheck.from(conversations, problems),
            PeopleWords.from(conversations, problems),
            Holidays.china(conversations, problems));
    problems.throwIfAny();
    return knowledge;
  }
}
