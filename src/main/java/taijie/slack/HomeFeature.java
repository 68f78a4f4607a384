package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Modals;
import taijie.usecase.Preferences;
import taijie.vocabulary.Label;
import taijie.vocabulary.Language;

/** A person's own settings, in App Home. */
final class HomeFeature implements Feature {

  private static final String SETTINGS = "settings";
  private static final String BY_SLACK = "slack";

  private final Desk desk;

  HomeFeature(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void offer(Routes routes) {
    routes.click(Act.SETTINGS, this::show);
    routes.window(SETTINGS, this::save);
    // A button that only opens a link tells the bot as well; there is nothing to do.
    routes.click(Act.LINK, click -> {});
  }

  private void show(Click click) {
    Preferences now = desk.use().setPreferences().of(click.by().actor());
    Modals modals = desk.modals(click.by().speech());
    List<Kit.Choice> languages =
        List.of(
            new Kit.Choice(click.by().speech().plain("home.language-of-slack"), BY_SLACK),
            new Kit.Choice("English", Language.EN.key()),
            new Kit.Choice("简体中文", Language.ZH.key()),
            new Kit.Choice("繁體中文", Language.ZH_HANT.key()));
    List<LayoutBlock> fields =
        List.of(
            modals.choice(
                "language",
                languages,
                Optional.of(now.language().map(Label::key).orElse(BY_SLACK)),
                false),
            modals.line("zone", now.zone().orElse(""), true, 60),
            modals.line("start", String.valueOf(now.startHour()), false, 2),
            modals.line("end", String.valueOf(now.endHour()), false, 2),
            modals.line("digest", String.valueOf(now.digestHour()), false, 2));
    desk.open(
        click.by(),
        modals.form(
            SETTINGS,
            "",
            click.by().speech().plain("home.settings-title"),
            click.by().speech().plain("button.save"),
            fields));
  }

  private Answered save(Submission sent) {
    for (String field : List.of("start", "end", "digest")) {
      if (!sent.text(field).matches("\\d|1\\d|2[0-3]")) {
        return new Answered.Mend(Map.of(field, sent.by().speech().plain("home.not-an-hour")));
      }
    }
    Preferences now = desk.use().setPreferences().of(sent.by().actor());
    String zone = sent.text("zone");
    Preferences changed =
        new Preferences(
            Label.find(Language.class, sent.option("language")),
            zone.isEmpty() ? Optional.empty() : Optional.of(zone),
            Integer.parseInt(sent.text("start")),
            Integer.parseInt(sent.text("end")),
            now.weekend(),
            now.guardMuted(),
            Integer.parseInt(sent.text("digest")),
            now.lastDigest());
    desk.use().setPreferences().save(sent.by().actor(), changed);
    return Answered.closed();
  }
}
