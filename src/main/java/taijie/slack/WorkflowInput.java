package taijie.slack;

import java.util.List;
import java.util.Locale;

/**
 * What the Workflow Builder step <i>Open a dispute</i> takes: fields of the window, and who runs
 * it.
 */
enum WorkflowInput {
  SUPPLIER(Type.STRING, true),
  FINDING(Type.STRING, true),
  HANDLER(Type.USER, true),
  CHANNEL(Type.CHANNEL, true),
  OPENED_BY(Type.USER, false),
  PO(Type.STRING, false),
  PRODUCT(Type.STRING, false),
  LOT(Type.STRING, false),
  QUANTITY(Type.STRING, false),
  INSPECTED(Type.STRING, false),
  FOUND(Type.STRING, false),
  INSPECTED_ON(Type.DATE, false),
  CLAUSE(Type.STRING, false),
  MEASURED(Type.STRING, false),
  PEOPLE(Type.STRING, false),
  PHOTOS(Type.STRING, false),
  REPORT(Type.STRING, false),
  SHIP(Type.DATE, false),
  NOTICE(Type.DATE, false),
  SAFETY(Type.BOOLEAN, false);

  /** Slack's types of a step's inputs. */
  enum Type {
    STRING("string"),
    BOOLEAN("boolean"),
    DATE("slack#/types/date"),
    USER("slack#/types/user_id"),
    CHANNEL("slack#/types/channel_id");

    private final String slack;

    Type(String slack) {
      this.slack = slack;
    }

    /** As the manifest writes it. */
    String slack() {
      return slack;
    }
  }

  private final Type type;
  private final boolean required;

  WorkflowInput(Type type, boolean required) {
    this.type = type;
    this.required = required;
  }

  Type type() {
    return type;
  }

  boolean required() {
    return required;
  }

  /** Its name in the manifest. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The window's field of the same meaning, and the end of the sentence that names it. */
  String field() {
    return parameter().replace('_', '-');
  }

  static List<WorkflowInput> all() {
    return List.of(values());
  }
}
