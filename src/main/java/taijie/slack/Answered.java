package taijie.slack;

import com.slack.api.model.view.View;
import java.util.Map;

/** What happens to a window that was sent. */
public sealed interface Answered {

  /** It closes. */
  record Closed() implements Answered {}

  /** It stays, with a sentence beside each field that must be mended. */
  record Mend(Map<String, String> fields) implements Answered {}

  /** Another takes its place. */
  record Shown(View view) implements Answered {}

  static Answered closed() {
    return new Closed();
  }
}
