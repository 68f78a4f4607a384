package taijie.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taijie.content.Markup;
import taijie.dispute.Dispute;
import taijie.dispute.DisputeId;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Modals;
import taijie.slack.blocks.MoreMenu;
import taijie.slack.blocks.Said;
import taijie.usecase.Refusal;

/** Somebody else takes a dispute over. */
final class HandoverFeature implements Feature {

  private static final String HANDOVER = "handover";
  private static final Pattern PERSON = Pattern.compile("<@([UW][A-Z0-9]+)(?:\\|[^>]*)?>");

  private final Desk desk;

  HandoverFeature(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void offer(Routes routes) {
    routes.word("handover", this::handOver);
    routes.choice(MoreMenu.HANDOVER, this::ask);
    routes.window(
        HANDOVER,
        sent -> {
          desk.use()
              .changeDispute()
              .handOver(sent.by().actor(), Desk.of(sent), sent.person("handler"));
          return Answered.closed();
        });
  }

  private Said handOver(Command command) {
    String[] parts = command.text().strip().split("\\s+", 2);
    DisputeId id = desk.named(command.by(), parts[0]);
    Matcher person = PERSON.matcher(parts.length > 1 ? parts[1] : "");
    if (!person.find()) {
      throw new Refusal("refusal.person-missing", Map.of("dispute", id.toString()));
    }
    String to = person.group(1);
    desk.use().changeDispute().handOver(command.by().actor(), id, to);
    String done =
        command.by().speech().mrkdwn("handover.done", "dispute", id, "person", Markup.person(to));
    return new Said(done, List.of(Kit.text(done)));
  }

  private void ask(Click click) {
    Dispute dispute = desk.use().disputes().read(click.by().actor(), Desk.of(click));
    Modals modals = desk.modals(click.by().speech());
    List<LayoutBlock> fields = List.of(modals.person("handler", dispute.head().handler()));
    desk.open(
        click.by(),
        modals.form(
            HANDOVER,
            Act.value(dispute.id()),
            click.by().speech().plain("handover.title", "dispute", dispute.id()),
            click.by().speech().plain("handover.submit"),
            fields));
  }
}
