package taijie;

import org.junit.jupiter.api.Test;

/** The contract's time for written notice runs beside the order of steps. */
class NoticeTest {

  @Test
  void half_way_the_handler_hears_of_it_and_nothing_after_notice_was_given() {
    try (TestBot bot = TestBot.start()) {
      bot.play(
          """
          title: a long notice period
          zone: Europe/Berlin
          acts:
            - by: anna
              in: quality-huaxin
              command: "/dispute open Huaxin PO-4471 18% of lids over tolerance"
              fill:
                Written notice due: "2026-03-30"
            - until: 2026-03-15T20:00
              then:
                not: ["half of the time", "left for written notice"]
            - until: 2026-03-16T09:30
              then:
                dm: {anna: ["half of the time for written notice", "2026-03-30"]}
                not: ["Dear Linda"]
            - until: 2026-03-20T12:00
              then:
                not: ["half of the time"]
            - choose: Written notice was given
              from: More
              on: card
              fill:
                How, and to whom: "E-mail to Linda"
            - until: 2026-03-30T12:00
              then:
                not: ["left for written notice"]
          """);
    }
  }

  @Test
  void a_neutral_notice_is_offered_three_days_and_one_day_before_the_time_runs_out() {
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
                not: ["left for written notice"]
            - wait: P1D
              then:
                dm: {anna: ["3 days are left for written notice", "Dear Linda,", "周经理，您好", "No legal advice"]}
            - wait: P1D
              then:
                not: ["left for written notice"]
            - wait: P1D
              then:
                dm: {anna: ["1 day is left for written notice"]}
            - by: anna
              click: Written notice was given
              on: "day is left"
              fill:
                How, and to whom: "E-mail to Linda"
              then:
                card: ["Written notice given on 2026-03-11"]
          """);
    }
  }
}
