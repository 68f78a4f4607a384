package taijie.supplier.list;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import taijie.people.PeopleWords;
import taijie.supplier.list.Columns.Column;
import taijie.supplier.list.SupplierList.Problem;

/**
 * Reads a list of suppliers as a spreadsheet saves it: commas, semicolons or tabs, any of the usual
 * encodings, a head in English or Chinese, texts over several lines within quotation marks.
 */
public final class ListReader {

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '，', '；');
  // Excel's own first line, which tells the delimiter.
  private static final String SEPARATOR = "(?i)sep=.\\r?\\n";

  private final Columns columns;
  private final PeopleWords roles;

  public ListReader(Columns columns, PeopleWords roles) {
    this.columns = columns;
    this.roles = roles;
  }

  /** Reads a whole file, and finds all that is wrong with it. */
  public SupplierList read(byte[] bytes) {
    Decoded file = Decoded.of(bytes);
    List<String> remarks = new ArrayList<>();
    if (file.guessed()) {
      remarks.add(
          "The file is no UTF-8; it was read as "
              + file.charset().name()
              + ". If names look odd, save it as “CSV UTF-8” and try again.");
    }
    String text = file.text().replaceFirst("^" + SEPARATOR, "");
    int skipped = text.length() == file.text().length() ? 0 : 1;
    if (text.isBlank()) {
      return failed(0, "There is nothing in the file.", remarks);
    }
    Rows rows = new Rows(columns, roles);
    char delimiter = delimiter(text);
    try (CSVParser parser = parser(text, delimiter)) {
      read(parser.iterator(), new Lines(text, skipped), rows, remarks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows.list(remarks);
  }

  private void read(Iterator<CSVRecord> records, Lines lines, Rows rows, List<String> remarks) {
    @Nullable Head head = null;
    @Nullable CSVRecord last = null;
    try {
      while (records.hasNext()) {
        CSVRecord record = records.next();
        last = record;
        if (head == null) {
          head = head(record, lines.of(record), rows, remarks);
          if (head.columns().isEmpty()) {
            return;
          }
        } else {
          row(record, head, lines.of(record), rows);
        }
      }
    } catch (UncheckedIOException broken) {
      long from = lines.after(Optional.ofNullable(last));
      String why = String.valueOf(broken.getMessage());
      rows.problem(
          from,
          why.contains("EOF")
              ? "a quotation mark opens here and is never closed, so the rest of the file cannot be"
                  + " read"
              : "a quotation mark stands within a text; write it twice (\"\"), and put the whole"
                  + " text between quotation marks. What follows could not be read");
    }
  }

  /**
   * @param width how many columns there are, those that nobody knows too
   * @param columns by their place
   */
  private record Head(int width, Map<Integer, Column> columns) {}

  private Head head(CSVRecord record, long line, Rows rows, List<String> remarks) {
    Map<Integer, Column> head = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < record.size(); i++) {
      String title = record.get(i).strip();
      Optional<Column> column = columns.column(title);
      if (column.isPresent() && head.containsValue(column.get())) {
        rows.problem(line, "two columns are headed “" + title + "” or mean the same");
      } else if (column.isPresent()) {
        head.put(i, column.get());
      } else if (!title.isEmpty()) {
        unknown.add(
            "“"
                + title
                + "”"
                + columns.nearest(title).map(near -> " (did you mean “" + near + "”?)").orElse(""));
      }
    }
    if (!head.containsValue(Column.SUPPLIER)) {
      rows.problem(
          line,
          "no column is headed “supplier” or 供应商; the first line must be the head. Known heads"
              + " are in conversations/people/columns.yml");
      return new Head(0, Map.of());
    }
    if (!unknown.isEmpty()) {
      remarks.add(
          "Left out, since nothing is known of such columns: " + String.join(", ", unknown));
    }
    return new Head(record.size(), head);
  }

  private static void row(CSVRecord record, Head head, long line, Rows rows) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    int filled = 0;
    for (int i = 0; i < record.size(); i++) {
      String cell = record.get(i).strip();
      if (!cell.isEmpty()) {
        filled = i + 1;
        Column column = head.columns().get(i);
        if (column != null) {
          cells.put(column, cell);
        }
      }
    }
    if (filled > head.width()) {
      rows.problem(
          line,
          "it has "
              + filled
              + " cells and the head "
              + head.width()
              + "; a text with a delimiter in it belongs between quotation marks");
    } else if (!cells.isEmpty()) {
      rows.add(line, cells);
    }
  }

  // The delimiter by which the head has the most columns that are known.
  private char delimiter(String text) {
    char best = ',';
    long most = 0;
    for (char delimiter : DELIMITERS) {
      long known = 0;
      try (CSVParser parser = parser(text, delimiter)) {
        Iterator<CSVRecord> records = parser.iterator();
        if (records.hasNext()) {
          known = records.next().stream().filter(h -> columns.column(h).isPresent()).count();
        }
      } catch (IOException | UncheckedIOException e) {
        known = 0;
      }
      if (known > most) {
        most = known;
        best = delimiter;
      }
    }
    return best;
  }

  private static CSVParser parser(String text, char delimiter) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(true)
        .setIgnoreSurroundingSpaces(true)
        .get()
        .parse(new StringReader(text));
  }

  private static SupplierList failed(long line, String why, List<String> remarks) {
    return new SupplierList(List.of(), List.of(), List.of(new Problem(line, why)), remarks);
  }
}
