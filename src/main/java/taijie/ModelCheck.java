package taijie;

import java.time.Duration;
import java.util.List;
import taijie.cli.Diagnosis;
import taijie.opinion.Ask;
import taijie.opinion.Model;
import taijie.opinion.Model.Question;
import taijie.opinion.Reply;
import taijie.opinion.Shape;
import taijie.opinion.Shape.Field;

/** Whether the language model can be asked, and answers in time and in shape. */
final class ModelCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int TOKENS = 50;

  static final Question QUESTION =
      new Question(
          "This is a test of the connection.",
          "Answer with the colour blue.",
          new Shape(new Field.OneOf("colour", List.of("blue", "red"))),
          TOKENS);

  private ModelCheck() {}

  /** Asks it something harmless. */
  static Diagnosis ask(ModelSettings settings) {
    Model model = settings.model();
    long start = System.nanoTime();
    Reply reply = model.ask(QUESTION, PATIENCE);
    long millis = (System.nanoTime() - start) / 1_000_000;
    String where = "The language model " + settings.name() + " at " + model.host();
    return switch (reply) {
      case Reply.Answered answered ->
          QUESTION.shape().read(answered.fields()).isEmpty()
              ? new Diagnosis(
                  where + " answers, but not in the shape that was asked for.",
                  "choose a model that can answer with JSON, in " + ModelSettings.NAME)
              : millis > Ask.WAITED_FOR.toMillis()
                  ? new Diagnosis(
                      where + " answers after " + millis + " ms; people wait 2,500 for it.",
                      "choose a faster one, or expect it to be of use in the background alone")
                  : Diagnosis.well(where + " answers in " + millis + " ms.");
      case Reply.Nothing nothing ->
          new Diagnosis(
              where + " gives no answer (" + nothing.failure().key() + ").", repair(nothing));
    };
  }

  private static String repair(Reply.Nothing nothing) {
    return switch (nothing.failure()) {
      case TIMED_OUT, AWAY ->
          "let this machine make requests to that address, and look whether the model runs";
      case BUSY -> "its limit is used up for now; ask again later";
      case REFUSED ->
          "look at " + ModelSettings.KEY + ", " + ModelSettings.NAME + " and " + ModelSettings.URL;
      case REDIRECTED ->
          "set " + ModelSettings.URL + " to the address itself; redirects are not followed";
      case TOO_LONG, UNREADABLE ->
          "look at " + ModelSettings.DIALECT + ": chat or messages; is that a model at all?";
    };
  }
}
