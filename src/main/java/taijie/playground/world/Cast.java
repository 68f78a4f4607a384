package taijie.playground.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Who and what is there at the beginning: a team, its people, its channels and the bot. */
public record Cast(Team team, App app, List<Member> people, List<Channel> channels) {

  public Cast {
    people = List.copyOf(people);
    channels = List.copyOf(channels);
  }

  /**
   * The cast that ships with the playground: the buyers of Nordlicht Homeware and one guest from a
   * factory.
   */
  public static Cast nordlicht() {
    try (InputStream file =
        Objects.requireNonNull(Cast.class.getResourceAsStream("/taijie/playground/cast.json"))) {
      return Json.MAPPER.readValue(file, Cast.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Cast with(App app) {
    return new Cast(team, app, people, channels);
  }

  /** The people and, last, the bot. */
  public List<Member> everybody() {
    Member bot =
        new Member(
            app.user(),
            app.name().toLowerCase(Locale.ROOT),
            app.name(),
            "",
            ZoneOffset.UTC,
            "en-US",
            false,
            false,
            false,
            true);
    return Stream.concat(people.stream(), Stream.of(bot)).toList();
  }
}
