package taijie.slack.delivery;

import com.slack.api.model.block.LayoutBlock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.dispute.Journal.Page;
import taijie.dispute.Summary;
import taijie.dispute.WatchEvent.Warning;
import taijie.guard.Advice;
import taijie.insight.Figures;
import taijie.opinion.Task;
import taijie.playbook.Step;
import taijie.slack.blocks.CardBlocks;
import taijie.slack.blocks.DraftBlocks;
import taijie.slack.blocks.FiguresBlocks;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Links;
import taijie.slack.blocks.ListBlocks;
import taijie.slack.blocks.NoticeBlocks;
import taijie.slack.blocks.OpinionBlocks;
import taijie.slack.blocks.PhraseBlocks;
import taijie.slack.blocks.Said;
import taijie.slack.blocks.WarningBlocks;
import taijie.usecase.Acquaintance;
import taijie.usecase.Actor;
import taijie.usecase.CheckDraft.Written;
import taijie.usecase.Mailbox.Parcel;
import taijie.usecase.Telling;
import taijie.usecase.UseCases;
import taijie.vocabulary.Bilingual;

/** What is told to one person alone. */
final class PrivateWords {

  private final Renderer renderer;
  private final UseCases use;
  private final InstantSource clock;

  PrivateWords(Renderer renderer, UseCases use, InstantSource clock) {
    this.renderer = renderer;
    this.use = use;
    this.clock = clock;
  }

  /** Empty where there is nothing to say after all. */
  Optional<Said> alone(Parcel parcel, Telling.Alone telling) {
    return switch (telling) {
      case Telling.Whisper whisper -> Optional.of(whisper(parcel, whisper));
      case Telling.WindowAgain again -> Optional.of(windowAgain(parcel, again));
      case Telling.PhrasesFor asked -> Optional.of(phrases(parcel, asked));
      case Telling.PhraseFitted asked -> fitted(parcel, asked);
      case Telling.PhraseAgain asked -> Optional.of(again(parcel, asked));
      case Telling.UnderstoodFor asked -> Optional.of(understood(parcel, asked));
      case Telling.DraftFor asked -> Optional.of(draft(parcel, asked));
      case Telling.StatusFor asked -> Optional.of(status(asked));
      case Telling.FiguresFor asked -> Optional.of(figures(parcel, asked));
    };
  }

  /** What to show in a conversation while a language model is asked for an answer. */
  Optional<String> meanwhile(String workspace, Telling.Alone telling) {
    return switch (telling) {
      case Telling.PhraseFitted asked ->
          meanwhile(workspace, telling, asked.dispute(), Task.PHRASE, "agent.status-phrase");
      case Telling.DraftFor asked ->
          meanwhile(workspace, telling, asked.dispute(), Task.DRAFT, "agent.status-draft");
      default -> Optional.empty();
    };
  }

  private Optional<String> meanwhile(
      String workspace,
      Telling.Alone telling,
      Optional<DisputeId> dispute,
      Task task,
      String sentence) {
    return use.disputes().consultation().asks(workspace, telling.channel(), dispute, task)
        ? Optional.of(
            renderer.speech(use.disputes().person(workspace, telling.user())).plain(sentence))
        : Optional.empty();
  }

  private Said whisper(Parcel parcel, Telling.Whisper whisper) {
    Speech speech = renderer.speech(use.disputes().person(parcel.workspace(), whisper.user()));
    return Renderer.plain(Renderer.say(speech, whisper.sentence(), whisper.values()));
  }

  private Said windowAgain(Parcel parcel, Telling.WindowAgain again) {
    Speech speech = renderer.speech(use.disputes().person(parcel.workspace(), again.user()));
    String words = speech.mrkdwn(again.sentence());
    return new Said(
        words,
        List.of(
            Kit.text(words),
            Kit.row(Kit.press(speech.plain("button.again"), again.action(), again.value()))));
  }

