package taijie.slack;

import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import taijie.content.Speech;
import taijie.dispute.DisputeId;
import taijie.slack.blocks.Modals;
import taijie.slack.delivery.Renderer;
import taijie.slack.delivery.Windows;
import taijie.usecase.Actor;
import taijie.usecase.Refusal;
import taijie.usecase.UseCases;

/** What every feature has at hand. */
public record Desk(UseCases use, Windows windows, Renderer renderer) {

  void open(Occasion by, View view) {
    windows.open(by.actor().workspace(), by.trigger(), view);
  }

  void update(Occasion by, OpenWindow window, View view) {
    windows.update(by.actor().workspace(), window.id(), window.hash(), view);
  }

  Modals modals(Speech speech) {
    return new Modals(speech);
  }

  /** What somebody wrote, as they see it. */
  String words(Actor actor, String delivered) {
    return new Delivered(delivered)
        .words(user -> use.disputes().person(actor.workspace(), user).name());
  }

  /** The dispute that a text names with its first word, such as {@code D-12}. */
  DisputeId named(Occasion by, String text) {
    if (text.isBlank()) {
      throw new Refusal("refusal.number-missing");
    }
    String word = text.strip().split("\\s+", 2)[0];
    return DisputeId.parse(by.actor().workspace(), word)
        .orElseThrow(() -> new Refusal("refusal.no-number", Map.of("word", word)));
  }

  /** The dispute whose thread the person is in. */
  DisputeId here(Occasion by) {
    return use.disputes()
        .inThread(by.actor(), by.at().channel(), by.at().thread())
        .orElseThrow(() -> new Refusal("refusal.not-in-thread"));
  }

  /** The dispute that a button belongs to. */
  static DisputeId of(Click click) {
    return new DisputeId(click.by().actor().workspace(), click.number(0));
  }

  /** The dispute that a window belongs to. */
  static DisputeId of(Submission sent) {
    String number = sent.part(0);
    return new DisputeId(
        sent.by().actor().workspace(), number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0);
  }

  /** The day it is where the person is. */
  LocalDate today(Occasion by, InstantSource clock) {
    return clock.instant().atZone(by.person().hours().zone()).toLocalDate();
  }

  void whisper(Occasion by, String sentence, Map<String, String> values) {
    use.tellPerson().whisper(by.actor(), by.at(), sentence, values);
  }
}
