package taijie.sampling;

import java.util.List;

/**
 * From the lot to the code letter of its sample. Source: ISO 2859-1:1999, table 1 (the same as
 * ANSI/ASQ Z1.4 and MIL-STD-105E, table I).
 */
final class CodeLetters {

  /** The largest lot of each row, and the letters for {@link Level}'s values in their order. */
  static final String TABLE =
      """
      to       S-1 S-2 S-3 S-4  I  II III
      8          A   A   A   A  A   A   B
      15         A   A   A   A  A   B   C
      25         A   A   B   B  B   C   D
      50         A   B   B   C  C   D   E
      90         B   B   C   C  C   E   F
      150        B   B   C   D  D   F   G
      280        B   C   D   E  E   G   H
      500        B   C   D   E  F   H   J
      1200       C   C   E   F  G   J   K
      3200       C   D   E   G  H   K   L
      10000      C   D   F   G  J   L   M
      35000      C   D   F   H  K   M   N
      150000     D   E   G   J  L   N   P
      500000     D   E   G   J  M   P   Q
      more       D   E   H   K  N   Q   R
      """;

  private static final List<String[]> ROWS =
      TABLE.lines().skip(1).map(line -> line.strip().split(" +")).toList();

  private CodeLetters() {}

  /** The letter for a lot of at least two pieces. */
  static char of(int lot, Level level) {
    return ROWS.stream()
        .filter(row -> row[0].equals("more") || lot <= Integer.parseInt(row[0]))
        .findFirst()
        .orElseThrow()[level.ordinal() + 1]
        .charAt(0);
  }
}