  private Said phrases(Parcel parcel, Telling.PhrasesFor asked) {
    Speech speech = renderer.speech(use.disputes().person(parcel.workspace(), asked.user()));
    return renderer.phrases(speech, asked.question(), asked.dispute());
  }

  /** Empty where nothing could be fitted: the book's own words were told before. */
  private Optional<Said> fitted(Parcel parcel, Telling.PhraseFitted asked) {
    Actor actor = new Actor(parcel.workspace(), asked.user(), "");
    Speech speech = renderer.speech(use.disputes().person(parcel.workspace(), asked.user()));
    Optional<Dispute> dispute = asked.dispute().flatMap(use.disputes()::peek);
    return use.findPhrase()
        .fitted(actor, asked.channel(), asked.question(), dispute)
        .map(fitted -> new PhraseBlocks(speech).fitted(fitted, asked.dispute()));
  }

  /** What somebody may have meant, on a button; else words for it. */
  private Said understood(Parcel parcel, Telling.UnderstoodFor asked) {
    Actor actor = new Actor(parcel.workspace(), asked.user(), "");
    Speech speech = renderer.speech(use.disputes().person(parcel.workspace(), asked.user()));
    Optional<Dispute> dispute = use.disputes().peek(asked.dispute());
    return dispute
        .flatMap(d -> use.understand().words(actor, asked.channel(), d, asked.words()))
        .flatMap(meant -> new OpinionBlocks(speech).understood(asked.dispute(), meant))
        .orElseGet(() -> renderer.phrases(speech, asked.words(), dispute.map(Dispute::id)));
  }

  private Said again(Parcel parcel, Telling.PhraseAgain asked) {
    Speech speech = renderer.speech(use.disputes().person(parcel.workspace(), asked.user()));
    Optional<Dispute> dispute = asked.dispute().flatMap(use.disputes()::peek);
    PhraseBlocks blocks = new PhraseBlocks(speech);
    return use.findPhrase()
        .phrase(asked.situation(), asked.index(), asked.medium(), dispute)
        .map(words ->
            asked
                .only()
                .map(language -> blocks.in(language, words))
                .orElseGet(() -> blocks.one(words, asked.dispute())))
        .orElseGet(() -> Renderer.plain(speech.mrkdwn("phrase.nothing")));
  }

  /** What somebody could ask: about their own disputes first, at most four. */
  Map<String, String> prompts(String workspace, Telling.Prompts asked) {
    Speech speech = renderer.speech(use.disputes().person(workspace, asked.user()));
    Map<String, String> prompts = new LinkedHashMap<>();
    use.converse()
        .suggested(new Actor(workspace, asked.user(), ""))
        .forEach(row ->
            prompts.put(
                speech.plain(
                    "agent.next-prompt",
                    "dispute",
                    row.id(),
                    "supplier",
                    Kit.cut(row.supplier(), 30)),
                speech.plain("agent.next", "dispute", row.id())));
    prompts.put(speech.plain("agent.argue-prompt"), speech.plain("agent.argue"));
    prompts.put(speech.plain("agent.first-prompt"), speech.plain("agent.first"));
    return prompts;
  }

  private Said draft(Parcel parcel, Telling.DraftFor asked) {
    Speech speech = renderer.speech(use.disputes().person(parcel.workspace(), asked.user()));
    Optional<Dispute> dispute = asked.dispute().flatMap(use.disputes()::peek);
    Written written = new Written("", "", "", asked.body());
    Actor actor = new Actor(parcel.workspace(), asked.user(), "");
    return new DraftBlocks(speech)
        .checked(use.checkDraft().checkTwice(actor, asked.channel(), written, dispute));
  }

  private Said status(Telling.StatusFor asked) {
    return use.disputes().peek(asked.dispute()).map(renderer::card).orElseThrow();
  }

