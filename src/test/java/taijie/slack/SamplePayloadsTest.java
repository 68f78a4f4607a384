package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import taijie.dispute.DisputeId;
import taijie.server.Signed;
import taijie.slack.SamplePayloads.Sample;

/** Whatever Slack may send, with whatever may be missing in it, does no harm. */
class SamplePayloadsTest {

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Set<String> failed = new TreeSet<>();

  private Front front;
  private int entries;

  @BeforeEach
  void start() {
    front = new Front();
    front.open("anna", "quality-huaxin", "Huaxin PO-4471 18% of lids over tolerance");
    entries = journal();
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stop() {
    root.detachAppender(log);
    front.close();
  }

  private int journal() {
    DisputeId id = new DisputeId(front.world().team().id(), 1);
    return front.bot().store().transact(work -> work.journal().entries(id)).size();
  }

  @Test
  void no_event_does_harm() {
    for (Sample sample : SamplePayloads.events()) {
      took(
          sample,
          Signed.json(
              front.bot().bot().events(), front.bot().clock().instant(), sample.body().toString()));
    }
    nothingHappened();
  }

  @Test
  void no_click_window_or_shortcut_does_harm() {
    for (Sample sample : SamplePayloads.interactions()) {
      took(
          sample,
          Signed.form(
              front.bot().bot().events(),
              front.bot().clock().instant(),
              Map.of("payload", sample.body().toString())));
    }
    nothingHappened();
  }

  @Test
  void no_command_does_harm() {
    for (Sample sample : SamplePayloads.commands()) {
      Map<String, String> fields = new LinkedHashMap<>();
      sample
          .body()
          .propertyStream()
          .filter(field -> !field.getValue().isNull())
          .forEach(field -> fields.put(field.getKey(), field.getValue().asString("")));
      took(sample, Signed.form(front.bot().bot().events(), front.bot().clock().instant(), fields));
    }
    nothingHappened();
  }

  private void took(Sample sample, int status) {
    int before = errors().size();
    if (status >= 500) {
      failed.add(status + " " + sample.name());
    }
    assertThat(before).isLessThan(200);
  }

  private List<String> errors() {
    return log.list.stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
        .map(event -> event.getFormattedMessage() + " " + thrown(event))
        .distinct()
        .toList();
  }

  private static String thrown(ILoggingEvent event) {
    if (event.getThrowableProxy() == null) {
      return "";
    }
    var at = event.getThrowableProxy().getStackTraceElementProxyArray();
    StringBuilder said = new StringBuilder(event.getThrowableProxy().getClassName());
    for (int i = 0; i < Math.min(4, at.length); i++) {
      said.append(' ').append(at[i].getStackTraceElement());
    }
    return said.toString();
  }

  private void nothingHappened() {
    front.bot().settle();
    assertThat(failed).isEmpty();
    assertThat(errors()).isEmpty();
    assertThat(front.journal(1)).hasSize(entries);
    assertThat(front.newest()).isEqualTo(1);
    assertThat(front.everything()).doesNotContain("Something went wrong");
    assertThat(front.bot().store().waiting()).isZero();
  }
}
