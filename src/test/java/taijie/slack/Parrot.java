package taijie.slack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import taijie.opinion.Model;
import taijie.opinion.Reply;
import taijie.opinion.Reply.Failure;
import taijie.opinion.Reply.Usage;
import taijie.opinion.Shape.Field;

/** Says for each kind of question what a test taught it; whatever else it is asked, nothing. */
final class Parrot implements Model {

  final List<Question> asked = new CopyOnWriteArrayList<>();
  private final List<Map<String, Object>> taught = new CopyOnWriteArrayList<>();
  private final Usage usage;
  private volatile Runnable meanwhile = () -> {};
  private volatile boolean choking;

  Parrot() {
    this(new Usage(800, 40));
  }

  /**
   * @param usage what each answer takes
   */
  Parrot(Usage usage) {
    this.usage = usage;
  }

  @Override
  public String host() {
    return "models.example.com";
  }

  void says(Map<String, Object> fields) {
    taught.add(fields);
  }

  /** What happens while it thinks, each time. */
  void meanwhile(Runnable happens) {
    meanwhile = happens;
  }

  /** From here on whoever asks comes to an end over it, as if killed. */
  void chokes() {
    choking = true;
  }

  @Override
  public Reply ask(Question question, Duration limit) {
    asked.add(question);
    meanwhile.run();
    if (choking) {
      throw new IllegalStateException("whoever asked is no more");
    }
    List<String> names = question.shape().fields().stream().map(Field::name).toList();
    return taught.stream()
        .filter(fields -> fields.keySet().equals(Set.copyOf(names)))
        .findFirst()
        .<Reply>map(fields -> new Reply.Answered(fields, usage))
        .orElse(new Reply.Nothing(Failure.UNREADABLE));
  }
}
