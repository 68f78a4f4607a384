package taijie.slack;

import java.util.Optional;
import taijie.slack.blocks.Act;
import taijie.usecase.Refusal;

/**
 * A button pressed or a menu's entry chosen.
 *
 * @param value what the button or entry carries
 * @param responseUrl lets the message be replaced; empty in windows
 * @param window in which it was done; empty in messages
 */
public record Click(Occasion by, String value, String responseUrl, Optional<OpenWindow> window) {

  /**
   * The window in which it was done.
   *
   * @throws Refusal where it was done in none
   */
  public OpenWindow inWindow() {
    return window.orElseThrow(() -> new Refusal("refusal.trigger-expired"));
  }

  /** A part of the value; empty where there is none. */
  public String part(int index) {
    String[] parts = Act.parts(value);
    return index < parts.length ? parts[index] : "";
  }

  /** A part of the value that is a number; 0 where it is none. */
  public int number(int index) {
    String part = part(index);
    return part.matches("\\d{1,9}") ? Integer.parseInt(part) : 0;
  }
}
