package taijie.slack.blocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.usecase.Standing;

/** Points in time as people read them. */
public final class Times {

  private Times() {}

  /**
   * A time that every reader sees in their own zone; where that is not shown, it is written out
   * with its zone.
   */
  public static Markup own(Instant at, ZoneId zone, Speech speech) {
    return new Markup(
        "<!date^"
            + at.getEpochSecond()
            + "^{date_short_pretty} {time}|"
            + in(at, zone, speech)
            + ">");
  }

  /** The reader's own time and, where the handler lives by another clock, the factory's too. */
  public static Markup both(Instant at, ZoneId zone, Speech speech) {
    String own = own(at, zone, speech).text();
    ZoneId factory = Standing.FACTORY_ZONE;
    boolean same = zone.getRules().getOffset(at).equals(factory.getRules().getOffset(at));
    return new Markup(same ? own : own + " · " + in(at, factory, speech));
  }

  /** A time written out with its zone, such as "Tue 3 Nov, 09:30 (Berlin)". */
  public static String in(Instant at, ZoneId zone, Speech speech) {
    String pattern = speech.plain("time.pattern");
    return DateTimeFormatter.ofPattern(pattern, speech.language().locale()).format(at.atZone(zone))
        + " ("
        + city(zone)
        + ")";
  }

  /** A day, as the language writes it. */
  public static String day(Instant at, ZoneId zone, Speech speech) {
    String pattern = speech.plain("time.day-pattern");
    return DateTimeFormatter.ofPattern(pattern, speech.language().locale()).format(at.atZone(zone));
  }

  /** Days from the first to the last, as the language writes them. */
  public static String days(LocalDate first, LocalDate last, Speech speech) {
    String from = day(first, speech);
    return first.equals(last) ? from : from + " – " + day(last, speech);
  }

  private static String day(LocalDate day, Speech speech) {
    String pattern = speech.plain("time.day-pattern");
    return DateTimeFormatter.ofPattern(pattern, speech.language().locale()).format(day);
  }

  private static String city(ZoneId zone) {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }
}
