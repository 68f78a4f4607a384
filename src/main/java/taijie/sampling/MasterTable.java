package taijie.sampling;

import java.util.List;

/**
 * Acceptance numbers of single sampling, normal inspection. Source: ISO 2859-1:1999, table 2-A (the
 * same as ANSI/ASQ Z1.4 and MIL-STD-105E, table II-A), columns for percent nonconforming. An arrow
 * sends to the first plan below or above it, whose sample size then counts. The rejection number is
 * the acceptance number and one.
 */
final class MasterTable {

  static final String TABLE =
      """
            n  0.010 0.015 0.025 0.040 0.065 0.10 0.15 0.25 0.40 0.65 1.0 1.5 2.5 4.0 6.5 10
      A     2    ↓     ↓     ↓     ↓     ↓    ↓    ↓    ↓    ↓    ↓   ↓   ↓   ↓   ↓   0   ↓
      B     3    ↓     ↓     ↓     ↓     ↓    ↓    ↓    ↓    ↓    ↓   ↓   ↓   ↓   0   ↑   ↓
      C     5    ↓     ↓     ↓     ↓     ↓    ↓    ↓    ↓    ↓    ↓   ↓   ↓   0   ↑   ↓   1
      D     8    ↓     ↓     ↓     ↓     ↓    ↓    ↓    ↓    ↓    ↓   ↓   0   ↑   ↓   1   2
      E    13    ↓     ↓     ↓     ↓     ↓    ↓    ↓    ↓    ↓    ↓   0   ↑   ↓   1   2   3
      F    20    ↓     ↓     ↓     ↓     ↓    ↓    ↓    ↓    ↓    0   ↑   ↓   1   2   3   5
      G    32    ↓     ↓     ↓     ↓     ↓    ↓    ↓    ↓    0    ↑   ↓   1   2   3   5   7
      H    50    ↓     ↓     ↓     ↓     ↓    ↓    ↓    0    ↑    ↓   1   2   3   5   7  10
      J    80    ↓     ↓     ↓     ↓     ↓    ↓    0    ↑    ↓    1   2   3   5   7  10  14
      K   125    ↓     ↓     ↓     ↓     ↓    0    ↑    ↓    1    2   3   5   7  10  14  21
      L   200    ↓     ↓     ↓     ↓     0    ↑    ↓    1    2    3   5   7  10  14  21   ↑
      M   315    ↓     ↓     ↓     0     ↑    ↓    1    2    3    5   7  10  14  21   ↑   ↑
      N   500    ↓     ↓     0     ↑     ↓    1    2    3    5    7  10  14  21   ↑   ↑   ↑
      P   800    ↓     0     ↑     ↓     1    2    3    5    7   10  14  21   ↑   ↑   ↑   ↑
      Q  1250    0     ↑     ↓     1     2    3    5    7   10   14  21   ↑   ↑   ↑   ↑   ↑
      R  2000    ↑     ↑     1     2     3    5    7   10   14   21   ↑   ↑   ↑   ↑   ↑   ↑
      """;

  /** The table's rows, each a letter, a sample size and sixteen cells. */
  static final List<List<String>> ROWS =
      TABLE.lines().skip(1).map(line -> List.of(line.strip().split(" +"))).toList();

  private static final int FIRST_CELL = 2;

  private MasterTable() {}

  /** A row after arrows were followed. */
  record Found(char letter, int size, int accept) {}

  static int size(char letter) {
    return Integer.parseInt(ROWS.get(row(letter)).get(1));
  }

  static Found find(char letter, Aql aql) {
    int at = row(letter);
    String cell = cell(at, aql);
    while (cell.equals("↓") || cell.equals("↑")) {
      at += cell.equals("↓") ? 1 : -1;
      cell = cell(at, aql);
    }
    char there = ROWS.get(at).getFirst().charAt(0);
    return new Found(there, size(there), Integer.parseInt(cell));
  }

  private static String cell(int row, Aql aql) {
    return ROWS.get(row).get(FIRST_CELL + aql.column());
  }

  private static int row(char letter) {
    for (int i = 0; i < ROWS.size(); i++) {
      if (ROWS.get(i).getFirst().charAt(0) == letter) {
        return i;
      }
    }
    throw new IllegalArgumentException("no code letter: " + letter);
  }
}
