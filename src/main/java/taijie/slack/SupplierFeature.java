package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taijie.content.Nearest;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Said;
import taijie.slack.blocks.SupplierBlocks;
import taijie.supplier.Contact;
import taijie.supplier.Ledger;
import taijie.usecase.Refusal;
import taijie.usecase.TellPerson.At;

/** What is known of a supplier, notes about its people, and names that mean the same one. */
final class SupplierFeature implements Feature {

  private static final String NOTE = "supplier-note";
  private static final String JOIN = "supplier-join";
  private static final String OTHER = "other-supplier";
  private static final int TEXT = 500;
  private static final int NOTES = 8;

  private final Desk desk;

  SupplierFeature(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void offer(Routes routes) {
    routes.command("/supplier", this::supplier);
    routes.click(Act.SUPPLIER_NOTE, this::askNote);
    routes.window(NOTE, this::note);
    routes.click(Act.SUPPLIER_JOIN, this::askJoin);
    routes.window(JOIN, this::join);
    routes.typing(OTHER, this::others);
    for (int i = 1; i <= SupplierBlocks.PARTS; i++) {
      routes.click(Act.SUPPLIER_PART + "/" + i, this::part);
    }
  }

  private Said supplier(Command command) {
    List<String> names = desk.use().lookUpSupplier().names(command.by().actor());
    if (command.text().isBlank()) {
      String all =
          names.isEmpty()
              ? command.by().speech().mrkdwn("supplier.none-yet")
              : command.by().speech().mrkdwn("supplier.all", "names", String.join(", ", names));
      return new Said(all, List.of(Kit.text(all)));
    }
    return desk.use()
        .lookUpSupplier()
        .of(command.by().actor(), command.text())
        .map(ledger -> blocks(command.by()).supplier(ledger))
        .orElseThrow(() -> unknown(command.text(), names));
  }

  private SupplierBlocks blocks(Occasion by) {
    var playbooks = desk.use().disputes().knowledge().playbooks();
    return new SupplierBlocks(
        by.speech(),
        by.person().hours().zone(),
        key ->
            playbooks.all().stream()
                .flatMap(playbook -> playbook.step(key).stream())
                .map(step -> step.title())
                .findFirst());
  }

  private static Refusal unknown(String typed, List<String> names) {
    return Nearest.to(typed, names)
        .map(near -> new Refusal("refusal.supplier-near", Map.of("typed", typed, "near", near)))
        .orElseGet(() -> new Refusal("refusal.supplier", Map.of("typed", typed)));
  }

  private Ledger known(Occasion by, String name) {
    return desk.use()
        .lookUpSupplier()
        .of(by.actor(), name)
        .orElseThrow(() -> new Refusal("refusal.supplier", Map.of("typed", name)));
  }

  private void askNote(Click click) {
    Occasion by = click.by();
    Ledger ledger = known(by, click.part(0));
    Contact contact =
        ledger
            .contact(click.part(1))
            .orElseThrow(
                () -> new Refusal("refusal.supplier-person", Map.of("typed", click.part(1))));
    NoteFields fields = new NoteFields(by.speech());
    desk.open(
        by,
        desk.modals(by.speech())
            .form(
                NOTE,
                Act.names(by.at().channel(), ledger.name(), contact.person().name()),
                contact.person().name(),
                by.speech().plain("button.save"),
                fields.blocks(contact.notes().stream().limit(NOTES).toList(), TEXT)));
  }

  private Answered note(Submission sent) {
    desk.use()
        .keepSupplier()
        .note(
            sent.by().actor(),
            sent.part(1),
            sent.part(2),
            sent.text(NoteFields.NEW),
            NoteFields.corrected(sent.filled()));
    tell(sent, "supplier.kept", Map.of("person", sent.part(2)));
    return Answered.closed();
  }

  private void askJoin(Click click) {
    Occasion by = click.by();
    Ledger ledger = known(by, click.part(0));
    List<LayoutBlock> fields =
        List.of(
            Kit.text(by.speech().mrkdwn("supplier.join-ask", "supplier", ledger.name())),
            Kit.typed(
                OTHER,
                by.speech().plain("field.other-supplier"),
                by.speech().plain("facts.supplier-type"),
                Optional.empty()));
    desk.open(
        by,
        desk.modals(by.speech())
            .form(
                JOIN,
                Act.names(by.at().channel(), ledger.name()),
                by.speech().plain("supplier.join-title"),
                by.speech().plain("supplier.join-submit"),
                fields));
  }

  private List<Kit.Choice> others(Occasion by, String typed) {
    String wanted = typed.toLowerCase(by.speech().language().locale());
    return desk.use().lookUpSupplier().names(by.actor()).stream()
        .map(name -> Kit.cut(name, FactsFields.SUPPLIER))
        .filter(name -> name.toLowerCase(by.speech().language().locale()).contains(wanted))
        .limit(50)
        .map(name -> new Kit.Choice(name, name))
        .toList();
  }

  private Answered join(Submission sent) {
    String supplier = sent.part(1);
    String other = sent.option(OTHER);
    try {
      desk.use().keepSupplier().join(sent.by().actor(), supplier, other);
    } catch (Refusal refusal) {
      String why = sent.by().speech().plain(refusal.sentence(), pairs(refusal.values()));
      return new Answered.Mend(Map.of(OTHER, why));
    }
    tell(sent, "supplier.joined", Map.of("supplier", supplier, "other", other));
    return Answered.closed();
  }

  private void part(Click click) {
    String supplier = click.part(0);
    String other = click.part(1);
    desk.use().keepSupplier().part(click.by().actor(), supplier, other);
    // The page with the button is no thread that anything could be said in.
    desk.use()
        .tellPerson()
        .whisper(
            click.by().actor(),
            new At(click.by().at().channel(), ""),
            "supplier.parted-again",
            Map.of("supplier", supplier, "other", other));
  }

  private void tell(Submission sent, String sentence, Map<String, String> values) {
    desk.use().tellPerson().whisper(sent.by().actor(), new At(sent.part(0), ""), sentence, values);
  }

  private static Object[] pairs(Map<String, String> values) {
    return values.entrySet().stream()
        .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
        .toArray();
  }
}
