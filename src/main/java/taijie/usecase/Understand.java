package taijie.usecase;

import java.util.List;
import java.util.Optional;
import taijie.dispute.Dispute;
import taijie.opinion.Ask;
import taijie.opinion.CommandOpinion;
import taijie.opinion.CommandOpinion.Understood;
import taijie.opinion.Matter;

/** Free words, understood as one of the bot's own commands: to be offered, never to be done. */
public final class Understand {

  /** What may be offered. None of them closes, deletes or sends anything. */
  public static final List<String> ALLOWED =
      List.of("next", "status", "log", "phrase", "check", "batch", "cause");

  private final Disputes disputes;

  public Understand(Disputes disputes) {
    this.disputes = disputes;
  }

  /** Empty where no command is meant, or nobody may or can be asked. */
  public Optional<Understood> words(Actor actor, String channel, Dispute dispute, String words) {
    Matter matter = disputes.consultation().matter(dispute, actor.user(), Ask.WAITED_FOR);
    return disputes
        .consultation()
        .at(actor.workspace(), channel, Optional.of(dispute))
        .flatMap(model -> CommandOpinion.of(model, matter, words, ALLOWED));
  }
}
