package taijie;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The playground's page in a headless browser, as a person uses it. */
final class SlackPage implements AutoCloseable {

  private static final double PATIENCE = 15_000;
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final int WIDE = 1440;
  private static final int TALL = 900;
  private static final int PHONE_WIDE = 375;
  private static final int PHONE_TALL = 812;

  private final Playwright playwright = Playwright.create();
  private final Browser browser;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private SlackPage(Path chromium) {
    playwright.selectors().setTestIdAttribute("data-test");
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    page =
        browser.newPage(
            new Browser.NewPageOptions()
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(WIDE, TALL));
    page.setDefaultTimeout(PATIENCE);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    page.onPageError(complaints::add);
  }

  static SlackPage open(String address) {
    SlackPage slack = new SlackPage(Path.of(System.getProperty("taijie.chromium")));
    slack.page.navigate(address);
    assertThat(slack.page.getByTestId("sidebar")).isVisible();
    return slack;
  }

  /** What scripts of the page complained about. */
  List<String> complaints() {
    return complaints;
  }

  Locator part(String test) {
    return page.getByTestId(test);
  }

  // Where one is

  /** Another page than the simulated Slack's. */
  void visit(String address) {
    page.navigate(address);
  }

  void goTo(String channel) {
    page.locator("[data-test=channel][data-name=" + channel + "]").click();
    assertThat(page.locator("[data-test=channel][data-name=" + channel + "]"))
        .hasAttribute("aria-current", "page");
  }

  /** The card or other message of the channel that holds these words, without its thread. */
  Locator message(String words) {
    return part("main").locator("article").filter(holding(words)).last();
  }

  Locator openThread(String ofMessage) {
    message(ofMessage).getByTestId("open-thread").click();
    return thread();
  }

  Locator thread() {
    return part("thread");
  }

  /** The newest message of the thread that holds these words. */
  Locator reply(String words) {
    return thread().locator("article").filter(holding(words)).last();
  }

  private static Locator.FilterOptions holding(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  void become(String person) {
    part("me").click();
    page.locator("[data-test=person]").filter(holding(person)).click();
    assertThat(part("me")).containsText(person);
  }

  // What one does

  Locator composer() {
    return part("composer");
  }

  void write(String text) {
    composer().fill(text);
    composer().press("Enter");
  }

  void writeInThread(String text) {
    part("thread-composer").fill(text);
    part("thread-composer").press("Enter");
  }

  void press(Locator where, String button) {
    where
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  /** What a menu of a message shows as chosen. */
  Locator menu(Locator where, String action) {
    return where.locator("[data-action=" + action + "] input");
  }

  /** Takes something from a menu of a message. */
  void choose(Locator where, String action, String option) {
    menu(where, action).click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option)).click();
  }

  Locator window() {
    return part("modal");
  }

  Locator field(String label) {
    return window()
        .getByLabel(
            Pattern.compile("^" + label.replaceAll("[?.()]", "\\\\$0") + "( \\(optional\\))?$"));
  }

  void fill(String label, String text) {
    field(label).fill(text);
  }

  void pick(String label, String option) {
    field(label).click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option)).click();
  }

  /** Sends the open window, which closes. */
  void send() {
    part("modal-submit").click();
    assertThat(window()).hasCount(0);
  }

  void escape() {
    page.keyboard().press("Escape");
  }

  void closeWindow() {
    page.keyboard().press("Escape");
    assertThat(window()).hasCount(0);
  }

  void toNextWorkingMorning() {
    String before = part("clock").getAttribute("data-now");
    part("clock-next-morning").click();
    assertThat(part("clock"))
        .not()
        .hasAttribute("data-now", Pattern.compile("^" + before.substring(0, 10) + ".*"));
  }

  // How it looks

  void shot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
  }

  /** With more of what has to be scrolled for. */
  void tall(String name) {
    page.setViewportSize(WIDE, 2 * TALL);
    shot(name);
    page.setViewportSize(WIDE, TALL);
  }

  /** A page from its top to its end. */
  void whole(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
  }

  void dark() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
  }

  void light() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  void phone() {
    page.setViewportSize(PHONE_WIDE, PHONE_TALL);
  }

  void desk() {
    page.setViewportSize(WIDE, TALL);
  }

  /** On a phone: from the thread to its channel, from the channel to the list. */
  void back() {
    page.locator(".pane-head .only-narrow:visible").click();
  }

  /** Whether something sticks out sideways. */
  boolean overflows() {
    return (Boolean)
        page.evaluate(
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
