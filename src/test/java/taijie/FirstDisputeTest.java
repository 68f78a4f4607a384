package taijie;

import org.junit.jupiter.api.Test;

/** The story that the README promises, through the front door, with a crash in the middle. */
class FirstDisputeTest {

  private static final String UNTIL_THE_CRASH =
      """
      title: a dispute is opened and the factory answers
      zone: Europe/Berlin
      acts:
        - by: anna
          in: quality-huaxin
          command: "/dispute open Huaxin PO-4471 18% of lids over tolerance"
          fill:
            People at the factory: "Linda Zhou / 周琳, sales contact\\nMr Chen / 陈总, owner"
          then:
            card: ["D-1 · Huaxin · PO-4471", "18% of lids over tolerance"]
            thread: ["Next:", "For example"]
        - by: anna
          click: Call made
          on: card
          then:
            thread: ["Next:"]
        - by: anna
          click: Log their answer
          on: card
          fill:
            Their words: "Your caliper is not correct for this lid, we measure with a gauge."
          then:
            thread: ["Answer 1", "disputes"]
        - by: anna
          mention: "log 图纸上没有写这个尺寸的公差"
          then:
            thread: ["Answer 2", "图纸上没有写", "What the answers show so far"]
      """;

  private static final String AFTER_THE_CRASH =
      """
      title: the owner is proposed, words are asked for, it settles
      zone: Europe/Berlin
      acts:
        - by: anna
          in: quality-huaxin
          thread: "18% of lids over tolerance"
          says: "let's cc Mr Chen so they take it seriously"
          then:
            private: ["Instead", "Only you see this"]
        - by: anna
          command: "/phrase they say our calipers are wrong"
          then:
            private: ["calipers", "For"]
        - wait: P2D
          then:
            dm: {anna: ["PO-4471"]}
        - by: anna
          in: quality-huaxin
          thread: "18% of lids over tolerance"
          mention: "log OK, we will sort the lot and replace the bad lids"
          then:
            thread: ["accepts"]
        - by: anna
          mention: "batch agreed: sort 5000, replace 900"
          then:
            thread: ["Batch agreed"]
        - by: anna
          command: "/dispute close D-1"
          fill:
            How did it end?: "The factory accepted and made it good"
          then:
            card: ["Closed"]
            thread: ["accepted and made it good"]
        - wait: P5D
          then:
            silence: true
      """;

  TestBot start() {
    return TestBot.start();
  }

  @Test
  void a_dispute_goes_from_opening_to_closing_and_survives_a_restart() {
    try (TestBot bot = start()) {
      bot.play(UNTIL_THE_CRASH);
      bot.restart();
      bot.play(AFTER_THE_CRASH);
    }
  }
}
