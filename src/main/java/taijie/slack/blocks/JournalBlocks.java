package taijie.slack.blocks;

import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.dispute.Entry;
import taijie.dispute.Event;
import taijie.vocabulary.Label;

/** A journal as plain text that can be read, selected and copied. */
public final class JournalBlocks {

  // A window holds a hundred blocks; two are for the words around the journal.
  private static final int MOST_BLOCKS = 98;
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Speech speech;
  private final ZoneId zone;
  private final UnaryOperator<String> name;

  /**
   * @param zone of the reader
   * @param name how a person of the workspace is called
   */
  public JournalBlocks(Speech speech, ZoneId zone, UnaryOperator<String> name) {
    this.speech = speech;
    this.zone = zone;
    this.name = name;
  }

  /** All entries, or as many as a window holds. */
  public List<LayoutBlock> all(List<Entry> entries) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.small(speech.mrkdwn("journal.head", "count", entries.size(), "zone", zone)));
    StringBuilder page = new StringBuilder();
    for (Entry entry : entries) {
      for (String part : parts(told(entry))) {
        if (page.length() + part.length() > Kit.SECTION) {
          blocks.add(plain(page.toString()));
          page.setLength(0);
        }
        page.append(part);
      }
      if (blocks.size() >= MOST_BLOCKS) {
        blocks.add(Kit.small(speech.mrkdwn("journal.more", "last", entry.seq())));
        return blocks;
      }
    }
    if (!page.isEmpty()) {
      blocks.add(plain(page.toString()));
    }
    return blocks;
  }

  private String told(Entry entry) {
    String who = entry.person().equals(Entry.BOT) ? "Taijie" : name.apply(entry.person());
    StringBuilder told = new StringBuilder();
    told.append(entry.seq())
        .append(" · ")
        .append(WHEN.format(entry.logged().atZone(zone)))
        .append(" · ")
        .append(who)
        .append(" · ")
        .append(speech.plain("journal.event-" + key(entry.event().getClass())))
        .append('\n');
    fields(told, "", entry.event());
    return told.append('\n').toString();
  }

  private static String key(Class<? extends Event> kind) {
    return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private void fields(StringBuilder told, String prefix, Object record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      field(told, prefix + component.getName(), value(component, record));
    }
  }

  private void field(StringBuilder told, String label, Object value) {
    switch (value) {
      case Optional<?> maybe -> maybe.ifPresent(present -> field(told, label, present));
      case Collection<?> several -> several.forEach(one -> field(told, label, one));
      case Record nested -> fields(told, label + ".", nested);
      case Label known -> line(told, label, known.key());
      default -> line(told, label, value.toString());
    }
  }

  private static void line(StringBuilder told, String label, String value) {
    if (!value.isBlank()) {
      told.append("    ").append(label).append(": ").append(value).append('\n');
    }
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("events and what they hold are public records", e);
    }
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int to = Math.min(text.length(), from + Kit.SECTION);
      // Not between the halves of one sign.
      to = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
      parts.add(text.substring(from, to));
      from = to;
    }
    return parts;
  }

  private static LayoutBlock plain(String text) {
    return section(
        s -> s.text(PlainTextObject.builder().text(Markup.upright(text)).emoji(false).build()));
  }
}
