package taijie.draft;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.text.Span;

/**
 * A normalised mail with what is not this message's own set aside.
 *
 * @param words the author's words; quoted mail and the signature are blank, offsets kept
 * @param signature from the closing formula to the end of the name and titles; empty where none
 */
record Mail(String words, Span signature) {

  private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^[ ]*>[^\\n]*");
  // Above an inline quote this is one line to set aside; without ">" all that follows is old mail.
  private static final Pattern WROTE =
      Pattern.compile(
          "(?m)^(?:on [^\\n]{5,120}(?:\\n[^\\n]{0,60})?wrote:|在[^\\n]{4,80}写道[:：]|[^\\n]{4,80}(?:写道|schrieb)[:：])[ ]*$");
  private static final Pattern OLD_MAIL =
      Pattern.compile(
          "(?m)^(?:-{2,} ?(?:original|forwarded) message|-{2,} ?原始邮件|_{10,}|(?:发件人|寄件者|寄件人)[:：]"
              + "|from: [^\\n]+\\n(?:sent|date|to|cc):)");
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?m)^[ ]*(?:(?:thanks?(?: you)?(?: and|,| &)? ?)?(?:(?:best|kind|warm|with kind|with best) )?(?:regards|wishes)"
              + "|br|rgds|thanks|thank you|thx|cheers|many thanks|best|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)"
              + "|此致|敬礼|顺祝商祺|商祺|祝好|谢谢)[ ,.!。，！]*(?:[a-z][a-z .]{1,30})?$|(?m)^-- ?$"
              // In a chat all of it stands in one line: "Did I get it right? Best, Marcus"
              + "|(?<=[.?!。？！] {0,2})(?:(?:best|kind|warm) (?:regards|wishes)|regards|rgds|br|best|thanks"
              + "|thx|cheers|thank you|谢谢)(?! (?:for|so|very))[ ,.!。，！]{0,2}"
              + "(?:[a-z]{2,15}(?: [a-z]{2,15})?)?[ .]*$");
  private static final Pattern SAYS_SOMETHING =
      Pattern.compile("[?？!！]|(?<![a-z])(?:we|you|your|please|pls)(?![a-z])|我们|你们|您|请");
  private static final int LINES = 9;

  static Mail of(String normal) {
    String words = blank(QUOTED_LINE.matcher(normal), normal);
    Matcher wrote = WROTE.matcher(words);
    while (wrote.find()) {
      boolean inline = normal.substring(wrote.end()).stripLeading().startsWith(">");
      words = blank(words, wrote.start(), inline ? wrote.end() : words.length());
    }
    Matcher old = OLD_MAIL.matcher(words);
    if (old.find()) {
      words = blank(words, old.start(), words.length());
    }
    Span signature = signature(words);
    return new Mail(blank(words, signature.start(), signature.end()), signature);
  }

  private static Span signature(String words) {
    Matcher closing = CLOSING.matcher(words);
    while (closing.find()) {
      int end = end(words, closing.end());
      List<String> lines =
          words.substring(closing.end(), end).lines().filter(l -> !l.isBlank()).toList();
      boolean plain =
          lines.size() <= LINES
              && lines.stream()
                  .allMatch(l -> l.length() <= 90 && !SAYS_SOMETHING.matcher(l).find());
      if (plain && !words.substring(0, closing.start()).isBlank()) {
        return new Span(closing.start(), end);
      }
    }
    return new Span(words.length(), words.length());
  }

  // A postscript is the author's own again.
  private static int end(String words, int from) {
    Matcher postscript = Pattern.compile("(?m)^(?:p\\.?s\\.?[ :]|又及|另[:：，])").matcher(words);
    return postscript.find(from) ? postscript.start() : words.length();
  }

  private static String blank(Matcher matcher, String text) {
    return matcher.replaceAll(match -> " ".repeat(match.end() - match.start()));
  }

  private static String blank(String text, int from, int to) {
    return text.substring(0, from)
        + text.substring(from, to).replaceAll("[^\\n]", " ")
        + text.substring(to);
  }
}
