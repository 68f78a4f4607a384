package taijie.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that all commands share which use the conversations. */
final class Content {

  @Option(
      names = "--conversations",
      description = "A folder of conversations to use instead of the built-in one.")
  private @Nullable Path folder;

  Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }
}
