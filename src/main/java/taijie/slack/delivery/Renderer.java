package taijie.slack.delivery;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.dispute.Answer;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Entry;
import taijie.dispute.Journal.Show;
import taijie.dispute.Summary;
import taijie.dispute.WatchEvent.Warning;
import taijie.guard.Advice;
import taijie.guard.GuardKind;
import taijie.phrasebook.Found;
import taijie.playbook.Playbook;
import taijie.playbook.Position;
import taijie.playbook.Step;
import taijie.slack.blocks.AnswerBlocks;
import taijie.slack.blocks.CardBlocks;
import taijie.slack.blocks.DraftBlocks;
import taijie.slack.blocks.HomeBlocks;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Links;
import taijie.slack.blocks.ListBlocks;
import taijie.slack.blocks.NoticeBlocks;
import taijie.slack.blocks.PhraseBlocks;
import taijie.slack.blocks.Said;
import taijie.slack.blocks.StepBlocks;
import taijie.slack.blocks.WarningBlocks;
import taijie.usecase.Acquaintance;
import taijie.usecase.Actor;
import taijie.usecase.CheckDraft.Written;
import taijie.usecase.FindPhrase.Filled;
import taijie.usecase.Mailbox.Parcel;
import taijie.usecase.Standing;
import taijie.usecase.Telling;
import taijie.usecase.UseCases;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Stance;

/** Puts tellings into words and blocks, from the journal as it stands when they are delivered. */
public final class Renderer {

  // Slots of sentences in which the code puts people of the workspace, marked with an @.
  private static final Set<String> PEOPLE = Set.of("person", "from", "to");
  private static final int BEST = 3;
  // Situations that answer an argument are called by its topic.
  private static final String RESPOND = "respond-";

  private final UseCases use;
  private final InstantSource clock;

  public Renderer(UseCases use, InstantSource clock) {
    this.use = use;
    this.clock = clock;
  }

  /** The card as it is now. */
  public Said card(Dispute dispute) {
    Acquaintance handler = handler(dispute);
    Standing standing = use.disputes().standing();
    return new CardBlocks(speech(handler))
        .card(
            new CardBlocks.View(
                dispute,
                standing.playbook(dispute),
                standing.position(dispute),
                standing
                    .position(dispute)
                    .now()
                    .flatMap(step -> situation(dispute, step, along(dispute, step))),
                clock.instant(),
                handler.hours().zone(),
                use.answerWarning().listensInChannel(dispute)));
  }

  Said inThread(Dispute dispute, Telling telling) {
    Acquaintance handler = handler(dispute);
    Speech speech = speech(handler);
    return switch (telling) {
      case Telling.Next next -> next(dispute, next, handler);
      case Telling.AnswerShown shown ->
          dispute
              .answers()
              .find(shown.answer())
              .map(answer -> answer(dispute, answer, handler))
              .orElseGet(() -> plain(speech.mrkdwn("answer.gone", "number", shown.answer())));
      case Telling.Told told -> plain(say(speech, told.sentence(), told.values()));
      case Telling.PhraseShared shared ->
          use.findPhrase()
              .phrase(shared.situation(), shared.phrase(), Optional.empty(), Optional.of(dispute))
              .map(words -> new PhraseBlocks(speech).shared(words, shared.person()))
              .orElseGet(() -> plain(speech.mrkdwn("phrase.nothing")));
      default -> throw new IllegalArgumentException("not for a thread: " + telling);
    };
  }

  Said whisper(Parcel parcel, Telling.Whisper whisper) {
    Speech speech = speech(use.disputes().person(parcel.workspace(), whisper.user()));
    return plain(say(speech, whisper.sentence(), whisper.values()));
  }

  Said phrases(Parcel parcel, Telling.PhrasesFor asked) {
    Speech speech = speech(use.disputes().person(parcel.workspace(), asked.user()));
    return phrases(speech, asked.question(), asked.dispute());
  }

  /** The best phrases for a question, with the facts of a dispute where there is one. */
  public Said phrases(Speech speech, String question, Optional<DisputeId> id) {
    Optional<Dispute> dispute = id.flatMap(use.disputes()::peek);
    Found found = use.findPhrase().find(question);
    List<Filled> best =
        found.best().stream()
            .limit(found.confident() ? BEST : 1)
            .flatMap(match ->
                use
                    .findPhrase()
                    .phrase(match.situation().key(), 0, Optional.empty(), dispute)
                    .stream())
            .toList();
    return new PhraseBlocks(speech).answer(question, best, found.confident(), id);
  }

