package taijie.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import taijie.dispute.Dispute;
import taijie.draft.Draft;
import taijie.draft.DraftCheck;
import taijie.draft.Finding;
import taijie.opinion.DraftOpinion;
import taijie.opinion.Matter;
import taijie.opinion.OrderOpinion;
import taijie.opinion.SecondOpinion;
import taijie.usecase.CheckDraft.Checked;
import taijie.vocabulary.Bilingual;

/** A second opinion on a draft: which doubtful findings hold, and the message put in order. */
record SecondCheck(Knowledge knowledge, Executor later, SecondOpinion model, Matter matter) {

  /** Both are asked at once; where neither is believed it stays as it was. */
  Checked of(Checked first, Draft draft, Optional<Dispute> dispute) {
    DraftCheck check = knowledge.drafts();
    Set<String> doubtful = check.doubtful(draft);
    Set<String> held =
        first.findings().stream()
            .map(Finding::key)
            .filter(doubtful::contains)
            .collect(Collectors.toSet());
    CompletableFuture<Optional<Map<String, Boolean>>> decided =
        CompletableFuture.supplyAsync(
            () ->
                doubtful.isEmpty()
                    ? Optional.empty()
                    : DraftOpinion.of(model, matter, draft, doubtful, held),
            later);
    Optional<Bilingual> fitted =
        first.isGood()
            ? Optional.empty()
            : OrderOpinion.of(model, matter, draft.body(), words -> passes(words, dispute));
    List<Finding> findings =
        decided.join().map(holds -> check.check(draft, holds)).orElse(first.findings());
    return new Checked(
        first.written(),
        findings,
        first.face(),
        first.ordered(),
        findings.isEmpty() ? Optional.empty() : fitted);
  }

  private boolean passes(Bilingual words, Optional<Dispute> dispute) {
    return new WordsCheck(knowledge).passes(words, dispute);
  }
}
