package taijie.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import taijie.cli.Root.Launch;
import taijie.vocabulary.Label;
import taijie.vocabulary.Language;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "manifest",
    description = {
      "Print the Slack app's manifest, ready to paste at api.slack.com/apps, “From a manifest”.",
      "With --url where Slack calls the bot, with --socket (or neither) where the bot calls Slack."
          + " With --many beside --url for many workspaces that add it by themselves (OAuth)."
    },
    mixinStandardHelpOptions = true)
final class ManifestCommand implements Callable<Integer> {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Launch launch;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--url", paramLabel = "URL", description = "Where Slack reaches this bot.")
  private @Nullable String url;

  @Option(names = "--socket", description = "For Socket Mode: no address is named.")
  private boolean socket;

  @Option(
      names = "--many",
      description = "For many workspaces; needs --url, and SLACK_CLIENT_ID and so on to serve.")
  private boolean many;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "Of what people read in Slack: en, zh or zh-hant (en where not given).")
  private String language = "en";

  @Option(
      names = "--scopes",
      description = "Print instead what the app asks to be allowed, and why.")
  private boolean scopes;

  ManifestCommand(Launch launch) {
    this.launch = launch;
  }

  @Override
  public Integer call() {
    Language chosen =
        Label.find(Language.class, language)
            .orElseThrow(() -> wrong("--language is en, zh or zh-hant, not “" + language + "”"));
    if (socket && url != null) {
      throw wrong("--url and --socket exclude each other: Slack calls the bot, or the bot Slack");
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (scopes) {
      launch.scopes(chosen).forEach((scope, why) -> out.printf("%-18s  %s%n", scope, why));
    } else {
      out.println(
          JSON.writeValueAsString(many ? forMany(chosen) : launch.manifest(chosen, host())));
    }
    out.flush();
    return 0;
  }

  private Map<String, Object> forMany(Language chosen) {
    return launch.manifestForMany(
        chosen,
        host().orElseThrow(() -> wrong("--many needs --url, where browsers reach the bot")));
  }

  private Optional<URI> host() {
    return Optional.ofNullable(url).map(this::address);
  }

  private URI address(String typed) {
    try {
      URI address = URI.create(typed);
      if ("https".equals(address.getScheme()) && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Told below like any other text that is no address.
    }
    throw wrong(
        "--url must be an https address such as https://taijie.example.com, not “" + typed + "”");
  }

  private ParameterException wrong(String what) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
  }
}
