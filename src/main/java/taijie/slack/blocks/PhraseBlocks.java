package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.dispute.DisputeId;
import taijie.phrasebook.Medium;
import taijie.phrasebook.Temperature;
import taijie.usecase.FindPhrase.Filled;
import taijie.usecase.FindPhrase.Fitted;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Language;

/** Words for the factory, English and Chinese side by side. */
public final class PhraseBlocks {

  private static final int LONGEST = 1300;

  private static final String BETWEEN = " · ";

  private final Speech speech;

  public PhraseBlocks(Speech speech) {
    this.speech = speech;
  }

  /** The best matches to a question, or the honest answer that there is none. */
  public Said answer(
      String question, List<Filled> best, boolean confident, Optional<DisputeId> dispute) {
    List<LayoutBlock> blocks = new ArrayList<>();
    String head =
        best.isEmpty()
            ? speech.mrkdwn("phrase.nothing")
            : confident
                ? speech.mrkdwn("phrase.found", "question", Kit.cut(question.strip(), 200))
                : speech.mrkdwn("phrase.nearest");
    blocks.add(Kit.text(head));
    for (Filled filled : best) {
      blocks.addAll(full(filled, dispute));
    }
    return new Said(head, blocks);
  }

  /** Words that a language model fitted, which says so, and the way to what they were made from. */
  public Said fitted(Fitted fitted, Optional<DisputeId> dispute) {
    Filled book = fitted.book();
    String head = speech.mrkdwn("phrase.fitted", "title", book.situation().title());
    String value = Act.value(dispute, book.situation().key(), String.valueOf(book.index()));
    return new Said(
        head,
        List.of(
            Kit.text(head + "\n" + both(fitted.words(), speech)),
            Kit.row(button("button.book", Act.PHRASE_BOOK, value, ""))));
  }

  /** A single phrase with everything about it. */
  public Said one(Filled filled, Optional<DisputeId> dispute) {
    return new Said(speech.of(filled.situation().title()), full(filled, dispute));
  }

  /** A phrase in one language alone, to be copied. */
  public Said in(Language language, Filled filled) {
    String words = language == Language.EN ? filled.say().en() : filled.say().zh();
    String title =
        speech.mrkdwn(
            "phrase.title", "title", filled.situation().title(), "medium", medium(filled));
    return new Said(
        speech.of(filled.situation().title()),
        List.of(Kit.text(title + "\n" + Kit.quoted(words, LONGEST))));
  }

  /** A phrase that somebody shared with the thread. */
  public Said shared(Filled filled, String person) {
    List<LayoutBlock> blocks = new ArrayList<>();
    String head = speech.mrkdwn("phrase.shared", "person", Markup.person(person));
    blocks.add(Kit.text(head + "\n" + both(filled.say(), speech)));
    return new Said(head, blocks);
  }

  /** A phrase beside a step. */
  public List<LayoutBlock> brief(Filled filled) {
    return List.of(
        Kit.text(
            speech.mrkdwn("phrase.for-example", "medium", medium(filled))
                + "\n"
                + both(filled.say(), speech)));
  }

  /** In both languages, the reader's own first. */
  static String both(Bilingual words, Speech speech) {
    String en = Kit.quoted(words.en(), LONGEST);
    String zh = Kit.quoted(words.zh(), LONGEST);
    return speech.language() == Language.EN ? en + "\n>\n" + zh : zh + "\n>\n" + en;
  }

  private List<LayoutBlock> full(Filled filled, Optional<DisputeId> dispute) {
    List<LayoutBlock> blocks = new ArrayList<>();
    String title =
        speech.mrkdwn(
            "phrase.title", "title", filled.situation().title(), "medium", medium(filled));
    blocks.add(Kit.text(title + "\n" + both(filled.say(), speech)));
    blocks.add(
        Kit.small(
            speech.mrkdwn(
                "phrase.avoid", "avoid", filled.phrase().avoid(), "why", filled.phrase().why())));
    if (!filled.situation().ready().isEmpty()) {
      blocks.add(Kit.small(speech.mrkdwn("phrase.ready", "things", ready(filled))));
    }
    blocks.add(Kit.row(buttons(filled, dispute)));
    return blocks;
  }

  private String ready(Filled filled) {
    return filled.situation().ready().stream().map(speech::of).collect(Collectors.joining(BETWEEN));
  }

  private List<BlockElement> buttons(Filled filled, Optional<DisputeId> dispute) {
    String key = filled.situation().key();
    String index = String.valueOf(filled.index());
    // Several answers stand in one message: their buttons are told apart by their titles.
    String title = BETWEEN + speech.of(filled.situation().title());
    List<BlockElement> buttons = new ArrayList<>();
    dispute.ifPresent(id ->
        buttons.add(
            button("button.use-in-thread", Act.PHRASE_SHARE, Act.value(id, key, index), title)));
    String next = String.valueOf(filled.index() + 1);
    buttons.add(
        button("button.another-way", Act.PHRASE_OTHER, Act.value(dispute, key, next), title));
    buttons.add(
        Kit.menu(
            speech.plain("button.medium"),
            Act.PHRASE_MEDIUM,
            List.of(Medium.values()).stream()
                .map(m ->
                    new Kit.Choice(
                        speech.label("phrase-medium", m), Act.value(dispute, key, m.key())))
                .toList(),
            Optional.empty()));
    buttons.add(
        Kit.spoken(
            Kit.press("👍", Act.PHRASE_UP, Act.value(dispute, key, index)),
            speech.plain("button.helps") + title));
    buttons.add(
        Kit.spoken(
            Kit.press("👎", Act.PHRASE_DOWN, Act.value(dispute, key, index)),
            speech.plain("button.no-help") + title));
    return buttons;
  }

  private BlockElement button(String words, String action, String value, String title) {
    return Kit.spoken(Kit.press(speech.plain(words), action, value), speech.plain(words) + title);
  }

  private String medium(Filled filled) {
    Temperature temperature = filled.phrase().temperature();
    String medium = speech.label("phrase-medium", filled.phrase().medium());
    return temperature == Temperature.FIRST
        ? medium
        : medium + BETWEEN + speech.label("phrase-temperature", temperature);
  }
}
