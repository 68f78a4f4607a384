package taijie.opinion;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers that were believed lately, by workspace and hash of the question; in memory alone. */
final class Lately {

  private static final int MOST = 1_000;
  private static final Duration KEPT = Duration.ofDays(1);

  private final Map<String, Kept> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > MOST;
        }
      };

  private record Kept(Shape.Answer answer, Instant until) {}

  synchronized Optional<Shape.Answer> find(String workspace, String hash, Instant now) {
    return Optional.ofNullable(answers.get(workspace + "/" + hash))
        .filter(kept -> now.isBefore(kept.until()))
        .map(Kept::answer);
  }

  synchronized void keep(String workspace, String hash, Shape.Answer answer, Instant now) {
    answers.put(workspace + "/" + hash, new Kept(answer, now.plus(KEPT)));
  }

  synchronized void forget(String workspace) {
    answers.keySet().removeIf(key -> key.startsWith(workspace + "/"));
  }
}
