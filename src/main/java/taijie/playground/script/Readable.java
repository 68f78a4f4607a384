package taijie.playground.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taijie.playground.world.Member;
import taijie.playground.world.Message;
import taijie.playground.world.SharedFile;
import taijie.playground.world.View;
import taijie.playground.world.World;
import tools.jackson.databind.JsonNode;

/** Messages and views as the plain words that people read on them, buttons and menus included. */
final class Readable {
  private static final Pattern MARK = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");

  private final World world;

  Readable(World world) {
    this.world = world;
  }

  /** Where there are blocks, Slack shows them and not the text. */
  String of(Message message) {
    String words =
        message.blocks() == null || message.blocks().isEmpty()
            ? plain(message.text())
            : of(message.blocks());
    return Stream.concat(Stream.of(words), message.files().stream().map(SharedFile::name))
        .collect(Collectors.joining(" "));
  }

  String of(View view) {
    return plain(
        view.body().path("title").path("text").asString("")
            + " "
            + of(view.blocks())
            + " "
            + view.body().path("submit").path("text").asString("")
            + " "
            + String.join(" ", view.errors().values()));
  }

  String of(@Nullable JsonNode blocks) {
    List<String> words = new ArrayList<>();
    if (blocks != null) {
      collect(blocks, words);
    }
    return plain(String.join(" ", words));
  }

  private static void collect(JsonNode node, List<String> words) {
    if (node.isObject()) {
      for (var field : node.properties()) {
        boolean said =
            field.getValue().isString()
                && List.of("text", "title", "alt_text", "label", "name", "initial_value")
                    .contains(field.getKey());
        if (said) {
          words.add(field.getValue().asString());
        } else if (field.getKey().equals("user_id")) {
          words.add("<@" + field.getValue().asString() + ">");
        } else {
          collect(field.getValue(), words);
        }
      }
    } else {
      node.forEach(n -> collect(n, words));
    }
  }

  /** Without markup: people by name, links by their text. */
  String plain(String mrkdwn) {
    return MARK.matcher(mrkdwn)
        .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(name(m)))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("[*`]", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private String name(MatchResult mark) {
    String target = mark.group(1);
    if (mark.group(2) != null) {
      return mark.group(2);
    }
    if (target.startsWith("@")) {
      return world.member(target.substring(1)).map(Member::realName).orElse(target);
    }
    if (target.startsWith("#")) {
      return world.channel(target.substring(1)).map(c -> "#" + c.name()).orElse(target);
    }
    return target;
  }
}
