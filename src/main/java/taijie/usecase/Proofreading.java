package taijie.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import taijie.content.Conversations;
import taijie.content.Nearest;
import taijie.content.Problems;
import taijie.draft.Finding;
import taijie.guard.GuardKind;
import taijie.opinion.Task;
import taijie.phrasebook.Facts;
import taijie.phrasebook.Situation;
import taijie.playbook.Condition;
import taijie.playbook.Playbook;
import taijie.playbook.Step;
import taijie.usecase.Offers.Offer;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Label;
import taijie.vocabulary.Reading;
import taijie.vocabulary.Stage;
import taijie.vocabulary.Stance;

/**
 * Finds what no single file of the conversations can know to be wrong: words that the bot's own
 * check of drafts would object to, names that lead nowhere, steps that never come or never end, and
 * texts that Slack would cut.
 */
public final class Proofreading {

  /** A button's label and an entry of a menu, in letters (Slack's limit). */
  private static final int LABEL = 75;

  /** A modal's title (Slack's limit). */
  private static final int TITLE = 24;

  /** A message's section, in letters (Slack's limit of 3,000, less room for marks and facts). */
  private static final int SECTION = 2_500;

  /** Words for the factory: both languages share a section. */
  private static final int PHRASE = 1_200;

  private final Conversations conversations;
  private final Knowledge knowledge;
  private final Problems problems;

  private Proofreading(Conversations conversations, Knowledge knowledge, Problems problems) {
    this.conversations = conversations;
    this.knowledge = knowledge;
    this.problems = problems;
  }

  /**
   * Reads everything once more.
   *
   * @param knowledge as read from the conversations
   * @throws taijie.content.ContentException with all that is wrong
   */
  public static void of(Conversations conversations, Knowledge knowledge) {
    Problems problems = new Problems();
    Proofreading reading = new Proofreading(conversations, knowledge, problems);
    reading.offers();
    knowledge.playbooks().all().forEach(reading::playbook);
    reading.references();
    reading.labels();
    reading.prompts();
    problems.throwIfAny();
  }

  // Each phrase is checked with all facts and with none, which takes a while.
  private void offers() {
    Offers.of(knowledge).parallelStream()
        .map(offer -> new Objections(offer, objections(offer)))
        .toList()
        .forEach(objections -> {
          Offer offer = objections.offer();
          objections.all().forEach(what -> problem(offer.file(), offer.words().en(), what));
          size(offer.file(), offer.words(), PHRASE);
        });
  }

  private record Objections(Offer offer, List<String> all) {}

  private List<String> objections(Offer offer) {
    return Stream.of(Offers.FACTS, Facts.none())
        .map(facts -> knowledge.phrasebook().fill(offer.words(), facts))
        .flatMap(filled -> Stream.of(filled.en(), filled.zh()))
        .distinct()
        .flatMap(words -> objections(words, offer.stage()).stream())
        .distinct()
        .toList();
  }

  private List<String> objections(String words, Stage stage) {
    return new WordsCheck(knowledge)
        .objections(words, stage).stream().map(finding -> objection(finding, words)).toList();
  }

  private static String objection(Finding finding, String words) {
    Optional<String> concerned = finding.span().map(span -> "“" + span.of(words) + "”");
    return "the check of drafts would object to %s (%s): put it in other words"
        .formatted(concerned.orElse("this phrase"), finding.key());
  }

  private void playbook(Playbook playbook) {
    String file = "playbook/" + playbook.key() + ".yml";
    boolean over = false;
    for (Step step : playbook.steps()) {
      String at = "key: " + step.key();
      if (over) {
        problem(file, at, "“%s” never comes: it stands after “close”".formatted(step.key()));
      }
      over |= step.key().equals(Playbook.CLOSE);
      Condition when = step.when();
      if (when.unanswered()
          && (!when.latest().isEmpty()
              || (!when.readings().isEmpty() && !when.readings().contains(Reading.TOO_EARLY)))) {
        problem(
            file,
            at,
            "“%s” never comes: “unanswered” is before the first answer, “latest” and “reading” are after it"
                .formatted(step.key()));
      }
      if (step.waiting() && step.reopenedBy().contains(Stance.STALLS)) {
        problem(
            file,
            at,
            "“%s” never ends: each time the factory stalls, the waiting begins anew; take “stalls” out of “reopened-by”"
                .formatted(step.key()));
      }
      size(file, step.done(), LABEL);
      size(file, step.title(), LABEL);
      List<Bilingual> told = new ArrayList<>(List.of(step.act(), step.why()));
      told.addAll(step.notes());
      int letters = told.stream().mapToInt(text -> text.en().length()).sum();
      if (letters > SECTION) {
        problem(file, at, "%d letters in all; Slack shows %d".formatted(letters, SECTION));
      }
    }
    playbook
        .step(Playbook.CLOSE)
        .filter(close -> !close.when().equals(Condition.ALWAYS))
        .ifPresent(close ->
            problem(
                file,
                "key: " + Playbook.CLOSE,
                "“close” must have no “when”, or a dispute may never end"));
  }

