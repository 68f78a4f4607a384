package taijie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program out of a jar, where its conversations are no folder but entries of an archive. */
@Timeout(60)
class PlaygroundJarTest {

  private static final Path CLASSES = Path.of("target", "classes");

  @TempDir private Path folder;

  @Test
  void the_built_in_conversations_are_read_out_of_the_jar() throws Exception {
    Path jar = jar();
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jar + File.pathSeparator + libraries(),
                "taijie.Main",
                "validate")
            // No conversations near by.
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said).contains("All is well: ");
    assertThat(process.waitFor()).isZero();
  }

  private Path jar() throws IOException {
    Path jar = folder.resolve("a jar with blanks.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(CLASSES)) {
      zip.setLevel(0);
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        String name = CLASSES.relativize(file).toString().replace(File.separatorChar, '/');
        if (Files.isDirectory(file) && !name.isEmpty()) {
          zip.putNextEntry(new ZipEntry(name + "/"));
        } else if (Files.isRegularFile(file)) {
          zip.putNextEntry(new ZipEntry(name));
          Files.copy(file, zip);
        }
      }
    }
    return jar;
  }

  private static String libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
