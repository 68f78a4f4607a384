package taijie.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import taijie.dispute.WatchEvent.Choice;
import taijie.dispute.WatchEvent.Form;
import taijie.dispute.WatchEvent.GuardMuted;
import taijie.dispute.WatchEvent.Warned;
import taijie.dispute.WatchEvent.Warning;
import taijie.dispute.WatchEvent.WarningAnswered;
import taijie.guard.GuardKind;
import taijie.vocabulary.Stage;

/**
 * What the guard said in a dispute and what people did with it.
 *
 * @param warnings by number
 * @param answered what was chosen, by the warning's number
 * @param muted people who want no more of it
 */
public record Watch(List<Warning> warnings, Map<Integer, Choice> answered, Set<String> muted) {

  public static final Watch NONE = new Watch(List.of(), Map.of(), Set.of());

  // After two "I'll do it anyway" a person has heard the advice and decided.
  private static final int ENOUGH = 2;

  public boolean ownerInvolved() {
    return answered.containsValue(Choice.OWNER_INVOLVED);
  }

  /** The first of a kind and stage in full, a repeat in one line, silence after two refusals. */
  public Form formFor(String person, GuardKind kind, Stage stage) {
    boolean ownerKnown = kind == GuardKind.COPY_OWNER && ownerInvolved();
    List<Warning> before =
        warnings.stream()
            .filter(w -> w.person().equals(person) && w.kinds().contains(kind))
            .toList();
    long refused = before.stream().filter(w -> answered.get(w.number()) == Choice.ANYWAY).count();
    if (ownerKnown || muted.contains(person) || refused >= ENOUGH) {
      return Form.SILENT;
    }
    return before.stream().anyMatch(w -> w.stage() == stage) ? Form.BRIEF : Form.FULL;
  }

  public Optional<Warning> find(int number) {
    return warnings.stream().filter(w -> w.number() == number).findFirst();
  }

  /** Warnings told to a person that were never answered. */
  public List<Warning> openFor(String person) {
    return warnings.stream()
        .filter(w -> w.person().equals(person) && w.form() != Form.SILENT)
        .filter(w -> !answered.containsKey(w.number()))
        .toList();
  }

  Watch after(WatchEvent event) {
    return switch (event) {
      case Warned(Warning warning) -> {
        List<Warning> more = new ArrayList<>(warnings);
        more.add(warning);
        yield new Watch(List.copyOf(more), answered, muted);
      }
      case WarningAnswered(int number, Choice choice, String reason) -> {
        Map<Integer, Choice> more = new HashMap<>(answered);
        more.put(number, choice);
        yield new Watch(warnings, Map.copyOf(more), muted);
      }
      case GuardMuted(String person, boolean now) -> {
        Set<String> people = new HashSet<>(muted);
        if (now) {
          people.add(person);
        } else {
          people.remove(person);
        }
        yield new Watch(warnings, answered, Set.copyOf(people));
      }
    };
  }
}