  Said draft(Parcel parcel, Telling.DraftFor asked) {
    Speech speech = speech(use.disputes().person(parcel.workspace(), asked.user()));
    Optional<Dispute> dispute = asked.dispute().flatMap(use.disputes()::peek);
    Written written = new Written("", "", "", asked.body());
    return new DraftBlocks(speech).checked(use.checkDraft().check(written, dispute));
  }

  Said status(Telling.StatusFor asked) {
    return use.disputes().peek(asked.dispute()).map(this::card).orElseThrow();
  }

  Said warning(Dispute dispute, int number) {
    Warning warning = dispute.watch().find(number).orElseThrow();
    String workspace = dispute.id().workspace();
    Speech speech = speech(use.disputes().person(workspace, warning.person()));
    Advice advice = advice(warning);
    Bilingual phrase = use.findPhrase().fill(advice.phrase(), dispute);
    return new WarningBlocks(speech).warning(dispute, warning, advice, phrase);
  }

  /** What there is to say about a warning; another variant each time. */
  public Advice advice(Warning warning) {
    GuardKind kind = warning.kinds().getFirst();
    return use.disputes().knowledge().guard().advice(kind, warning.stage(), warning.number() - 1);
  }

  Said nudge(Telling.Nudge nudge) {
    Dispute dispute = use.disputes().peek(nudge.dispute()).orElseThrow();
    Acquaintance person = use.disputes().person(dispute.id().workspace(), nudge.user());
    Step step = use.disputes().standing().playbook(dispute).step(nudge.step()).orElseThrow();
    return new StepBlocks(speech(person), person.hours().zone())
        .nudge(
            dispute,
            step,
            nudge.number(),
            words(dispute, step, along(dispute, step)),
            link(dispute));
  }

  Said note(Telling.Note note) {
    Dispute dispute = use.disputes().peek(note.dispute()).orElseThrow();
    Acquaintance person = use.disputes().person(dispute.id().workspace(), note.user());
    Speech speech = speech(person);
    Map<String, String> values = new HashMap<>(note.values());
    values.put("title", CardBlocks.title(dispute));
    String words = say(speech, note.sentence(), values);
    String withLink =
        link(dispute)
            .map(url ->
                words
                    + "\n"
                    + speech.mrkdwn(
                        "nudge.link", "link", Markup.link(url, speech.plain("nudge.link-words"))))
            .orElse(words);
    return plain(withLink);
  }

  Said notice(Telling.NoticeText text) {
    Dispute dispute = use.disputes().peek(text.dispute()).orElseThrow();
    Acquaintance person = use.disputes().person(dispute.id().workspace(), text.user());
    LocalDate today = clock.instant().atZone(person.hours().zone()).toLocalDate();
    return new NoticeBlocks(speech(person), use.disputes().knowledge().voice())
        .offer(dispute, dispute.facts().noticeDue().orElse(today), today);
  }

