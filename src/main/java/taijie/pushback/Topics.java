package taijie.pushback;

import java.util.List;
import taijie.content.Fields;
import taijie.content.Nearest;

/** Names of topics in content files. */
final class Topics {

  private Topics() {}

  /** The topics under a key; one that there is not is a problem. */
  static List<String> read(Fields fields, String key, List<String> known) {
    List<String> topics = fields.texts(key);
    check(fields, key, topics, known);
    return topics;
  }

  static void check(Fields fields, String key, List<String> topics, List<String> known) {
    for (String topic : topics) {
      if (!known.contains(topic)) {
        fields.problem(key, "there is no topic “" + topic + "”" + Nearest.hint(topic, known));
      }
    }
  }
}
