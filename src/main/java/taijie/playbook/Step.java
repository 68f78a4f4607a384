package taijie.playbook;

import java.util.List;
import java.util.Set;
import taijie.content.Fields;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Stance;

/**
 * One act of the sequence.
 *
 * @param title what the card calls it
 * @param act what to do, in a sentence or two
 * @param notes what to see to, a line each, for a step that is easily done wrong
 * @param why in one line
 * @param done what its button says
 * @param situations phrases to offer, by the phrasebook's keys
 * @param waiting whether the step is to wait: nobody is nudged, and its time simply passes
 * @param side whose turn it is
 * @param within when it is due, from its becoming the current one
 * @param proofs acts that complete it
 * @param reopenedBy stances of a new answer that make it necessary again
 * @param when when it belongs to the sequence
 */
public record Step(
    String key,
    Bilingual title,
    Bilingual act,
    List<Bilingual> notes,
    Bilingual why,
    Bilingual done,
    List<String> situations,
    Side side,
    boolean waiting,
    Working within,
    Set<Proof> proofs,
    Set<Stance> reopenedBy,
    Condition when) {

  static Step from(Fields fields) {
    boolean waiting = fields.flag("waiting", false);
    Step step =
        new Step(
            fields.text("key"),
            fields.bilingual("title"),
            fields.bilingual("do"),
            fields.bilinguals("notes"),
            fields.bilingual("why"),
            fields.bilingual("done"),
            fields.texts("phrases"),
            fields.label("side", Side.class).orElse(Side.BUYER),
            waiting,
            within(fields),
            Set.copyOf(fields.labels("proved-by", Proof.class)),
            Set.copyOf(fields.labels("reopened-by", Stance.class)),
            fields.optional("when").map(Condition::from).orElse(Condition.ALWAYS));
    if (waiting && !step.proofs.contains(Proof.TIME_PASSED)) {
      fields.problem("proved-by", "a waiting step must end: add time-passed to “proved-by”");
    }
    fields.end();
    return step;
  }

  private static Working within(Fields fields) {
    String written = fields.text("within");
    return Working.parse(written)
        .orElseGet(() -> {
          if (!written.isEmpty()) {
            fields.problem("within", "“within” is written 4h or 2d, not “" + written + "”");
          }
          return new Working(Working.HOURS_A_DAY);
        });
  }
}
