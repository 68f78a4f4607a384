package taijie.playground.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The modals that people have open, one stack for each person. They last as long as the playground
 * runs.
 */
public final class Modals {
  /** Slack's own limit. */
  public static final int MOST = 3;

  private final Map<String, List<View>> stacks = new HashMap<>();

  public List<View> stack(String person) {
    return List.copyOf(stacks.getOrDefault(person, List.of()));
  }

  public Optional<View> find(String id) {
    return stacks.values().stream()
        .flatMap(List::stream)
        .filter(v -> v.id().equals(id))
        .findFirst();
  }

  public View push(View view) {
    stacks.computeIfAbsent(view.user(), p -> new ArrayList<>()).add(view);
    return view;
  }

  /** Puts a view in the place of the one with the same id. */
  public View replace(View view) {
    stacks
        .getOrDefault(view.user(), new ArrayList<>())
        .replaceAll(v -> v.id().equals(view.id()) ? view : v);
    return view;
  }

  /** Closes a view and what lies on it. */
  public List<View> close(View view) {
    List<View> stack = stacks.getOrDefault(view.user(), new ArrayList<>());
    int at = stack.stream().map(View::id).toList().indexOf(view.id());
    if (at < 0) {
      return List.of();
    }
    List<View> closed = List.copyOf(stack.subList(at, stack.size()));
    stack.subList(at, stack.size()).clear();
    return closed;
  }

  public List<View> closeAll(String person) {
    List<View> closed = stack(person);
    stacks.remove(person);
    return closed;
  }
}
