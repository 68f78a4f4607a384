package taijie;

import org.junit.jupiter.api.Test;

/** The story that the README promises, through the front door. */
class FirstDisputeTest {

  @Test
  void a_dispute_goes_from_opening_to_closing_and_survives_a_restart() {
    try (TestBot bot = TestBot.start()) {
      bot.play(
          """
          title: opening
          zone: Europe/Berlin
          acts:
            - by: anna
              in: quality-huaxin
              command: "/dispute open Huaxin PO-4471 18% of lids over tolerance"
              fill:
                People at the factory: "Linda Zhou / 周琳, sales contact\\nMr Chen / 陈总, owner"
              then:
                card: ["D-1 · Huaxin · PO-4471", "18% of lids over tolerance"]
                thread: ["Next:"]
            - by: anna
              click: Call made
              on: card
              then: {fails: "no button"}
          """);
      bot.restart();
      bot.play(
          """
          title: the guard
          zone: Europe/Berlin
          acts:
            - by: anna
              in: quality-huaxin
              says: "let's cc Mr Chen so they take it seriously"
              thread: "PO-4471"
              then:
                private: ["Instead", "Only you see this"]
          """);
    }
  }
}
