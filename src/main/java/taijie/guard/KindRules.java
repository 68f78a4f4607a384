package taijie.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import taijie.content.Fields;
import taijie.text.Span;
import taijie.vocabulary.Stage;

/**
 * One kind's file: how it is proposed, what is none, what to advise, and examples of both.
 *
 * @param look without one of these no message is of this kind
 * @param about the letters of the mentions one of which a sentence needs for {@code proposals}
 * @param outright proposals that need no mention
 * @param withDeadline a deadline with an "or else", whatever the "else"
 */
record KindRules(
    GuardKind kind,
    FirstLook look,
    String about,
    List<Wanted> proposals,
    List<Wanted> outright,
    List<Wanted> withDeadline,
    Objections objections,
    List<StagedAdvice> advice,
    List<Example> examples) {

  /** Advice and the stages that it fits. */
  record StagedAdvice(List<Stage> stages, Advice advice) {}

  static Optional<KindRules> from(Fields file, Wording wording) {
    Optional<GuardKind> kind = file.label("kind", GuardKind.class);
    file.text("kind");
    FirstLook look = new FirstLook(file.texts("look"));
    StringBuilder about = new StringBuilder();
    file.texts("about").forEach(name -> about.append(wording.letter(name)));
    List<Wanted> proposals = wording.patterns(file, "proposals");
    List<Wanted> outright = wording.patterns(file, "outright");
    List<Wanted> withDeadline = wording.patterns(file, "deadlines");
    Objections objections =
        file.optional("unless").map(o -> Objections.from(o, wording)).orElse(Objections.none());
    List<StagedAdvice> advice = file.list("advice").stream().map(KindRules::staged).toList();
    List<Example> examples = new ArrayList<>();
    kind.ifPresent(k -> {
      file.list("examples").forEach(e -> examples.add(Example.from(e, List.of(k))));
      file.list("not").forEach(e -> examples.add(Example.from(e, List.of())));
    });
    for (Stage stage : Stage.values()) {
      if (advice.stream().noneMatch(a -> a.stages().contains(stage))) {
        file.problem("advice", "nothing is advised at stage “" + stage.key() + "”; add an entry");
      }
    }
    file.end();
    return kind.map(k ->
        new KindRules(
            k,
            look,
            about.toString(),
            proposals,
            outright,
            withDeadline,
            objections,
            advice,
            examples));
  }

  /** The first proposal of this kind in a sentence. */
  Optional<Span> find(Sentence sentence, Speech speech) {
    return Optional.of(proposals)
        .filter(patterns -> speaksOf(sentence.words()))
        .flatMap(patterns -> first(patterns, sentence, speech))
        .or(() -> first(outright, sentence, speech));
  }

  /** The first deadline with an "or else" in a sentence; counts where the consequence is known. */
  boolean hasDeadline(String words) {
    return Wanted.any(withDeadline, words);
  }

  /** What to advise at a stage; {@code variant} goes round. */
  Advice advice(Stage stage, int variant) {
    List<Advice> fitting = advice(stage);
    return fitting.get(Math.floorMod(variant, fitting.size()));
  }

  /** All that is advised at a stage. */
  List<Advice> advice(Stage stage) {
    return advice.stream()
        .filter(a -> a.stages().contains(stage))
        .map(StagedAdvice::advice)
        .toList();
  }

  private boolean objects(Sentence frank, Speech speech, int start, int end) {
    return objections.apply(frank, start, end) || speech.objects(frank, start, end);
  }

  private boolean speaksOf(String words) {
    return about.isEmpty() || about.chars().anyMatch(letter -> words.indexOf(letter) >= 0);
  }

  private Optional<Span> first(List<Wanted> patterns, Sentence sentence, Speech speech) {
    for (Wanted pattern : Wanted.fit(patterns, sentence.words())) {
      Matcher matcher = pattern.in(sentence.words());
      int from = 0;
      while (matcher.find(from)) {
        int start = matcher.start();
        int end = matcher.end();
        if (!objects(speech.frank(sentence), speech, start, end)) {
          return Optional.of(new Span(sentence.start() + start, sentence.start() + end));
        }
        from = start + 1;
        if (from > sentence.words().length()) {
          break;
        }
      }
    }
    return Optional.empty();
  }

  private static StagedAdvice staged(Fields fields) {
    List<Stage> stages = fields.labels("stages", Stage.class);
    StagedAdvice staged =
        new StagedAdvice(stages.isEmpty() ? List.of(Stage.values()) : stages, Advice.from(fields));
    fields.end();
    return staged;
  }
}
