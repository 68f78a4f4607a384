package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import taijie.content.Speech;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Said;
import taijie.usecase.LookAround.Place;

/** What can be done here; also the answer to any word nobody knows. */
final class HelpFeature implements Feature {

  // Words of this command in the order in which people need them.
  private static final List<String> WORDS =
      List.of(
          "open",
          "list",
          "show",
          "next",
          "record",
          "close",
          "reopen",
          "handover",
          "export",
          "stats",
          "model",
          "forget");

  private final Desk desk;

  HelpFeature(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void offer(Routes routes) {
    routes.word("help", this::help);
    routes.mention(
        List.of("help", "帮助", "幫助"),
        mention -> {
          Place place = desk.use().lookAround().at(mention.by().actor(), mention.by().at());
          desk.whisper(mention.by(), sentence(place), Map.of());
        });
  }

  // An unknown word comes here as "word|nearest known one".
  private Said help(Command command) {
    Speech speech = command.by().speech();
    String[] unknown = command.text().split("\\|", 2);
    List<LayoutBlock> blocks = new ArrayList<>();
    String head = head(speech, unknown);
    blocks.add(Kit.text(head));
    Place place = desk.use().lookAround().at(command.by().actor(), command.by().at());
    if (place != Place.CHANNEL && place != Place.THREAD) {
      blocks.add(Kit.text(speech.mrkdwn(sentence(place))));
    }
    StringBuilder words = new StringBuilder();
    WORDS.forEach(word -> words.append(speech.mrkdwn("help." + word)).append('\n'));
    blocks.add(Kit.text(words.toString()));
    blocks.add(Kit.text(speech.mrkdwn("help.beside")));
    blocks.add(Kit.text(speech.mrkdwn("help.thread")));
    blocks.add(
        Kit.row(
            Kit.press(speech.plain("button.open"), Act.OPEN, "0", "primary"),
            Kit.press(speech.plain("button.list"), Act.LIST, "0"),
            Kit.press(speech.plain("button.draft"), Act.DRAFT, "0")));
    return new Said(head, blocks);
  }

  // Slash commands do not work in threads: there, what works is told instead.
  private static String sentence(Place place) {
    return switch (place) {
      case THREAD -> "help.thread";
      case DIRECT -> "help.direct";
      case SHARED -> "help.shared";
      case ABSENT -> "help.absent";
      case EMPTY -> "help.empty";
      case CHANNEL -> "help.channel";
    };
  }

  private static String head(Speech speech, String[] unknown) {
    if (unknown.length < 2) {
      return speech.mrkdwn("help.head");
    }
    return unknown[1].isEmpty()
        ? speech.mrkdwn("help.unknown", "word", unknown[0])
        : speech.mrkdwn("help.did-you-mean", "word", unknown[0], "near", unknown[1]);
  }
}
