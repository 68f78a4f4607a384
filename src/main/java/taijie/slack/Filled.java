package taijie.slack;

import com.slack.api.model.view.ViewState;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a window, by the fields' names. A field's block carries its name,
 * and behind {@code ~} a count where the bot put something else into it: Slack keeps what a person
 * typed in a block for as long as the block has the same id.
 */
public record Filled(Map<String, String> values) {

  public static final Filled NOTHING = new Filled(Map.of());

  private static final String RENEWED = "~";
  // Between the values of boxes that are ticked together.
  private static final String BOXES = ",";
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  public Filled {
    values = Map.copyOf(values);
  }

  static Filled of(@Nullable ViewState state) {
    Map<String, String> values = new LinkedHashMap<>();
    if (state != null && state.getValues() != null) {
      state
          .getValues()
          .forEach((block, inputs) -> {
            // An odd payload may lack what Slack always sends.
            if (inputs != null) {
              inputs.values().stream()
                  .filter(Objects::nonNull)
                  .forEach(value -> values.put(field(block), text(value)));
            }
          });
    }
    return new Filled(values);
  }

  /** The field that a block stands for. */
  static String field(String block) {
    int end = block.indexOf(RENEWED);
    return end < 0 ? block : block.substring(0, end);
  }

  /** The block of a field into which the bot put something {@code times} times. */
  static String block(String field, int times) {
    return times == 0 ? field : field + RENEWED + times;
  }

  /** A text, without blanks around it; empty where nothing was entered. */
  public String text(String field) {
    return values.getOrDefault(field, "").strip();
  }

  public boolean has(String field) {
    return !text(field).isEmpty();
  }

  public boolean ticked(String field) {
    return has(field);
  }

  /** The values of all boxes of a field that are ticked. */
  public Set<String> boxes(String field) {
    return has(field) ? Set.of(text(field).split(BOXES)) : Set.of();
  }

  public Optional<LocalDate> date(String field) {
    return DATE.matcher(text(field)).matches()
        ? Optional.of(LocalDate.parse(text(field)))
        : Optional.empty();
  }

  Filled with(String field, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(field, value);
    return new Filled(more);
  }

  private static String text(ViewState.Value value) {
    if (value.getSelectedOption() != null && value.getSelectedOption().getValue() != null) {
      return value.getSelectedOption().getValue();
    }
    if (value.getSelectedOptions() != null) {
      return value.getSelectedOptions().stream()
          .map(ViewState.SelectedOption::getValue)
          .collect(Collectors.joining(BOXES));
    }
    for (String text :
        new @Nullable String[] {
          value.getValue(),
          value.getSelectedDate(),
          value.getSelectedUser(),
          value.getSelectedConversation()
        }) {
      if (text != null) {
        return text;
      }
    }
    return "";
  }
}
