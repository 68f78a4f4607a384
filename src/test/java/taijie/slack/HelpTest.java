package taijie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Help knows where it is asked. */
class HelpTest {

  private final Front front = new Front();

  @AfterEach
  void stop() {
    front.close();
  }

  @Test
  void in_a_channel_without_disputes_it_says_how_to_begin_one() {
    assertThat(front.command("anna", "quality-huaxin", "/dispute help"))
        .contains("No dispute is open in this channel", "What I can do");
    front.open("anna", "quality-huaxin", "Huaxin PO-1 dents");
    assertThat(front.command("anna", "quality-huaxin", "/dispute help"))
        .contains("What I can do")
        .doesNotContain("No dispute is open in this channel");
  }

  @Test
  void in_a_direct_message_it_says_what_can_be_asked_there() {
    String im = front.world().im(front.as("anna").id()).id();
    assertThat(front.command("anna", im, "/dispute help")).contains("Here we are alone");
    assertThat(front.command("anna", im, "help")).contains("Here we are alone");
    assertThat(front.command("lin", front.world().im(front.as("lin").id()).id(), "帮助"))
        .contains("这里是私信");
  }

  @Test
  void in_a_shared_channel_it_says_why_it_is_silent_there() {
    String shared = front.world().channel("C0004").orElseThrow().name();
    assertThat(front.command("anna", shared, "/dispute help"))
        .contains("the factory may be reading");
  }

  @Test
  void in_a_disputes_thread_it_says_what_works_there_and_in_its_channel_where_to_go() {
    front.open("anna", "quality-huaxin", "Huaxin PO-1 dents");
    front.play(
        """
        - by: anna
          mention: help
          then: {private: ["In a dispute's thread"]}
        - by: anna
          in: quality-huaxin
          top: true
          mention: help
          then: {private: ["Disputes live in threads"]}
        """);
  }
}
