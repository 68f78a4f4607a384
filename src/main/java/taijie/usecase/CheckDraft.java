package taijie.usecase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import taijie.dispute.Dispute;
import taijie.draft.Draft;
import taijie.draft.DraftCheck;
import taijie.draft.FaceCost;
import taijie.draft.Finding;
import taijie.draft.Ordered;
import taijie.opinion.Ask;
import taijie.opinion.Matter;
import taijie.opinion.SecondOpinion;
import taijie.playbook.Playbook;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Reading;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Stage;

/** What is to be said about a message before it goes to the factory. */
public final class CheckDraft {

  /** Within so many letters somebody is greeted. */
  private static final int GREETING = 30;

  private final Disputes disputes;

  public CheckDraft(Disputes disputes) {
    this.disputes = disputes;
  }

  /**
   * @param to the addressees as somebody typed them
   */
  public record Written(String to, String cc, String subject, String body) {}

  /**
   * @param findings in order of weight; none for a good draft
   * @param fitted the message as a language model put it in order; shown beside the bot's own
   */
  public record Checked(
      Written written,
      List<Finding> findings,
      FaceCost face,
      Ordered ordered,
      Optional<Bilingual> fitted) {

    public Checked(Written written, List<Finding> findings, FaceCost face, Ordered ordered) {
      this(written, findings, face, ordered, Optional.empty());
    }

    public boolean isGood() {
      return findings.isEmpty();
    }
  }

  /** Checks a draft, in the light of its dispute where it belongs to one. */
  public Checked check(Written written, Optional<Dispute> dispute) {
    Draft draft = draft(written, dispute);
    DraftCheck check = disputes.knowledge().drafts();
    return new Checked(written, check.check(draft), check.faceCost(draft), check.inOrder(draft));
  }

  /** Whether there is anything about a draft of which a second opinion could be heard. */
  public boolean isWorthAnOpinion(
      Actor actor, String channel, Written written, Optional<Dispute> dispute) {
    Draft draft = draft(written, dispute);
    DraftCheck check = disputes.knowledge().drafts();
    return disputes.consultation().at(actor.workspace(), channel, dispute).isPresent()
        && (!check.doubtful(draft).isEmpty() || !check.check(draft).isEmpty());
  }

  /**
   * The same with a second opinion, where one may be heard: on doubtful findings, and on the
   * message put in order. Somebody waits for it.
   */
  public Checked checkTwice(
      Actor actor, String channel, Written written, Optional<Dispute> dispute) {
    Checked first = check(written, dispute);
    Optional<SecondOpinion> model = disputes.consultation().at(actor.workspace(), channel, dispute);
    if (model.isEmpty()) {
      return first;
    }
    Consultation consultation = disputes.consultation();
    Matter matter =
        dispute
            .map(d -> consultation.matter(d, actor.user(), Ask.WAITED_FOR))
            .orElseGet(() -> consultation.matter(actor.workspace(), actor.user(), Ask.WAITED_FOR));
    return new SecondCheck(disputes.knowledge(), consultation.later(), model.get(), matter)
        .of(first, draft(written, dispute), dispute);
  }

  private Draft draft(Written written, Optional<Dispute> dispute) {
    Knowledge knowledge = disputes.knowledge();
    List<NamedPerson> people = dispute.map(disputes::people).orElse(List.of());
    List<NamedPerson> to = knowledge.peopleWords().addressees(written.to(), people);
    return new Draft(
        to.isEmpty() ? greeted(written.body(), people) : to,
        knowledge.peopleWords().addressees(written.cc(), people),
        written.subject(),
        written.body(),
        dispute.map(Dispute::stage).orElse(Stage.FIRST_NOTICE),
        dispute.map(Dispute::called).orElse(false),
        dispute.map(d -> d.facts().relationship()).orElse(Relationship.ESTABLISHED),
        dispute.map(d -> d.course().isDone(Playbook.SHARE_DRAFT)).orElse(false),
        false,
        dispute.map(this::hasAccepted).orElse(false));
  }

  private boolean hasAccepted(Dispute dispute) {
    return dispute.talks().batchAgreed()
        || disputes.standing().series(dispute).reading() == Reading.SETTLING;
  }

  // Whoever checks words in a thread names no addressee, but greets one.
  private static List<NamedPerson> greeted(String body, List<NamedPerson> people) {
    String beginning = body.strip().lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
    String greeting = beginning.substring(0, Math.min(beginning.length(), GREETING));
    return people.stream()
        .filter(person -> person.role().isFactory())
        .filter(person ->
            person.names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(
                    name -> greeting.contains(name) || greeting.contains(name.split("\\s+", 2)[0])))
        .limit(1)
        .toList();
  }
}