  private Said figures(Parcel parcel, Telling.FiguresFor asked) {
    String workspace = parcel.workspace();
    Acquaintance person = use.disputes().person(workspace, asked.user());
    Figures figures =
        use.showFigures()
            .of(new Actor(workspace, asked.user(), ""), asked.supplier(), person.hours().zone());
    FiguresBlocks blocks =
        new FiguresBlocks(
            renderer.speech(person), user -> use.disputes().person(workspace, user).name());
    return asked.csv() ? blocks.csv(figures) : blocks.figures(figures);
  }

  Said warning(Dispute dispute, int number) {
    Warning warning = dispute.watch().find(number).orElseThrow();
    String workspace = dispute.id().workspace();
    Speech speech = renderer.speech(use.disputes().person(workspace, warning.person()));
    Advice advice = renderer.advice(dispute, warning);
    Bilingual phrase = use.findPhrase().fill(advice.phrase(), dispute);
    return new WarningBlocks(speech).warning(dispute, warning, advice, phrase);
  }

  Said nudge(Telling.Nudge nudge) {
    Dispute dispute = use.disputes().peek(nudge.dispute()).orElseThrow();
    Acquaintance person = use.disputes().person(dispute.id().workspace(), nudge.user());
    Step step = use.disputes().standing().playbook(dispute).step(nudge.step()).orElseThrow();
    return renderer
        .steps(person)
        .nudge(
            dispute, step, nudge.number(), use.findPhrase().forStep(dispute, step), link(dispute));
  }

  Said note(Telling.Note note) {
    Dispute dispute = use.disputes().peek(note.dispute()).orElseThrow();
    Acquaintance person = use.disputes().person(dispute.id().workspace(), note.user());
    Speech speech = renderer.speech(person);
    Map<String, String> values = new HashMap<>(note.values());
    values.put("title", CardBlocks.title(dispute));
    String words = Renderer.say(speech, note.sentence(), values);
    String withLink =
        link(dispute).map(url -> words + "\n" + threadLink(speech, url)).orElse(words);
    return Renderer.plain(withLink);
  }

  private static String threadLink(Speech speech, String url) {
    return speech.mrkdwn("nudge.link", "link", Markup.link(url, speech.plain("nudge.link-words")));
  }

  Said notice(Telling.NoticeText text) {
    Dispute dispute = use.disputes().peek(text.dispute()).orElseThrow();
    Acquaintance person = use.disputes().person(dispute.id().workspace(), text.user());
    LocalDate today = clock.instant().atZone(person.hours().zone()).toLocalDate();
    var knowledge = use.disputes().knowledge();
    Speech speech = renderer.speech(person);
    return new NoticeBlocks(speech, knowledge.voice(), knowledge.formsOfAddress())
        .offer(
            dispute,
            dispute.facts().noticeDue().orElse(today),
            today,
            link(dispute).map(url -> new Markup(threadLink(speech, url))));
  }

  /** Empty where nothing is left to tell to this person. */
  Optional<Said> digest(String workspace, Telling.Digest digest) {
    Acquaintance person = use.disputes().person(workspace, digest.user());
    Speech speech = renderer.speech(person);
    List<Summary> overdue = use.listDisputes().overdue(new Actor(workspace, digest.user(), ""));
    if (overdue.isEmpty()) {
      return Optional.empty();
    }
    Page first =
        new Page(overdue.subList(0, Math.min(ListBlocks.PAGE, overdue.size())), overdue.size());
    // One's own list begins with what is overdue, so that its pages go on with it.
    Said list = renderer.list(person).page(first, "mine", 0);
    String head = speech.mrkdwn("digest.head", "count", overdue.size());
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.text(head));
    blocks.addAll(list.blocks().subList(1, list.blocks().size()));
    return Optional.of(new Said(head, blocks));
  }

  private static Optional<String> link(Dispute dispute) {
    return Links.thread(dispute.head().channel(), dispute.head().card().orElse(""));
  }
}
