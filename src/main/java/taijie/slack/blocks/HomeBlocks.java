package taijie.slack.blocks;

import static com.slack.api.model.view.Views.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.dispute.Summary;
import taijie.usecase.Preferences;
import taijie.usecase.UnansweredWarnings.Unanswered;

/** A person's App Home: their disputes, what they may have missed, their settings. */
public final class HomeBlocks {

  // Within Slack's 100 blocks a view, with room for everything else.
  private static final int MOST_DISPUTES = 20;
  private static final int MOST_WARNINGS = 10;

  private final Speech speech;
  private final ListBlocks list;

  public HomeBlocks(Speech speech, ListBlocks list) {
    this.speech = speech;
    this.list = list;
  }

  public View home(List<Summary> mine, List<Unanswered> warnings, Preferences preferences) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.title(speech.plain("home.title")));
    blocks.add(
        Kit.row(
            Kit.press(speech.plain("button.open"), Act.OPEN, "0", "primary"),
            Kit.press(speech.plain("button.draft"), Act.DRAFT, "0"),
            Kit.press(speech.plain("button.settings"), Act.SETTINGS, "0")));
    blocks.add(Blocks.divider());
    blocks.add(Kit.text(speech.mrkdwn("home.mine", "count", mine.size())));
    if (mine.isEmpty()) {
      blocks.add(Kit.text(speech.mrkdwn("home.none")));
    }
    mine.stream().limit(MOST_DISPUTES).forEach(row -> blocks.add(Kit.text(list.line(row))));
    if (mine.size() > MOST_DISPUTES) {
      blocks.add(Kit.small(speech.mrkdwn("home.more", "count", mine.size() - MOST_DISPUTES)));
    }
    missed(warnings, blocks);
    settings(preferences, blocks);
    return view(v -> v.type("home").blocks(blocks));
  }

  private void missed(List<Unanswered> warnings, List<LayoutBlock> blocks) {
    if (warnings.isEmpty()) {
      return;
    }
    blocks.add(Blocks.divider());
    blocks.add(Kit.text(speech.mrkdwn("home.missed")));
    WarningBlocks buttons = new WarningBlocks(speech);
    for (Unanswered missed : warnings.stream().limit(MOST_WARNINGS).toList()) {
      String kind = speech.label("guard-kind", missed.warning().kinds().getFirst());
      String title = CardBlocks.title(missed.dispute());
      blocks.add(Kit.text(speech.mrkdwn("home.missed-one", "title", title, "kind", kind)));
      blocks.add(Kit.row(buttons.buttons(missed.dispute(), missed.warning())));
    }
  }

  private void settings(Preferences preferences, List<LayoutBlock> blocks) {
    boolean muted = preferences.guardMuted();
    blocks.add(Blocks.divider());
    blocks.add(Kit.text(speech.mrkdwn(muted ? "home.guard-muted" : "home.guard-on")));
    blocks.add(
        Kit.row(
            Kit.press(
                speech.plain(muted ? "button.guard-on" : "button.guard-off"),
                Act.GUARD_EVERYWHERE,
                muted ? "on" : "off")));
    String zone = preferences.zone().orElse(speech.plain("home.zone-of-slack"));
    blocks.add(
        Kit.small(
            speech.mrkdwn(
                "home.settings",
                "zone",
                new Markup(Markup.escaped(zone)),
                "start",
                preferences.startHour(),
                "end",
                preferences.endHour(),
                "digest",
                preferences.digestHour())));
  }
}
