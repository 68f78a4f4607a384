package taijie.supplier.list;

import java.util.List;
import taijie.supplier.Listed;

/**
 * A list of suppliers as it was read; it may be taken in only where there are no problems.
 *
 * @param notes about people
 * @param problems what must be mended, by its line, all of it
 * @param remarks what the reader should know
 */
public record SupplierList(
    List<Listed> suppliers, List<Remark> notes, List<Problem> problems, List<String> remarks) {

  public SupplierList {
    suppliers = List.copyOf(suppliers);
    notes = List.copyOf(notes);
    problems = List.copyOf(problems);
    remarks = List.copyOf(remarks);
  }

  /** What the list says about a person. */
  public record Remark(String supplier, String person, String text) {}

  /**
   * @param line counts from 1; 0 where the file as a whole is meant
   */
  public record Problem(long line, String what) {
    @Override
    public String toString() {
      return line == 0 ? what : "Line " + line + ": " + what;
    }
  }
}
