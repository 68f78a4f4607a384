package taijie.content;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Language;

/** The bot's voice in one language. */
public final class Speech {

  private final Voice voice;
  private final Language language;

  Speech(Voice voice, Language language) {
    this.voice = voice;
    this.language = language;
  }

  public Language language() {
    return language;
  }

  /** Words that come in both languages, in this one. */
  public String of(Bilingual words) {
    return voice.show(words, language);
  }

  /**
   * A sentence as plain text: for buttons, titles and options.
   *
   * @param namesAndValues slot names, each followed by its value
   */
  public String plain(String key, Object... namesAndValues) {
    return fill(key, Voice.pairs(namesAndValues), Markup::upright);
  }

  /**
   * A sentence as Slack mrkdwn: values are escaped, so that nothing a person typed can mention
   * somebody or pose as a link; a {@link Markup} is taken as it is.
   */
  public String mrkdwn(String key, Object... namesAndValues) {
    return mrkdwn(key, Voice.pairs(namesAndValues));
  }

  /** The same with the slots as a map. */
  public String mrkdwn(String key, Map<String, ?> values) {
    return fill(key, values, Markup::escaped);
  }

  /** How a label such as a stance or a role is called: the sentence {@code group.label}. */
  public String label(String group, taijie.vocabulary.Label label) {
    return plain(group + "." + label.key());
  }

  private String fill(String key, Map<String, ?> values, UnaryOperator<String> escape) {
    Map<String, String> shown = new HashMap<>();
    values.forEach((name, value) ->
        shown.put(
            name,
            switch (value) {
              case Markup markup -> markup.text();
              case Bilingual both -> escape.apply(of(both));
              default -> escape.apply(String.valueOf(value));
            }));
    return Voice.fill(of(voice.sentence(key)), shown);
  }
}
