package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import taijie.Consulted;
import taijie.TestBot;
import taijie.opinion.Ceiling;
import taijie.opinion.Ceiling.Price;
import taijie.opinion.Reply.Usage;

/** The day's ceiling, as a team meets it. */
class OpinionCeilingTest {

  @Test
  void what_was_used_today_is_not_forgotten_by_a_restart() {
    Parrot model = new Parrot(new Usage(2_000_000, 40));
    model.says(Map.of("gist", "We do not agree, your caliper is not calibrated"));
    Ceiling ceiling = new Ceiling(1_000_000, Price.UNKNOWN, OptionalLong.empty());
    try (Front front =
        new Front(TestBot.startWith(TestBot.Options.asking(new Consulted(model, ceiling))))) {
      front.open("anna", "quality-huaxin", "Huaxin PO-4471 18% of lids over tolerance");
      front.play(
          """
          - home: anna
          - by: anna
            click: Second opinion …
            on: home
            fill: {Second opinion: "The language model may be asked"}
          """);
      log(front, "我们不同意，你们的卡尺没有校准");
      int asked = model.asked.size();
      assertThat(asked).isPositive();
      front.bot().restart();
      log(front, "你们的量法不对，我们不同意");
      assertThat(model.asked).hasSize(asked);
      front.bot().forward(Duration.ofDays(1));
      log(front, "图纸上没有写这个尺寸");
      assertThat(model.asked).hasSizeGreaterThan(asked);
    }
  }

  private static void log(Front front, String words) {
    String root = front.dispute(front.newest()).head().card().orElseThrow();
    front.as("anna").reply("quality-huaxin", root, "@Taijie log " + words);
    front.bot().settle();
  }
}
