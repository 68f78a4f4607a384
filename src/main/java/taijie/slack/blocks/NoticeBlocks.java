package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.content.Voice;
import taijie.dispute.Dispute;
import taijie.dispute.Facts;
import taijie.people.FormsOfAddress;
import taijie.text.Scripts;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Language;

/** A neutral written notice, offered before the contract's time for it runs out. */
public final class NoticeBlocks {

  private final Speech speech;
  private final Voice voice;
  private final FormsOfAddress forms;

  public NoticeBlocks(Speech speech, Voice voice, FormsOfAddress forms) {
    this.speech = speech;
    this.voice = voice;
    this.forms = forms;
  }

  /**
   * @param today in the reader's zone
   * @param link to the dispute's thread
   */
  public Said offer(Dispute dispute, LocalDate due, LocalDate today, Optional<Markup> link) {
    long days = Math.max(0, ChronoUnit.DAYS.between(today, due));
    String title = CardBlocks.title(dispute);
    String head =
        days == 0
            ? speech.mrkdwn("notice.head-last", "title", title)
            : speech.mrkdwn("notice.head", "title", title, "days", days);
    Bilingual text = new Bilingual(text(dispute, Language.EN), text(dispute, Language.ZH));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.text(head + "\n" + PhraseBlocks.both(text, speech)));
    if (!Scripts.hasHan(dispute.facts().finding())) {
      blocks.add(Kit.small(speech.mrkdwn("notice.translate")));
    }
    blocks.add(
        Kit.row(
            Kit.press(
                speech.plain("notice.given"), Act.MORE, Act.value(dispute.id(), MoreMenu.NOTICE))));
    blocks.add(Kit.small(speech.mrkdwn("notice.legal")));
    link.ifPresent(there -> blocks.add(Kit.small(there.text())));
    return new Said(head, blocks);
  }

  private String text(Dispute dispute, Language language) {
    Speech words = voice.in(language);
    Facts facts = dispute.facts();
    String greeting =
        facts
            .contact()
            .map(contact ->
                words.plain(
                    "notice.greeting",
                    "name",
                    forms.of(contact, facts.relationship()).in(language)))
            .orElseGet(() -> words.plain("notice.greeting-nobody"));
    String order =
        facts.po().isBlank()
            ? words.plain("notice.order-none")
            : words.plain("notice.order", "po", facts.po());
    boolean told = Stream.of(facts.found(), facts.inspected()).allMatch(facts.finding()::contains);
    String figures =
        facts.found().isBlank() || facts.inspected().isBlank() || told
            ? words.plain("notice.figures-none")
            : words.plain("notice.figures", "found", facts.found(), "inspected", facts.inspected());
    return words.plain(
        "notice.text",
        "greeting",
        greeting,
        "order",
        order,
        "finding",
        facts.finding(),
        "figures",
        figures);
  }
}
