package taijie.slack.blocks;

import static com.slack.api.model.view.Views.view;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.dispute.Dispute;
import taijie.dispute.Journal.Page;
import taijie.dispute.Summary;
import taijie.playbook.Step;
import taijie.usecase.Preferences;
import taijie.usecase.UnansweredWarnings.Unanswered;

/** A person's App Home: their disputes, what they may have missed, figures, their settings. */
public final class HomeBlocks {

  /** Disputes on a page: two blocks each, well within Slack's 100 a view. */
  public static final int PAGE = 10;

  private static final int MOST_WARNINGS = 10;
  private static final int MOST_MUTED = 10;
  private static final int MOST_WAITING = 10;

  private final Speech speech;
  private final ListBlocks list;

  public HomeBlocks(Speech speech, ListBlocks list) {
    this.speech = speech;
    this.list = list;
  }

  /**
   * What a Home shows.
   *
   * @param rows of this page, what is due first standing first
   * @param page from 0
   * @param total how many disputes are in the person's hands
   * @param waiting those whose reminders are used up, as in the daily digest
   * @param muted where the person wants no more of the guard
   * @param opinion whether a language model may be asked; empty where none is configured
   * @param figures over what the person may see, a line each; empty where there is nothing to count
   */
  public record Shown(
      List<Row> rows,
      int page,
      int total,
      List<Summary> waiting,
      List<Unanswered> warnings,
      List<Dispute> muted,
      List<String> figures,
      Preferences preferences,
      Optional<OpinionBlocks.State> opinion,
      Instant now) {}

  /**
   * A dispute with its present step.
   *
   * @param situation whose words the step wants
   */
  public record Row(
      Summary summary, Dispute dispute, Optional<Step> step, Optional<String> situation) {}

