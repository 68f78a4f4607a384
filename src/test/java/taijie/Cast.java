package taijie;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import taijie.calendar.ChineseHolidays;
import taijie.calendar.Holidays;
import taijie.content.Conversations;
import taijie.content.Problems;
import taijie.dispute.Defects;
import taijie.dispute.DisputeId;
import taijie.dispute.Facts;
import taijie.dispute.Goods;
import taijie.dispute.History;
import taijie.dispute.Inspection;
import taijie.dispute.Inspector;
import taijie.dispute.NoticeTerm;
import taijie.dispute.Specification;
import taijie.nudge.WorkingTime;
import taijie.playbook.Playbooks;
import taijie.sampling.Limits;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Role;

/** The people and companies that the tests speak of. */
public final class Cast {

  public static final String WORKSPACE = "T0NORDIC";
  public static final String CHANNEL = "C0QUALITY";

  /** Buyer in Hamburg, usually the handler. */
  public static final String ANNA = "U0ANNA";

  /** Her colleague in Chicago. */
  public static final String MARCUS = "U0MARCUS";

  public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  public static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  public static final NamedPerson LINDA =
      new NamedPerson("Linda Zhou", List.of("周琳", "Linda"), Role.SALES_CONTACT);
  public static final NamedPerson CHEN =
      new NamedPerson("Mr Chen", List.of("陈总", "Boss Chen"), Role.OWNER);
  public static final NamedPerson WANG =
      new NamedPerson("Wang Lei", List.of("王工"), Role.QUALITY_MANAGER);

  public static final DisputeId D12 = new DisputeId(WORKSPACE, 12);

  /** Huaxin's lids: 18% of 125 inspected ones over tolerance. */
  public static final Facts LIDS =
      Facts.of("Huaxin", "PO-4471", "18% of lids over tolerance")
          .with(new Goods("Lid 86 mm", "PO-4471", "L-0903", "5000 pcs"))
          .with(new Specification("drawing 7.2, 86.0 ± 0.2 mm", ""))
          .with(Inspection.of("125", "23"))
          .with(List.of(CHEN, WANG, LINDA), History.UNKNOWN)
          .shipping(Optional.of(LocalDate.of(2026, 3, 20)));

  /** The same with all that can be known of it. */
  public static final Facts LIDS_IN_FULL =
      LIDS.with(
              new Inspection(
                  "125",
                  "23",
                  new Defects(Optional.of(0), Optional.of(21), Optional.of(2)),
                  Optional.of(LocalDate.of(2026, 2, 27)),
                  "Ningbo, hall 2",
                  Optional.of(Inspector.THIRD_PARTY),
                  "https://files.example/lids",
                  "report 118"))
          .with(new Specification("drawing 7.2, 86.0 ± 0.2 mm", "86.4 to 86.6 mm"))
          .with(Limits.USUAL)
          .with(
              List.of(
                  new NamedPerson("Linda Zhou", List.of("周琳"), Role.SALES_CONTACT, "WeChat lz")),
              new History(Relationship.LONG, Optional.of(8), Optional.of(40), 1))
          .with(
              new NoticeTerm(
                  Optional.empty(),
                  10,
                  NoticeTerm.Since.DELIVERY,
                  Optional.of(LocalDate.of(2026, 3, 1))),
              true);

  private Cast() {}

  /** What the bot really knows and says. */
  public static Conversations conversations() {
    return Conversations.in(Path.of("conversations"));
  }

  public static Playbooks playbooks() {
    Problems problems = new Problems();
    Playbooks playbooks = Playbooks.from(conversations(), problems);
    problems.throwIfAny();
    return playbooks;
  }

  public static Holidays chineseHolidays() {
    Problems problems = new Problems();
    Holidays holidays = ChineseHolidays.from(conversations(), problems);
    problems.throwIfAny();
    return holidays;
  }

  /** Anna's office hours. */
  public static WorkingTime annasHours() {
    return WorkingTime.office(BERLIN, Holidays.NONE);
  }

  /** The factory's office hours. */
  public static WorkingTime huaxinsHours() {
    return WorkingTime.office(SHANGHAI, chineseHolidays());
  }
}
