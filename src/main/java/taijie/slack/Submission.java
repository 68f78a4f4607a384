package taijie.slack;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import taijie.slack.blocks.Act;

/**
 * A window that was sent.
 *
 * @param window its id, by which it can be brought up to date
 * @param carried what the window brought along
 * @param filled what was entered
 */
public record Submission(Occasion by, String window, String carried, Filled filled) {

  /** A text, without blanks around it; empty where nothing was entered. */
  public String text(String field) {
    return filled.text(field);
  }

  public String option(String field) {
    return filled.text(field);
  }

  public String person(String field) {
    return filled.text(field);
  }

  public String channel(String field) {
    return filled.text(field);
  }

  public Optional<LocalDate> date(String field) {
    return filled.date(field);
  }

  /** The values of all boxes that are ticked. */
  public Set<String> boxes(String field) {
    return filled.boxes(field);
  }

  public boolean ticked(String field) {
    return filled.ticked(field);
  }

  /** A part of what the window brought along; empty where there is none. */
  public String part(int index) {
    String[] parts = Act.parts(carried);
    return index < parts.length ? parts[index] : "";
  }
}
