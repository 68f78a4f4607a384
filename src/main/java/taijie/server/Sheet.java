package taijie.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import taijie.content.Speech;

/**
 * A plain page of HTML, written from top to bottom. All that goes in is escaped; what stands
 * between backticks is set as something to type.
 */
final class Sheet {

  private static final String STYLE = style();

  /** Nothing may run, be loaded or be framed; the one style is known by its hash. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + hash(STYLE)
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Pattern TYPED = Pattern.compile("`([^`]+)`");

  private final Speech speech;
  private final String title;
  private final StringBuilder body = new StringBuilder();

  Sheet(Speech speech, String title) {
    this.speech = speech;
    this.title = title;
    body.append("<h1>").append(text(title)).append("</h1>\n");
  }

  Sheet lead(String words) {
    return tag("p class=\"lead\"", words);
  }

  Sheet small(String words) {
    return tag("p class=\"small\"", words);
  }

  Sheet heading(String words) {
    return tag("h2", words);
  }

  Sheet list(List<String> items) {
    return items("ul", items);
  }

  Sheet steps(List<String> items) {
    return items("ol", items);
  }

  /** Terms with what they mean. */
  Sheet terms(Map<String, String> terms) {
    body.append("<dl>\n");
    terms.forEach((term, meaning) ->
        body.append("<div><dt><code>")
            .append(escaped(term))
            .append("</code></dt><dd>")
            .append(text(meaning))
            .append("</dd></div>\n"));
    body.append("</dl>\n");
    return this;
  }

  Sheet button(String address, String words) {
    body.append("<p><a class=\"button\" href=\"")
        .append(escaped(address))
        .append("\">")
        .append(text(words))
        .append("</a></p>\n");
    return this;
  }

  String html() {
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>%s</style>
    </head>
    <body><main>
    <p class="mark">Taijie 台阶</p>
    %s</main></body>
    </html>
    """
        .formatted(speech.language().locale().toLanguageTag(), escaped(title), STYLE, body);
  }

  private Sheet tag(String tag, String words) {
    body.append('<').append(tag).append('>').append(text(words));
    body.append("</").append(tag.split(" ", 2)[0]).append(">\n");
    return this;
  }

  private Sheet items(String tag, List<String> items) {
    body.append(
        items.stream()
            .map(item -> "<li>" + text(item) + "</li>\n")
            .collect(Collectors.joining("", "<" + tag + ">\n", "</" + tag + ">\n")));
    return this;
  }

  private static String text(String words) {
    return TYPED.matcher(escaped(words)).replaceAll("<code>$1</code>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String style() {
    try (InputStream in =
        Objects.requireNonNull(Sheet.class.getResourceAsStream("/taijie/server/install.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String style) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }
}
