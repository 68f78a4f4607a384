package taijie.faults;

import java.util.List;

/**
 * What came of a run.
 *
 * @param acts what people did that leaves something behind
 * @param taken how many of them were acknowledged
 * @param messages what the bot posted
 * @param uncertain deliveries of which it was not known at first whether Slack had them
 * @param problems each broken promise in words
 */
public record Tally(
    String run,
    int kills,
    int betweenSendingAndKnowing,
    int faultsOfSlack,
    int troublesOfTheDatabase,
    int leapsOfTheClock,
    int acts,
    int taken,
    int disputes,
    int events,
    int messages,
    int uncertain,
    int reminders,
    List<String> problems) {

  @Override
  public String toString() {
    return ("%s: %d kills (%d between sending and knowing), %d faults of Slack's, %d troubles of"
            + " the database, %d leaps of the clock; %d acts (%d acknowledged), %d disputes, %d"
            + " events, %d messages (%d of them uncertain at first), %d reminders: %d problems%s")
        .formatted(
            run,
            kills,
            betweenSendingAndKnowing,
            faultsOfSlack,
            troublesOfTheDatabase,
            leapsOfTheClock,
            acts,
            taken,
            disputes,
            events,
            messages,
            uncertain,
            reminders,
            problems.size(),
            problems.isEmpty() ? "" : "\n- " + String.join("\n- ", problems));
  }
}
