package taijie.slack.blocks;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taijie.content.Speech;
import taijie.dispute.DisputeId;
import taijie.opinion.CommandOpinion.Understood;
import taijie.opinion.Outcome;
import taijie.usecase.Opinions.Used;

/** What a language model may be asked, and what it understood. */
public final class OpinionBlocks {

  /** What a button can carry (Slack's limit). */
  private static final int VALUE = 2_000;

  private static final int SHOWN = 600;
  private static final int MOST_CHANNELS = 10;

  private final Speech speech;

  public OpinionBlocks(Speech speech) {
    this.speech = speech;
  }

  /**
   * Whether it is switched on in a workspace.
   *
   * @param host to where words would be sent
   * @param without the reader's channels out of which it is kept, by name
   * @param admin whether the reader may decide
   * @param today what became of today's questions
   */
  public record State(
      String host,
      boolean allowed,
      boolean overheard,
      List<String> without,
      boolean admin,
      Used today) {
    public State {
      without = List.copyOf(without);
    }
  }

  /** A person's Home says whether it is on, and lets an admin decide. */
  List<LayoutBlock> home(State state) {
    List<LayoutBlock> blocks = new ArrayList<>();
    String words =
        state.allowed()
            ? speech.mrkdwn(
                state.overheard() ? "opinion.on-overheard" : "opinion.on", "host", state.host())
            : speech.mrkdwn("opinion.off", "host", state.host());
    if (state.allowed() && !state.without().isEmpty()) {
      words += "\n" + speech.mrkdwn("opinion.without", "channels", channels(state.without()));
    }
    if (state.today().asked() > 0) {
      words += "\n" + today(state.today());
    }
    blocks.add(Kit.text(words));
    if (state.admin()) {
      blocks.add(Kit.row(Kit.press(speech.plain("button.opinion"), Act.OPINION, "0")));
    }
    return blocks;
  }

  private static String channels(List<String> names) {
    String shown =
        names.stream().limit(MOST_CHANNELS).map(name -> "#" + name).collect(joining(", "));
    return names.size() > MOST_CHANNELS ? shown + ", …" : shown;
  }

  private String today(Used today) {
    return speech.mrkdwn(
        "opinion.today",
        "asked",
        today.asked(),
        "agreed",
        today.times(Outcome.AGREED),
        "overruled",
        today.times(Outcome.OVERRULED),
        "used",
        today.times(Outcome.USED));
  }

  /** What somebody may have meant, to be pressed; empty where a button cannot hold it. */
  public Optional<Said> understood(DisputeId id, Understood meant) {
    String value = Act.value(id, meant.word(), meant.rest());
    if (value.length() > VALUE) {
      return Optional.empty();
    }
    String command = speech.plain("opinion.command-" + meant.word());
    String head = speech.mrkdwn("opinion.understood", "command", command);
    String shown = meant.rest().isEmpty() ? head : head + "\n" + Kit.quoted(meant.rest(), SHOWN);
    return Optional.of(
        new Said(
            head,
            List.of(
                Kit.text(shown),
                Kit.row(
                    Kit.press(
                        speech.plain("opinion.do-" + meant.word()),
                        Act.UNDERSTOOD,
                        value,
                        "primary")))));
  }
}
