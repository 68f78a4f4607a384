package taijie.usecase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import taijie.dispute.Dispute;
import taijie.draft.Draft;
import taijie.draft.Finding;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Role;
import taijie.vocabulary.Stage;

/** Whether words that the bot offers stand its own check of drafts. */
final class WordsCheck {

  /**
   * The findings on wording; the others are about a whole message, which a phrase by itself is not.
   */
  static final Set<String> WORDING =
      Set.of(
          "verdict-first",
          "accusation",
          "ultimatum",
          "penalty-threat",
          "formal-register",
          "corrective-action-demand",
          "comparison",
          "owner-copied");

  private final Knowledge knowledge;

  WordsCheck(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** What the check of drafts would object to in some words, as far as it is about wording. */
  List<Finding> objections(String words, Stage stage) {
    Draft draft =
        new Draft(
            List.of(new NamedPerson("Linda Zhou", List.of("周琳"), Role.SALES_CONTACT)),
            List.of(),
            "",
            words,
            stage,
            true,
            Relationship.ESTABLISHED,
            true,
            false);
    return knowledge.drafts().check(draft).stream()
        .filter(finding -> WORDING.contains(finding.key()))
        .toList();
  }

  /** Whether neither language of some words gives cause for an objection. */
  boolean passes(Bilingual words, Optional<Dispute> dispute) {
    Stage stage = dispute.map(Dispute::stage).orElse(Stage.IN_DISPUTE);
    return Stream.of(words.en(), words.zh()).allMatch(each -> objections(each, stage).isEmpty());
  }
}
