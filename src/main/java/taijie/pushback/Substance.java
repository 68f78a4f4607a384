package taijie.pushback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taijie.content.Fields;
import taijie.text.Sought;

/**
 * How much of an answer can be checked. Each kind of substance counts once: ten numbers of one kind
 * are no stronger an argument than two.
 *
 * @param unless numbers that prove nothing, such as years of friendship
 * @param pointers kinds of things that could be looked up: a count, a date, a tool, a position
 * @param evidence kinds of things that are laid on the table: own values, documents, clauses,
 *     standards
 */
record Substance(List<Sought> unless, List<List<Sought>> pointers, List<List<Sought>> evidence) {

  private static final double BARE = 0.15;
  private static final double ONE_POINTER = 0.45;
  private static final double ONE_EVIDENCE = 0.75;
  private static final double MORE_POINTERS = 0.1;
  private static final double MORE_EVIDENCE = 0.1;

  static Substance from(Optional<Fields> file, WordGroups words) {
    return file.map(
            fields -> {
              Substance read =
                  new Substance(
                      words.patterns(fields, "unless"),
                      kinds(fields.fields("pointers"), words),
                      kinds(fields.fields("evidence"), words));
              fields.end();
              return read;
            })
        .orElse(new Substance(List.of(), List.of(), List.of()));
  }

  /** The specificity of a plain text. */
  double in(PlainText plain) {
    if (plain.isEmpty()) {
      return 0;
    }
    PlainText heard = plain.without(unless);
    int pointing = found(pointers, heard);
    int shown = found(evidence, heard);
    if (shown > 0) {
      return Math.min(1, ONE_EVIDENCE + MORE_EVIDENCE * (shown - 1));
    }
    return pointing == 0 ? BARE : ONE_POINTER + MORE_POINTERS * Math.min(2, pointing - 1);
  }

  private static int found(List<List<Sought>> kinds, PlainText plain) {
    return (int) kinds.stream().filter(kind -> kind.stream().anyMatch(plain::holds)).count();
  }

  private static List<List<Sought>> kinds(Fields fields, WordGroups words) {
    List<List<Sought>> kinds = new ArrayList<>();
    for (String kind : fields.keys()) {
      kinds.add(words.patterns(fields, kind));
    }
    return kinds;
  }
}
