package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.content.Markup;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.guard.GuardAction;
import taijie.guard.Remark;
import taijie.guard.Verdict;
import taijie.phrasebook.Medium;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Modals;
import taijie.slack.blocks.PhraseBlocks;
import taijie.slack.blocks.Said;
import taijie.usecase.Refusal;
import taijie.vocabulary.Label;
import taijie.vocabulary.Stage;

/** "How do I phrase this?" */
final class PhraseFeature implements Feature {

  private static final String SHORTCUT = "phrase-this";
  private static final String ASK = "ask";
  private static final int QUESTION = 1_000;

  private final Desk desk;

  PhraseFeature(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void offer(Routes routes) {
    routes.command("/phrase", this::answer);
    routes.messageShortcut(
        SHORTCUT,
        message ->
            desk.use()
                .tellPerson()
                .phrases(
                    message.by().actor(),
                    message.by().at(),
                    inThread(message.by()),
                    message.text()));
    routes.mention(
        List.of("phrase", "怎么说", "怎麼說", "话术"),
        mention ->
            desk.use()
                .tellPerson()
                .phrases(
                    mention.by().actor(),
                    mention.by().at(),
                    inThread(mention.by()),
                    mention.text()));
    routes.click(Act.ASK, click -> ask(click.by()));
    routes.window(ASK, this::asked);
    routes.click(Act.WORDS, click -> show(click, 0, Optional.empty()));
    routes.click(Act.PHRASE_OTHER, click -> replace(click, click.number(2), Optional.empty()));
    routes.click(
        Act.PHRASE_MEDIUM, click -> replace(click, 0, Label.find(Medium.class, click.part(2))));
    routes.click(
        Act.PHRASE_SHARE,
        click ->
            desk.use()
                .findPhrase()
                .share(click.by().actor(), Desk.of(click), click.part(1), click.number(2)));
    routes.click(Act.PHRASE_BOOK, click -> show(click, click.number(2), Optional.empty()));
    routes.click(Act.PHRASE_UP, click -> vote(click, true));
    routes.click(Act.PHRASE_DOWN, click -> vote(click, false));
  }

  private void ask(Occasion by) {
    Modals modals = desk.modals(by.speech());
    desk.open(
        by,
        modals.form(
            ASK,
            "",
            by.speech().plain("phrase.ask-title"),
            by.speech().plain("phrase.ask"),
            List.of(
                modals.lines(
                    "question", "", false, QUESTION, by.speech().plain("field.question-hint")))));
  }

  private Answered asked(Submission sent) {
    Said found =
        desk.renderer().phrases(sent.by().speech(), sent.text("question"), Optional.empty());
    return new Answered.Shown(
        desk.modals(sent.by().speech())
            .page(sent.by().speech().plain("phrase.window"), found.blocks()));
  }

  private Said answer(Command command) {
    if (command.text().isBlank()) {
      String how = command.by().speech().mrkdwn("phrase.how");
      return new Said(how, List.of(Kit.text(how)));
    }
    Said found = desk.renderer().phrases(command.by().speech(), command.text(), Optional.empty());
    desk.use()
        .tellPerson()
        .fitted(command.by().actor(), command.by().at(), Optional.empty(), command.text());
    return guarded(command, found);
  }

  // Somebody who asks how to tell the owner asks the guard's question too.
  private Said guarded(Command command, Said found) {
    var guard = desk.use().disputes().knowledge().guard();
    Verdict verdict =
        guard.judge(new Remark(command.text(), Optional.empty(), Stage.FIRST_NOTICE, List.of()));
    if (verdict.action() == GuardAction.NONE) {
      return found;
    }
    var advice = guard.advice(verdict.kinds().iterator().next(), Stage.FIRST_NOTICE, 0);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.text(Markup.escaped(command.by().speech().of(advice.brief()))));
    blocks.addAll(found.blocks());
    return new Said(found.text(), blocks);
  }

  private void show(Click click, int index, Optional<Medium> medium) {
    desk.open(
        click.by(),
        desk.modals(click.by().speech())
            .page(click.by().speech().plain("phrase.window"), said(click, index, medium).blocks()));
  }

  private void replace(Click click, int index, Optional<Medium> medium) {
    if (click.responseUrl().isEmpty()) {
      desk.windows()
          .push(
              click.by().actor().workspace(),
              click.by().trigger(),
              desk.modals(click.by().speech())
                  .page(
                      click.by().speech().plain("phrase.window"),
                      said(click, index, medium).blocks()));
    } else {
      desk.windows().replace(click.responseUrl(), said(click, index, medium));
    }
  }

  private Said said(Click click, int index, Optional<Medium> medium) {
    Optional<DisputeId> id = click.number(0) == 0 ? Optional.empty() : Optional.of(Desk.of(click));
    Optional<Dispute> dispute =
        id.map(number -> desk.use().disputes().read(click.by().actor(), number));
    return desk.use()
        .findPhrase()
        .phrase(click.part(1), index, medium, dispute)
        .map(words -> new PhraseBlocks(click.by().speech()).one(words, id))
        .orElseThrow(() -> new Refusal("phrase.nothing"));
  }

  private void vote(Click click, boolean good) {
    desk.use().findPhrase().vote(click.by().actor(), click.part(1), click.number(2), good);
    desk.whisper(click.by(), good ? "phrase.liked" : "phrase.disliked", Map.of());
  }

  private Optional<DisputeId> inThread(Occasion by) {
    return desk.use().disputes().inThread(by.actor(), by.at().channel(), by.at().thread());
  }
}
