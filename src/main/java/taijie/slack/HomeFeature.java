package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taijie.calendar.Countries;
import taijie.content.Speech;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Modals;
import taijie.usecase.Preferences;
import taijie.vocabulary.Label;
import taijie.vocabulary.Language;

/** A person's Home: its pages, and their own settings. */
final class HomeFeature implements Feature {

  private static final String SETTINGS = "settings";
  private static final String BY_SLACK = "slack";
  private static final String BY_ZONE = "zone";
  private static final String HOLIDAYS = "holidays";
  private static final String HOUR = "\\d|0\\d|1\\d|2[0-3]";

  private final Desk desk;

  HomeFeature(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void offer(Routes routes) {
    routes.click(Act.SETTINGS, this::show);
    routes.window(SETTINGS, this::save);
    routes.click(Act.HOME_PAGE + "-back", this::turn);
    routes.typing(HOLIDAYS, this::holidaysLike);
    routes.click(Act.HOME_PAGE + "-on", this::turn);
    // A button that only opens a link tells the bot as well; there is nothing to do.
    routes.click(Act.LINK, click -> {});
  }

  private void turn(Click click) {
    desk.use().tellPerson().home(click.by().actor(), click.number(0));
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
            Kit.typed(
                HOLIDAYS,
                click.by().speech().plain("field.holidays"),
                click.by().speech().plain("home.holidays-type"),
                Optional.of(holidays(click.by(), now.holidays().orElse(BY_ZONE)))),
            modals.line("start", String.valueOf(now.startHour()), false, 2),
            modals.line("end", String.valueOf(now.endHour()), false, 2),
            modals.ticks("weekend", days(click.by().speech()), names(now.weekend())),
            modals.line("digest", String.valueOf(now.digestHour()), false, 2),
            modals.tick("guard", now.guardMuted()));
    desk.open(
        click.by(),
        modals.form(
            SETTINGS,
            "",
            click.by().speech().plain("home.settings-title"),
            click.by().speech().plain("button.save"),
            fields));
  }

  private Kit.Choice holidays(Occasion by, String code) {
    return new Kit.Choice(
        code.equals(BY_ZONE)
            ? by.speech().plain("home.holidays-by-zone")
            : countries().name(code, by.speech().language().locale()),
        code);
  }

  private List<Kit.Choice> holidaysLike(Occasion by, String typed) {
    Locale language = by.speech().language().locale();
    String wanted = typed.toLowerCase(language);
    return Stream.concat(
            Stream.of(holidays(by, BY_ZONE)),
            countries().regions().stream()
                .map(r -> new Kit.Choice(r.name(language), r.code()))
                .filter(c ->
                    c.label().toLowerCase(language).contains(wanted)
                        || c.value().equalsIgnoreCase(typed)))
        .toList();
  }

  private Countries countries() {
    return desk.use().disputes().knowledge().countries();
  }

  private static List<Kit.Choice> days(Speech speech) {
    return List.of(DayOfWeek.values()).stream()
        .map(day ->
            new Kit.Choice(
                day.getDisplayName(TextStyle.FULL, speech.language().locale()), day.name()))
        .toList();
  }

  private static Set<String> names(Set<DayOfWeek> days) {
    return days.stream().map(DayOfWeek::name).collect(Collectors.toSet());
  }

  private Answered save(Submission sent) {
    Map<String, String> problems = problems(sent);
    if (!problems.isEmpty()) {
      return new Answered.Mend(problems);
    }
    Preferences now = desk.use().setPreferences().of(sent.by().actor());
    String zone = sent.text("zone");
    Preferences changed =
        new Preferences(
            Label.find(Language.class, sent.option("language")),
            zone.isEmpty() ? Optional.empty() : Optional.of(zone),
            Integer.parseInt(sent.text("start")),
            Integer.parseInt(sent.text("end")),
            sent.boxes("weekend").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
            sent.ticked("guard"),
            Integer.parseInt(sent.text("digest")),
            now.lastDigest(),
            Optional.of(sent.option(HOLIDAYS)).filter(code -> !code.equals(BY_ZONE)));
    desk.use().setPreferences().save(sent.by().actor(), changed);
    return Answered.closed();
  }

  private static Map<String, String> problems(Submission sent) {
    Speech speech = sent.by().speech();
    Map<String, String> problems = new LinkedHashMap<>();
    for (String field : List.of("start", "end", "digest")) {
      if (!sent.text(field).matches(HOUR)) {
        problems.put(field, speech.plain("home.not-an-hour"));
      }
    }
    if (problems.isEmpty()
        && Integer.parseInt(sent.text("start")) >= Integer.parseInt(sent.text("end"))) {
      problems.put("end", speech.plain("refusal.hours"));
    }
    String zone = sent.text("zone");
    if (!zone.isEmpty() && !isZone(zone)) {
      problems.put("zone", speech.plain("refusal.zone", "zone", zone));
    }
    if (sent.boxes("weekend").size() == DayOfWeek.values().length) {
      problems.put("weekend", speech.plain("home.no-working-day"));
    }
    return problems;
  }

  private static boolean isZone(String typed) {
    try {
      ZoneId.of(typed);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
