package taijie.playground.script;

import java.util.List;

/**
 * A script that could not be read or did not go as it says; each problem with its file and line.
 */
public final class ScriptFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  ScriptFailed(List<String> problems) {
    super("\n" + String.join("\n\n", problems));
  }
}