  public View home(Shown shown) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.title(speech.plain("home.title")));
    if (shown.total() == 0 && shown.figures().isEmpty()) {
      welcome(blocks);
    } else {
      blocks.add(
          Kit.row(
              Kit.press(speech.plain("button.open"), Act.OPEN, "0", "primary"),
              Kit.press(speech.plain("button.ask"), Act.ASK, "0"),
              Kit.press(speech.plain("button.draft"), Act.DRAFT, "0")));
      digest(shown.waiting(), blocks);
      mine(shown, blocks);
    }
    missed(shown.warnings(), blocks);
    figures(shown.figures(), blocks);
    settings(shown, blocks);
    shown.opinion().ifPresent(state -> blocks.addAll(new OpinionBlocks(speech).home(state)));
    String page = String.valueOf(shown.page());
    return view(v -> v.type("home").privateMetadata(page).blocks(blocks));
  }

  private void welcome(List<LayoutBlock> blocks) {
    blocks.add(Kit.text(speech.mrkdwn("home.welcome")));
    blocks.add(Kit.text(speech.mrkdwn("home.try-open")));
    blocks.add(Kit.row(Kit.press(speech.plain("button.open"), Act.OPEN, "0", "primary")));
    blocks.add(Kit.text(speech.mrkdwn("home.try-ask")));
    blocks.add(Kit.row(Kit.press(speech.plain("button.ask"), Act.ASK, "0")));
    blocks.add(Kit.text(speech.mrkdwn("home.try-draft")));
    blocks.add(Kit.row(Kit.press(speech.plain("button.draft"), Act.DRAFT, "0")));
  }

  private void digest(List<Summary> waiting, List<LayoutBlock> blocks) {
    if (!waiting.isEmpty()) {
      String names =
          waiting.stream().limit(MOST_WAITING).map(list::name).collect(Collectors.joining(" · "));
      blocks.add(
          Kit.text(
              speech.mrkdwn("home.waiting", "count", waiting.size(), "names", new Markup(names))));
    }
  }

  private void mine(Shown shown, List<LayoutBlock> blocks) {
    blocks.add(Blocks.divider());
    String count =
        shown.total() > Page.COUNTED ? Page.COUNTED + "+" : String.valueOf(shown.total());
    blocks.add(Kit.text(speech.mrkdwn("home.mine", "count", count)));
    if (shown.total() == 0) {
      blocks.add(Kit.text(speech.mrkdwn("home.none")));
    }
    for (Row row : shown.rows()) {
      boolean late = row.summary().due().filter(shown.now()::isAfter).isPresent();
      String line = list.line(row.summary());
      blocks.add(Kit.text(late ? line + " · " + speech.mrkdwn("home.late") : line));
      List<BlockElement> buttons = buttons(row);
      if (!buttons.isEmpty()) {
        blocks.add(Kit.row(buttons));
      }
    }
    List<BlockElement> turn = new ArrayList<>();
    if (shown.page() > 0) {
      turn.add(turn("button.earlier", shown.page() - 1, "-back"));
    }
    if ((shown.page() + 1) * PAGE < shown.total()) {
      turn.add(turn("button.further", shown.page() + 1, "-on"));
    }
    if (!turn.isEmpty()) {
      blocks.add(Kit.row(turn));
    }
  }

  private BlockElement turn(String words, int page, String direction) {
    return Kit.press(speech.plain(words), Act.HOME_PAGE + direction, String.valueOf(page));
  }

  private List<BlockElement> buttons(Row row) {
    List<BlockElement> buttons = new ArrayList<>();
    Dispute dispute = row.dispute();
    String name = dispute.id().toString();
    row.step()
        .filter(step -> !step.waiting())
        .ifPresent(step -> buttons.add(CardBlocks.done(dispute, step, speech, name)));
    row.situation()
        .ifPresent(words ->
            buttons.add(
                Kit.spoken(
                    Kit.press(
                        speech.plain("button.words"), Act.WORDS, Act.value(dispute.id(), words)),
                    name + " · " + speech.plain("button.words"))));
    row.step()
        .filter(step -> !step.waiting())
        .ifPresent(step ->
            buttons.add(
                new StepMenu(speech)
                    .later(dispute.id(), step, name + " · " + speech.plain("button.later"))));
    return buttons;
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
      // Somebody warned twice in one dispute hears which warning a button is for.
      String name = missed.dispute().id() + " · " + kind + " " + missed.warning().number() + " · ";
      blocks.add(Kit.row(buttons.buttons(missed.dispute(), missed.warning(), name)));
    }
  }

  private void figures(List<String> figures, List<LayoutBlock> blocks) {
    if (!figures.isEmpty()) {
      blocks.add(Blocks.divider());
      blocks.add(Kit.text(speech.mrkdwn("home.figures") + "\n" + String.join("\n", figures)));
      blocks.add(Kit.row(Kit.press(speech.plain("button.stats"), Act.STATS, "0")));
    }
  }

  private void settings(Shown shown, List<LayoutBlock> blocks) {
    Preferences preferences = shown.preferences();
    boolean muted = preferences.guardMuted();
    blocks.add(Blocks.divider());
    blocks.add(Kit.text(speech.mrkdwn(muted ? "home.guard-muted" : "home.guard-on")));
    blocks.add(
        Kit.row(
            Kit.press(
                speech.plain(muted ? "button.guard-on" : "button.guard-off"),
                Act.GUARD_EVERYWHERE,
                muted ? "on" : "off"),
            Kit.press(speech.plain("button.settings"), Act.SETTINGS, "0")));
    if (!muted) {
      shown.muted().stream().limit(MOST_MUTED).forEach(d -> mutedHere(d, blocks));
    }
    String zone = preferences.zone().orElse(speech.plain("home.zone-of-slack"));
    blocks.add(
        Kit.small(
            speech.mrkdwn(
                "home.settings",
                "zone",
                zone,
                "start",
                preferences.startHour(),
                "end",
                preferences.endHour(),
                "days",
                days(preferences),
                "digest",
                preferences.digestHour())));
  }

  private void mutedHere(Dispute dispute, List<LayoutBlock> blocks) {
    String name = CardBlocks.title(dispute);
    blocks.add(
        Kit.beside(
            speech.mrkdwn("home.muted-here", "title", name),
            Kit.spoken(
                Kit.press(speech.plain("button.guard-on"), Act.GUARD_HERE, Act.value(dispute.id())),
                dispute.id() + " · " + speech.plain("button.guard-on"))));
  }

  private String days(Preferences preferences) {
    List<DayOfWeek> working =
        List.of(DayOfWeek.values()).stream()
            .filter(day -> !preferences.weekend().contains(day))
            .toList();
    return working.stream()
        .map(day -> day.getDisplayName(TextStyle.SHORT, speech.language().locale()))
        .collect(Collectors.joining(" · "));
  }
}