  Said digest(String workspace, Telling.Digest digest) {
    Acquaintance person = use.disputes().person(workspace, digest.user());
    Speech speech = speech(person);
    List<Summary> overdue = use.sendDigests().overdue(workspace, digest.user());
    Said list = list(person).page(overdue, "", 0);
    String head = speech.mrkdwn("digest.head", "count", overdue.size());
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.text(head));
    blocks.addAll(list.blocks().subList(1, list.blocks().size()));
    return new Said(head, blocks);
  }

  View home(String workspace, String user) {
    Actor actor = new Actor(workspace, user, "");
    Acquaintance person = use.disputes().person(workspace, user);
    return new HomeBlocks(speech(person), list(person))
        .home(
            use.listDisputes().mine(actor, Show.OPEN),
            use.unansweredWarnings().of(actor),
            use.setPreferences().of(actor));
  }

  /** Lists for a person, with the titles of the steps. */
  public ListBlocks list(Acquaintance person) {
    return new ListBlocks(speech(person), person.hours().zone(), this::stepTitle);
  }

  public Speech speech(Acquaintance person) {
    return use.disputes().knowledge().voice().in(person.language());
  }

  /** A sentence with the people in it mentioned. */
  public static String say(Speech speech, String sentence, Map<String, String> values) {
    Map<String, Object> shown = new HashMap<>(values);
    shown.replaceAll((slot, value) -> PEOPLE.contains(slot) ? person(value.toString()) : value);
    return speech.mrkdwn(sentence, shown);
  }

  private static Object person(String value) {
    if (value.equals("@" + Entry.BOT)) {
      return "Taijie";
    }
    return value.startsWith("@") ? Markup.person(value.substring(1)) : value;
  }

  /** What comes next, for somebody who asks. */
  public Said next(Dispute dispute, Step step, Acquaintance reader) {
    return next(dispute, new Telling.Next(dispute.id(), step.key(), List.of(), Entry.BOT), reader);
  }

  private Said next(Dispute dispute, Telling.Next next, Acquaintance handler) {
    Playbook playbook = use.disputes().standing().playbook(dispute);
    Step step = playbook.step(next.step()).orElseThrow();
    Optional<Step> along = along(dispute, step);
    return new StepBlocks(speech(handler), handler.hours().zone())
        .next(
            dispute,
            playbook,
            step,
            along,
            next.done(),
            next.person(),
            words(dispute, step, along));
  }

  private Said answer(Dispute dispute, Answer answer, Acquaintance handler) {
    var pushback = use.disputes().knowledge().pushback();
    Optional<Bilingual> phrase =
        answer.topics().stream()
            .findFirst()
            .filter(topic -> answer.isDisputing() && pushback.topics().contains(topic))
            .map(topic -> words(dispute, answer, topic));
    return new AnswerBlocks(speech(handler), pushback, handler.hours().zone())
        .answer(
            dispute,
            answer,
            use.disputes().standing().series(dispute),
            phrase,
            use.disputes().standing().position(dispute).now());
  }

  // The second time an argument comes, the second answer to it.
  private Bilingual words(Dispute dispute, Answer answer, String topic) {
    var argument = use.disputes().knowledge().pushback().argument(topic);
    boolean again =
        dispute.answers().disputing().stream()
            .anyMatch(a -> a.number() < answer.number() && a.topics().contains(topic));
    return use.findPhrase().fill(again ? argument.again() : argument.phrase(), dispute);
  }

  /** The step that can be done along with this one, if this one is the present one. */
  private Optional<Step> along(Dispute dispute, Step step) {
    Position position = use.disputes().standing().position(dispute);
    return position.now().filter(step::equals).flatMap(now -> position.along());
  }

  private Optional<Filled> words(Dispute dispute, Step step, Optional<Step> along) {
    return situation(dispute, step, along)
        .flatMap(key -> use.findPhrase().phrase(key, 0, Optional.empty(), Optional.of(dispute)));
  }

  /** The situation whose words a step wants: an argument is answered by what it is about. */
  private Optional<String> situation(Dispute dispute, Step step, Optional<Step> along) {
    Stream<String> own =
        Stream.concat(Stream.of(step), along.stream()).flatMap(s -> s.situations().stream());
    return Stream.concat(latestTopic(dispute, step).stream(), own).findFirst();
  }

  private Optional<String> latestTopic(Dispute dispute, Step step) {
    boolean answersArguments =
        step.reopenedBy().contains(Stance.DISPUTES)
            && step.situations().stream().anyMatch(s -> s.startsWith(RESPOND));
    return dispute
        .answers()
        .latest()
        .filter(answer -> answersArguments && answer.isDisputing())
        .flatMap(answer -> answer.topics().stream().findFirst())
        .map(topic -> RESPOND + topic)
        .filter(key -> use.disputes().knowledge().phrasebook().situation(key).isPresent());
  }

  private Optional<Bilingual> stepTitle(Summary row) {
    return use.disputes()
        .knowledge()
        .playbooks()
        .find(row.playbook())
        .flatMap(playbook -> playbook.step(row.step()))
        .map(Step::title);
  }

  private static Optional<String> link(Dispute dispute) {
    return Links.thread(dispute.head().channel(), dispute.head().card().orElse(""));
  }

  private Acquaintance handler(Dispute dispute) {
    return use.disputes().person(dispute.id().workspace(), dispute.head().handler());
  }

  private static Said plain(String mrkdwn) {
    return new Said(mrkdwn, List.of(Kit.text(mrkdwn)));
  }
}