  private void references() {
    for (Playbook playbook : knowledge.playbooks().all()) {
      String file = "playbook/" + playbook.key() + ".yml";
      playbook.steps().stream()
          .flatMap(step -> step.situations().stream())
          .forEach(situation -> reference(file, situation));
      playbook.steps().stream()
          .flatMap(step -> step.when().topics().stream())
          .filter(topic -> !knowledge.pushback().topics().contains(topic))
          .forEach(topic ->
              problem(
                  file,
                  topic,
                  "there is no topic “%s” in pushback/topics/%s"
                      .formatted(topic, Nearest.hint(topic, knowledge.pushback().topics()))));
    }
    for (String topic : knowledge.pushback().topics()) {
      reference(
          "pushback/topics/" + topic + ".yml", knowledge.pushback().argument(topic).situation());
    }
    for (GuardKind kind : GuardKind.values()) {
      Stream.of(Stage.values())
          .flatMap(stage -> knowledge.guard().advice(kind, stage).stream())
          .forEach(advice -> reference("guard/" + kind.key() + ".yml", advice.situation()));
    }
  }

  private void reference(String file, String situation) {
    if (knowledge.phrasebook().situation(situation).isEmpty()) {
      List<String> all = knowledge.phrasebook().situations().stream().map(Situation::key).toList();
      problem(
          file,
          situation,
          "there is no situation “%s” in phrasebook/%s"
              .formatted(situation, Nearest.hint(situation, all)));
    }
  }

  private void labels() {
    for (String key : knowledge.voice().keys()) {
      String file = "voice/" + key.substring(0, key.indexOf('.')) + ".yml";
      Bilingual words = knowledge.voice().sentence(key);
      if (file.equals("voice/button.yml")) {
        size(file, words, LABEL);
      } else if (key.endsWith("-title") || key.endsWith(".window")) {
        size(file, words, TITLE);
      } else {
        size(file, words, SECTION);
      }
    }
    knowledge
        .pushback()
        .topics()
        .forEach(topic ->
            size(
                "pushback/topics/" + topic + ".yml",
                knowledge.pushback().argument(topic).name(),
                LABEL));
  }

  private void prompts() {
    prompt(Task.GUARD, "kinds", Label.keys(GuardKind.class));
    prompt(Task.ANSWER, "stance", Label.keys(Stance.class));
    prompt(Task.ANSWER, "topics", knowledge.pushback().topics());
    prompt(Task.DRAFT, "findings", knowledge.drafts().keys());
  }

  // A label without a meaning would be guessed, and one that nobody knows never be believed.
  private void prompt(Task task, String group, List<String> known) {
    String file = "model/" + task.key() + ".yml";
    List<String> told =
        knowledge.prompts().of(task).map(prompt -> prompt.labels(group)).orElse(known);
    known.stream()
        .filter(label -> !told.contains(label))
        .forEach(label ->
            problem(file, group + ":", "“%s” is missing: say what it means".formatted(label)));
    told.stream()
        .filter(label -> !known.contains(label))
        .forEach(label ->
            problem(
                file, label + ":", "unknown “%s”%s".formatted(label, Nearest.hint(label, known))));
  }

  private void size(String file, Bilingual words, int most) {
    for (String text : List.of(words.en(), words.zh())) {
      if (text.length() > most) {
        problem(file, text, "%d letters; Slack shows %d here".formatted(text.length(), most));
      }
    }
  }

  private void problem(String file, String words, String what) {
    problems.add(conversations.find(file, words), what);
  }
}
