package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import taijie.content.Speech;
import taijie.content.Voice;
import taijie.dispute.Dispute;
import taijie.dispute.Facts;
import taijie.text.Scripts;
import taijie.vocabulary.Bilingual;
import taijie.vocabulary.Language;
import taijie.vocabulary.NamedPerson;

/** A neutral written notice, offered before the contract's time for it runs out. */
public final class NoticeBlocks {

  private final Speech speech;
  private final Voice voice;

  public NoticeBlocks(Speech speech, Voice voice) {
    this.speech = speech;
    this.voice = voice;
  }

  /**
   * @param today in the reader's zone
   */
  public Said offer(Dispute dispute, LocalDate due, LocalDate today) {
    long days = Math.max(0, ChronoUnit.DAYS.between(today, due));
    String title = CardBlocks.title(dispute);
    String head =
        days == 0
            ? speech.mrkdwn("notice.head-last", "title", title)
            : speech.mrkdwn("notice.head", "title", title, "days", days);
    Bilingual text = new Bilingual(text(dispute, Language.EN), text(dispute, Language.ZH));
    List<LayoutBlock> blocks =
        List.of(
            Kit.text(head + "\n" + PhraseBlocks.both(text)),
            Kit.row(
                Kit.press(
                    speech.plain("notice.given"),
                    Act.MORE,
                    Act.value(dispute.id(), MoreMenu.NOTICE))),
            Kit.small(speech.mrkdwn("notice.legal")));
    return new Said(head, blocks);
  }

  private String text(Dispute dispute, Language language) {
    Speech words = voice.in(language);
    Facts facts = dispute.facts();
    String greeting =
        facts
            .contact()
            .map(contact -> words.plain("notice.greeting", "name", name(contact, language)))
            .orElseGet(() -> words.plain("notice.greeting-nobody"));
    String order =
        facts.po().isBlank()
            ? words.plain("notice.order-none")
            : words.plain("notice.order", "po", facts.po());
    String figures =
        facts.found().isBlank() || facts.inspected().isBlank()
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

  private static String name(NamedPerson person, Language language) {
    return person.names().stream()
        .filter(name -> Scripts.hasHan(name) == (language == Language.ZH))
        .findFirst()
        .orElse(person.name());
  }
}
