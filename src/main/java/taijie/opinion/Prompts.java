package taijie.opinion;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import taijie.content.Conversations;
import taijie.content.Fields;
import taijie.content.Nearest;
import taijie.content.Problems;
import taijie.vocabulary.Label;

/**
 * What a model is told, read from {@code conversations/model}. A task without a file is not asked;
 * a folder of conversations from before there was a model is as good as ever.
 */
public final class Prompts {

  private static final String FOLDER = "model";
  private static final String FRAME = "frame";

  private final String rules;
  private final Map<Task, Prompt> prompts;

  private Prompts(String rules, Map<Task, Prompt> prompts) {
    this.rules = rules;
    this.prompts = prompts;
  }

  /** Reads the folder; what is wrong there goes to the problems. */
  public static Prompts from(Conversations conversations, Problems problems) {
    String rules = "";
    Map<Task, Prompt> prompts = new EnumMap<>(Task.class);
    for (Fields file : conversations.folder(FOLDER, problems)) {
      Optional<Task> task = Label.find(Task.class, file.stem());
      if (file.stem().equals(FRAME)) {
        rules = file.text("rules");
        file.end();
      } else if (task.isPresent()) {
        prompts.put(task.get(), Prompt.from(file));
      } else {
        String hint = Nearest.hint(file.stem(), Label.keys(Task.class));
        problems.add(file.place(), "no model is asked for “" + file.stem() + "”" + hint);
      }
      if (!prompts.isEmpty() && rules.isBlank() && !isThere(conversations)) {
        problems.add(
            file.place(), "model/frame.yml is missing: it says that what people wrote is data");
      }
    }
    return new Prompts(rules, prompts);
  }

  private static boolean isThere(Conversations conversations) {
    return conversations.files().containsKey(FOLDER + "/" + FRAME + ".yml");
  }

  public Optional<Prompt> of(Task task) {
    return Optional.ofNullable(prompts.get(task));
  }

  /** What holds for every task: above all that what people wrote is data. */
  String rules() {
    return rules;
  }
}
