package taijie.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import taijie.content.Markup;
import taijie.content.Speech;
import taijie.dispute.Dispute;
import taijie.dispute.Head;
import taijie.usecase.LookUpSupplier.Known;
import taijie.vocabulary.NamedPerson;

/** What earlier disputes tell about a supplier. */
public final class SupplierBlocks {

  private static final int MOST = 10;

  private final Speech speech;

  public SupplierBlocks(Speech speech) {
    this.speech = speech;
  }

  public Said supplier(Known known) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.title(known.supplier()));
    long open = known.disputes().stream().filter(Dispute::isOpen).count();
    String head = speech.mrkdwn("supplier.head", "count", known.disputes().size(), "open", open);
    blocks.add(
        Kit.text(
            head
                + "\n"
                + speech.mrkdwn(
                    "supplier.relationship",
                    "relationship",
                    speech.label("relationship", known.newest().facts().relationship()))));
    List<NamedPerson> people = known.newest().facts().people();
    if (!people.isEmpty()) {
      blocks.add(Kit.text(speech.mrkdwn("supplier.people") + "\n" + people(people)));
    }
    known.disputes().stream().limit(MOST).forEach(d -> blocks.add(Kit.text(line(d))));
    return new Said(head, blocks);
  }

  private String people(List<NamedPerson> people) {
    return people.stream()
        .map(p ->
            "• "
                + Markup.escaped(Kit.cut(String.join(" / ", p.names()), 150))
                + " – "
                + speech.label("role", p.role())
                + (p.reach().isBlank() ? "" : " · " + Markup.escaped(Kit.cut(p.reach(), 150))))
        .collect(Collectors.joining("\n"));
  }

  private String line(Dispute dispute) {
    String state =
        dispute
            .head()
            .closed()
            .map(close -> ended(close))
            .orElseGet(() -> speech.mrkdwn("supplier.open"));
    Markup name =
        Links.thread(dispute.head().channel(), dispute.head().card().orElse(""))
            .map(url -> Markup.link(url, dispute.id().toString()))
            .orElse(new Markup(dispute.id().toString()));
    return speech.mrkdwn(
        "supplier.line",
        "dispute",
        name,
        "finding",
        Kit.cut(dispute.facts().finding(), 150),
        "state",
        new Markup(state));
  }

  private String ended(Head.Close close) {
    String ending = speech.label("ending", close.ending());
    return close.lesson().isBlank()
        ? Markup.escaped(ending)
        : speech.mrkdwn(
            "supplier.lesson", "ending", ending, "lesson", Kit.cut(close.lesson(), 300));
  }
}
