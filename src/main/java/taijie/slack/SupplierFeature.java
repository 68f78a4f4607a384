package taijie.slack;

import java.util.List;
import java.util.Map;
import taijie.content.Nearest;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Said;
import taijie.slack.blocks.SupplierBlocks;
import taijie.usecase.Refusal;

/** What earlier disputes tell about a supplier. */
final class SupplierFeature implements Feature {

  private final Desk desk;

  SupplierFeature(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void offer(Routes routes) {
    routes.command("/supplier", this::supplier);
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
        .map(known -> new SupplierBlocks(command.by().speech()).supplier(known))
        .orElseThrow(() -> unknown(command.text(), names));
  }

  private static Refusal unknown(String typed, List<String> names) {
    return Nearest.to(typed, names)
        .map(near -> new Refusal("refusal.supplier-near", Map.of("typed", typed, "near", near)))
        .orElseGet(() -> new Refusal("refusal.supplier", Map.of("typed", typed)));
  }
}
