package taijie.draft;

import java.util.List;
import taijie.content.Fields;
import taijie.language.Hash;

/**
 * What one file under {@code conversations/draft} says about a finding.
 *
 * @param key the finding, as the file is named
 * @param weight how much it costs; the heavier is told first
 * @param advice what to tell the author, at least one way of saying it
 * @param found wording that is the finding
 * @param present wording whose absence is the finding
 */
record Rule(String key, int weight, List<Advice> advice, Wording found, Wording present) {

  static Rule read(Fields file, Parts parts) {
    Rule rule =
        new Rule(
            file.stem(),
            file.number("weight"),
            file.list("advice").stream().map(Advice::read).toList(),
            file.optional("found-in").map(f -> Wording.read(f, parts)).orElse(Wording.NONE),
            file.optional("present-in").map(f -> Wording.read(f, parts)).orElse(Wording.NONE));
    if (rule.advice().isEmpty()) {
      file.problem("advice", "say why, and what to write instead, at least once");
    }
    // The examples are read by the tests alone.
    file.has("examples");
    file.end();
    return rule;
  }

  /** Stands in for a rule whose file is missing. */
  static Rule empty(String key) {
    return new Rule(key, 0, List.of(), Wording.NONE, Wording.NONE);
  }

  /**
   * The advice on some words: on the same words always the same, so that a sentence left as it is
   * is not advised on differently after another one was mended; on others often another.
   */
  Advice adviceOn(String words) {
    return advice.get(Math.floorMod(Hash.of(words), advice.size()));
  }
}
