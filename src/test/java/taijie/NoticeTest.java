package taijie;

import org.junit.jupiter.api.Test;

/** The contract's time for written notice runs beside the order of steps. */
class NoticeTest {

  @Test
  void a_neutral_notice_is_offered_once_before_the_time_runs_out() {
    try (TestBot bot = TestBot.start()) {
      bot.play(
          """
          title: notice
          zone: Europe/Berlin
          acts:
            - by: anna
              in: quality-huaxin
              command: "/dispute open Huaxin PO-4471 18% of lids over tolerance"
              fill:
                People at the factory: "Linda Zhou / 周琳, sales contact"
                Written notice due: "2026-03-12"
              then:
                card: ["Written notice due in 10 days"]
            - wait: P6D
              then:
                not: ["for written notice under the contract"]
            - wait: P1D
              then:
                dm: {anna: ["3 days are left for written notice", "Dear Linda,", "周经理，您好", "No legal advice"]}
            - wait: P1D
              then:
                not: ["for written notice under the contract"]
            - by: anna
              click: Written notice was given
              on: "days are left"
              fill:
                How, and to whom: "E-mail to Linda"
              then:
                card: ["Written notice given on 2026-03-10"]
          """);
    }
  }
}
