package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import taijie.content.Speech;
import taijie.dispute.Answer;

/** A series of arguments over time: what each was about, and how much of it can be checked. */
final class TopicsChart {

  private TopicsChart() {}

  /**
   * @param arguments as they were said
   * @param day when an answer was said, as people read it
   * @param topic what an answer is about, as people call it
   * @param substance of an answer, from 1 for bare words to 3 for what can be checked
   */
  static LayoutBlock of(
      Speech speech,
      List<Answer> arguments,
      Function<Answer, String> day,
      Function<Answer, String> topic,
      Function<Answer, Integer> substance) {
    List<String> topics = arguments.stream().map(topic).distinct().toList();
    List<String> latest =
        topics.subList(Math.max(0, topics.size() - ChartBlock.MOST_PARTS), topics.size());
    List<List<Double>> values = new ArrayList<>();
    for (String one : latest) {
      values.add(
          arguments.stream()
              .map(a -> topic.apply(a).equals(one) ? (double) substance.apply(a) : 0.0)
              .toList());
    }
    return ChartBlock.bars(
        speech.plain("answer.chart"),
        arguments.stream().map(a -> a.number() + " · " + day.apply(a)).toList(),
        latest,
        values,
        speech.plain("answer.chart-answers"),
        speech.plain("answer.chart-substance"));
  }
}
