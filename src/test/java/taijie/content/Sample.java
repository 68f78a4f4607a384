package taijie.content;

import java.util.List;
import java.util.Map;

/** Content files written down in a test. */
final class Sample {

  static final String FILE = "sample/one.yml";

  private final Problems problems = new Problems();
  private final Map<String, String> files;

  private Sample(Map<String, String> files) {
    this.files = files;
  }

  static Sample of(String yaml) {
    return new Sample(Map.of(FILE, yaml));
  }

  static Sample of(Map<String, String> files) {
    return new Sample(files);
  }

  /** The top mapping of the one file, which must be readable. */
  Fields fields() {
    return new Conversations(files).file(FILE, problems).orElseThrow();
  }

  List<Fields> folder(String name) {
    return new Conversations(files).folder(name, problems);
  }

  Voice voice() {
    return Voice.from(new Conversations(files), problems);
  }

  Problems problems() {
    return problems;
  }

  /** Each problem as a person reads it. */
  List<String> told() {
    return problems.all().stream().map(Problem::toString).toList();
  }
}
