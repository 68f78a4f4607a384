package taijie.supplier.list;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Nearest;
import taijie.content.Problems;
import taijie.supplier.SupplierName;
import taijie.vocabulary.Label;
import taijie.vocabulary.Relationship;

/** How the columns of a list may be headed, and what may stand in them. */
public final class Columns {

  private final Map<String, Column> heads = new HashMap<>();
  private final Map<String, Relationship> relationships = new HashMap<>();

  private Columns() {}

  /** What a column holds. */
  public enum Column implements Label {
    SUPPLIER,
    NAME,
    OTHERS,
    ROLE,
    WECHAT,
    PHONE,
    EMAIL,
    REACH,
    NOTE,
    RELATIONSHIP,
    YEARS,
    ORDERS,
    REJECTIONS
  }

  /** Reads {@code people/columns.yml}. */
  public static Columns from(Conversations conversations, Problems problems) {
    Columns columns = new Columns();
    conversations
        .file("people/columns.yml", problems)
        .ifPresent(file -> {
          for (Column column : Column.values()) {
            words(file, column, columns.heads);
          }
          for (Relationship relationship : Relationship.values()) {
            words(file, relationship, columns.relationships);
          }
          file.end();
        });
    return columns;
  }

  private static <L extends Label> void words(Fields file, L label, Map<String, L> into) {
    file.texts(label.key()).forEach(word -> into.put(key(word), label));
  }

  Optional<Column> column(String head) {
    return Optional.ofNullable(heads.get(key(head)));
  }

  /** A head that is known and looks much like this one. */
  Optional<String> nearest(String head) {
    return Nearest.to(key(head), heads.keySet());
  }

  Optional<Relationship> relationship(String typed) {
    return Optional.ofNullable(relationships.get(key(typed)));
  }

  private static String key(String word) {
    return SupplierName.key(word).replaceAll("[\\s_*:：]+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
