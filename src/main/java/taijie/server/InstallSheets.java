package taijie.server;

import java.util.List;
import java.util.Map;
import java.util.Set;
import taijie.content.Speech;
import taijie.installation.Install.Outcome;
import taijie.installation.Installation;

/** What somebody gets to see who adds the bot to Slack, in one language. */
final class InstallSheets {

  /** The code, not the app, is at fault; a new attempt may do. */
  private static final Set<String> CODE =
      Set.of("invalid_code", "code_already_used", "code_expired");

  private final Speech speech;

  InstallSheets(Speech speech) {
    this.speech = speech;
  }

  /**
   * @param authorize Slack's page, where consent is given
   * @param scopes what is asked for, each with its reason
   */
  Sheet install(String authorize, Map<String, String> scopes) {
    return new Sheet(speech, say("install.heading"))
        .lead(say("install.lead"))
        .button(authorize, say("install.button"))
        .small(say("install.next"))
        .heading(say("install.reads"))
        .list(List.of(say("install.reads-threads"), say("install.reads-people")))
        .heading(say("install.keeps"))
        .list(
            List.of(
                say("install.keeps-disputes"),
                say("install.keeps-token"),
                say("install.keeps-leaving")))
        .heading(say("install.never"))
        .list(
            List.of(
                say("install.never-public"),
                say("install.never-blocks"),
                say("install.never-shared"),
                say("install.never-softens")))
        .heading(say("install.scopes"))
        .terms(scopes);
  }

  /** Where the bot serves one workspace, by a token. */
  Sheet byToken() {
    return new Sheet(speech, say("install.token-heading")).lead(say("install.token-text"));
  }

  Sheet denied() {
    return again("denied", "");
  }

  Sheet stale() {
    return again("stale", "");
  }

  /** What came of it. */
  Sheet outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Installed(Installation installation) -> done(installation);
      case Outcome.Stale() -> stale();
      case Outcome.Unanswered() -> again("away", "");
      case Outcome.Refused(String error) -> again(CODE.contains(error) ? "code" : "refused", error);
    };
  }

  private Sheet done(Installation installation) {
    return new Sheet(speech, say("install.done-heading", "workspace", installation.name()))
        .lead(say("install.done-lead"))
        .steps(List.of(say("install.done-invite"), say("install.done-open")))
        .button(
            "https://app.slack.com/client/" + installation.tenant().workspace(),
            say("install.done-slack"));
  }

  private Sheet again(String what, String error) {
    return new Sheet(speech, say("install." + what + "-heading"))
        .lead(say("install." + what + "-text", "error", error))
        .button("/slack/install", say("install.again"));
  }

  private String say(String key, Object... slots) {
    return speech.plain(key, slots);
  }
}
