package taijie.playground.blocks;

import java.util.Set;

/** Tables of at most a hundred rows and twenty columns; a message holds one. */
final class Tables {
  private Tables() {}

  static void check(Place table) {
    Layout.only(table, "rows", "column_settings");
    table.perhaps("column_settings").ifPresent(s -> s.items(0, 20).forEach(Tables::column));
    table.required("rows").ifPresent(r -> r.items(1, 100).forEach(Tables::row));
  }

  private static void row(Place row) {
    for (Place cell : row.items(1, 20)) {
      switch (cell.type()) {
        case "raw_text" -> cell.required("text").ifPresent(t -> t.string(1, 12_000));
        case "raw_number" -> cell.required("value");
        case "rich_text" -> cell.required("elements").ifPresent(RichText::check);
        default -> cell.refuse("unsupported type: " + cell.type() + " in a table cell");
      }
    }
  }

  private static void column(Place column) {
    if (column.node().isNull()) {
      return;
    }
    column.only(Set.of("align", "is_wrapped"));
    column.oneOf("align", Set.of("left", "center", "right"));
    column.bool("is_wrapped");
  }
}
