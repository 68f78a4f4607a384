package taijie.playground.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import taijie.playground.MovableClock;
import taijie.playground.SimulatedSlack;
import taijie.playground.script.ScriptReader.Content;

/**
 * A whole story, act by act: what people do and what the bot should say to it.
 *
 * @param begins when it begins; the clock is moved there
 * @param acts in order
 */
public record Script(String title, Optional<Instant> begins, ZoneId zone, List<Act> acts) {

  /**
   * @throws ScriptFailed with every problem of the file
   */
  public static Script read(Path file) {
    try {
      return parse(Objects.toString(file.getFileName()), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param name the file's name, for messages
   * @throws ScriptFailed with every problem of the text
   */
  public static Script parse(String name, String yaml) {
    Content content = new ScriptReader(name).read(yaml);
    List<String> problems = content.acts().stream().flatMap(Act::problems).toList();
    if (!problems.isEmpty()) {
      throw new ScriptFailed(problems);
    }
    try {
      String zone = content.head().path("zone").asString("");
      ZoneId there = zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
      String begins = content.head().path("begins").asString("");
      Optional<Instant> at =
          begins.isEmpty()
              ? Optional.empty()
              : Optional.of(LocalDateTime.parse(begins).atZone(there).toInstant());
      return new Script(content.head().path("title").asString(name), at, there, content.acts());
    } catch (DateTimeException e) {
      throw new ScriptFailed(
          List.of(
              name
                  + ":1: begins is a local time such as 2026-03-02T09:10, zone one such as Europe/Berlin: "
                  + e.getMessage()));
    }
  }

  /**
   * Plays all acts and compares what the bot says with what it should say.
   *
   * @param settle called after each act: everything that the bot does later is to be done when it
   *     returns
   * @throws ScriptFailed with every difference, by file and line
   */
  public void play(SimulatedSlack slack, MovableClock clock, Runnable settle) {
    new Player(this, slack, clock, settle).play(true);
  }

  /**
   * Plays all acts without comparing anything.
   *
   * @throws ScriptFailed for an act that could not be done
   */
  public void seed(SimulatedSlack slack, MovableClock clock, Runnable settle) {
    new Player(this, slack, clock, settle).play(false);
  }
}
