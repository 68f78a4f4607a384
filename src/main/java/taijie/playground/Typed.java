package taijie.playground;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import taijie.playground.world.Channel;
import taijie.playground.world.Member;
import taijie.playground.world.World;

/** What people type, turned into what Slack sends: escaped, with mentions and links marked. */
final class Typed {
  private static final Pattern URL = Pattern.compile("https?://[^\\s<>|]*[^\\s<>|.,;:!?)\"']");
  private static final Pattern BROADCAST =
      Pattern.compile("(?<![\\w@])@(here|channel|everyone)\\b");

  private final World world;

  Typed(World world) {
    this.world = world;
  }

  /** As the text of a message: {@code <@U1>}. */
  String message(String text) {
    String marked = marked(text, false);
    return BROADCAST.matcher(marked).replaceAll("<!$1>");
  }

  /** As the text of a slash command: {@code <@U1|anna>}. */
  String command(String text) {
    return marked(text, true);
  }

  private String marked(String text, boolean withNames) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    String linked = URL.matcher(escaped).replaceAll("<$0>");
    return channels(people(linked, withNames));
  }

  private String people(String text, boolean withNames) {
    record Name(String called, Member member) {}
    List<Name> longestFirst =
        world.members().stream()
            .flatMap(m -> m.calledNames().stream().map(n -> new Name(n, m)))
            .sorted(Comparator.comparingInt((Name n) -> n.called().length()).reversed())
            .toList();
    String result = text;
    for (Name name : longestFirst) {
      String mark = "<@" + name.member().id() + (withNames ? "|" + name.member().name() : "") + ">";
      result = named("@", name.called()).matcher(result).replaceAll(Matcher.quoteReplacement(mark));
    }
    return result;
  }

  private String channels(String text) {
    Stream<Channel> longestFirst =
        world.channels().stream()
            .filter(c -> !c.im())
            .sorted(Comparator.comparingInt((Channel c) -> c.name().length()).reversed());
    return longestFirst.reduce(
        text,
        (t, c) ->
            named("#", c.name())
                .matcher(t)
                .replaceAll(Matcher.quoteReplacement("<#" + c.id() + "|" + c.name() + ">")),
        (a, b) -> b);
  }

  private static Pattern named(String sign, String name) {
    return Pattern.compile(
        "(?<![\\w<" + sign + "])" + sign + Pattern.quote(name) + "(?![\\w-])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
