package taijie.slack;

import com.slack.api.model.view.ViewState;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;

/**
 * A window that was sent.
 *
 * @param carried what the window brought along
 * @param values what was entered, by block
 */
public record Submission(
    Occasion by, String carried, Map<String, Map<String, ViewState.Value>> values) {

  /** A text, without blanks around it; empty where nothing was entered. */
  public String text(String block) {
    return orEmpty(block, ViewState.Value::getValue).strip();
  }

  public String option(String block) {
    return orEmpty(
        block, v -> v.getSelectedOption() == null ? null : v.getSelectedOption().getValue());
  }

  public String person(String block) {
    return orEmpty(block, ViewState.Value::getSelectedUser);
  }

  public String channel(String block) {
    return orEmpty(block, ViewState.Value::getSelectedConversation);
  }

  public Optional<LocalDate> date(String block) {
    String date = orEmpty(block, ViewState.Value::getSelectedDate);
    return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
  }

  public boolean ticked(String block) {
    ViewState.Value value = value(block);
    return value != null
        && value.getSelectedOptions() != null
        && !value.getSelectedOptions().isEmpty();
  }

  /** A part of what the window brought along; empty where there is none. */
  public String part(int index) {
    String[] parts = Act.parts(carried);
    return index < parts.length ? parts[index] : "";
  }

  private interface Get {
    @Nullable String from(ViewState.Value value);
  }

  private String orEmpty(String block, Get get) {
    ViewState.Value value = value(block);
    String text = value == null ? null : get.from(value);
    return text == null ? "" : text;
  }

  private ViewState.@Nullable Value value(String block) {
    Map<String, ViewState.Value> inputs = values.get(block);
    return inputs == null ? null : inputs.get(Kit.VALUE);
  }
}
