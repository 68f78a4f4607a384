package taijie.slack;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.content.Speech;
import taijie.slack.FactsReader.Entered;
import taijie.slack.WorkflowInput.Type;
import taijie.usecase.Refusal;
import taijie.usecase.Store;
import taijie.usecase.TellPerson.At;
import taijie.vocabulary.Language;

/**
 * The Workflow Builder step <i>Open a dispute</i>, so that an inspection system's workflow can open
 * one. It acts for the person who ran the workflow, else for the handler, and may do what they may.
 */
final class WorkflowFeature implements Feature {

  /** The step's name in the manifest. */
  static final String OPEN = "open_dispute";

  private static final Logger LOG = LoggerFactory.getLogger(WorkflowFeature.class);

  private final Desk desk;
  private final Reception reception;
  private final FactsDesk facts;

  WorkflowFeature(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.reception = new Reception(desk);
    this.facts = new FactsDesk(desk, clock);
  }

  @Override
  public void offer(Routes routes) {
    routes.step(OPEN, this::open);
  }

  private void open(WorkflowRun run) {
    Filled inputs = run.inputs();
    String user = inputs.has("opened-by") ? inputs.text("opened-by") : inputs.text("handler");
    if (user.isEmpty()) {
      Speech speech = desk.use().disputes().knowledge().voice().in(Language.EN);
      fail(run, named(speech, "handler", speech.plain("field.needed")));
      return;
    }
    Occasion by =
        reception.occasion(run.workspace(), user, "step/" + run.execution(), new At("", ""), "");
    try {
      open(run, by);
    } catch (Refusal refusal) {
      // Slack delivers a step again where the answer was late: what was opened stays opened once.
      if (!refusal.sentence().equals("refusal.done-already")) {
        fail(run, reception.plain(by, refusal));
      }
    } catch (Store.Unavailable e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("the workflow step failed", e);
      fail(run, by.speech().plain("refusal.unexpected"));
    }
  }

  private void open(WorkflowRun run, Occasion by) {
    Filled filled = facts.remembering(by, asWindow(run.inputs()));
    Entered entered = facts.read(by, filled);
    Map<String, String> problems = new LinkedHashMap<>(problems(run.inputs(), by.speech()));
    entered.problems().forEach(problems::putIfAbsent);
    if (!problems.isEmpty()) {
      fail(
          run,
          problems.entrySet().stream()
              .map(p -> named(by.speech(), p.getKey(), p.getValue()))
              .collect(Collectors.joining(" ")));
      return;
    }
    desk.use()
        .openDispute()
        .open(
            by.actor(),
            entered.facts(),
            filled.text("channel"),
            filled.text("handler"),
            Optional.of(run.execution()));
  }

  // People come in one text, as one writes them in a message.
  private static Filled asWindow(Filled inputs) {
    Filled filled = inputs.with(PeopleFields.name(1), inputs.text("people"));
    return inputs.text("safety").equals("true") ? filled : filled.with("safety", "");
  }

  private static Map<String, String> problems(Filled inputs, Speech speech) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (WorkflowInput input : WorkflowInput.all()) {
      String given = inputs.text(input.field());
      if (input.required() && given.isEmpty()) {
        problems.put(input.field(), speech.plain("field.needed"));
      } else if (input.type() == Type.DATE && !given.isEmpty() && !isDate(given)) {
        problems.put(input.field(), speech.plain("workflow.no-date", "typed", given));
      }
    }
    return problems;
  }

  private static boolean isDate(String given) {
    try {
      return LocalDate.parse(given).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static String named(Speech speech, String field, String problem) {
    String input = field.startsWith("person-") ? "people" : field;
    return speech.plain(
        "workflow.problem", "field", speech.plain("workflow." + input), "problem", problem);
  }

  private void fail(WorkflowRun run, String problem) {
    desk.use().openDispute().failed(run.workspace(), run.execution(), problem);
  }
}
