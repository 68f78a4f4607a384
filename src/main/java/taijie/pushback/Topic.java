package taijie.pushback;

import java.util.List;
import taijie.content.Fields;

/** One file of {@code pushback/topics}: how an argument is heard, and what to know about it. */
record Topic(Argument argument, Cues cues, List<Example> examples) {

  static Topic from(Fields file, WordGroups words) {
    Argument argument =
        new Argument(
            file.stem(),
            file.bilingual("name"),
            file.bilingual("behind"),
            file.bilinguals("ready"),
            file.bilingual("right-if"),
            file.bilingual("answer"),
            file.bilingual("avoid"),
            file.bilingual("phrase"),
            file.bilingual("again"),
            file.text("situation"));
    Topic topic = new Topic(argument, Cues.from(file, words), Example.ofTopic(file));
    if (argument.ready().isEmpty()) {
      file.problem("ready", "“ready” is empty: list at least one thing to have at hand");
    }
    if (topic.examples.isEmpty()) {
      file.problem("examples", "“examples” is empty: a topic needs answers it is tried on");
    }
    file.end();
    return topic;
  }

  String key() {
    return argument.topic();
  }
}
