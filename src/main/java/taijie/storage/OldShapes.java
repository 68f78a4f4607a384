package taijie.storage;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Events as earlier versions wrote them, brought into the shape that is read now. */
final class OldShapes {

  private OldShapes() {}

  /** An event in the present shape; one that is so already is left as it is. */
  static JsonNode broughtUpToDate(JsonNode event) {
    if (event instanceof ObjectNode object
        && object.get("facts") instanceof ObjectNode facts
        && !facts.has("goods")) {
      object.set("facts", grouped(facts));
    }
    return event;
  }

  // Version 1 kept all facts side by side.
  private static ObjectNode grouped(ObjectNode old) {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    take(old, facts, "supplier", "finding");
    take(old, facts.putObject("goods"), "product", "po", "lot", "quantity");
    take(old, facts.putObject("specification").put("measured", ""), "clause");
    ObjectNode inspection = facts.putObject("inspection");
    take(old, inspection, "inspected", "found");
    inspection.put("where", "").put("photos", "").put("report", "").putNull("on").putNull("by");
    nothing(inspection.putObject("defects"), "critical", "major", "minor");
    nothing(facts.putObject("limits"), "level", "critical", "major", "minor");
    take(old, facts, "people");
    ObjectNode history = facts.putObject("history").putNull("years").putNull("orders");
    take(old, history, "relationship", "earlierRejections");
    take(old, facts, "shipDate");
    ObjectNode notice = facts.putObject("notice").put("days", 0).put("since", "INSPECTION");
    notice.set("date", old.path("noticeDue"));
    notice.putNull("from");
    take(old, facts, "safetyCritical");
    facts.path("people").forEach(person -> ((ObjectNode) person).put("reach", ""));
    return facts;
  }

  private static void take(ObjectNode from, ObjectNode to, String... fields) {
    for (String field : fields) {
      to.set(field, from.path(field));
    }
  }

  private static void nothing(ObjectNode to, String... fields) {
    for (String field : fields) {
      to.putNull(field);
    }
  }
}
