package taijie.faults;

import com.slack.api.util.json.GsonFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import taijie.dispute.Dispute;
import taijie.playground.SimulatedSlack;
import taijie.playground.world.Json;
import taijie.playground.world.Message;
import taijie.slack.blocks.Said;
import tools.jackson.databind.JsonNode;

/** Whether a card shows what its journal says now. */
record CardCheck(SimulatedSlack slack, Function<Dispute, Said> cards) {

  Optional<String> problem(Dispute dispute) {
    Optional<Message> there =
        dispute.head().card().flatMap(ts -> slack.world().message(dispute.head().channel(), ts));
    if (there.isEmpty()) {
      return Optional.empty();
    }
    // Once more where Slack did not say in time who reads it.
    return difference(dispute, there.get()).flatMap(once -> difference(dispute, there.get()));
  }

  private Optional<String> difference(Dispute dispute, Message there) {
    Said due = cards.apply(dispute);
    JsonNode blocks = Json.MAPPER.readTree(GsonFactory.createSnakeCase().toJson(due.blocks()));
    String is = there.text() + lasting(there.blocks());
    String should = due.text() + lasting(blocks);
    int differs = Arrays.mismatch(is.toCharArray(), should.toCharArray());
    return differs < 0
        ? Optional.empty()
        : Optional.of(
            "%s: the card shows “%s” instead of “%s”"
                .formatted(dispute.id(), around(is, differs), around(should, differs)));
  }

  private static String around(String text, int place) {
    return text.substring(Math.max(0, place - 60), Math.clamp(place + 90L, 0, text.length()));
  }

  // How long a dispute is open and what is late by now is told as of the card's last change; the
  // names of blocks are Slack's.
  private static String lasting(JsonNode blocks) {
    return String.valueOf(blocks)
        .replaceAll(",\"block_id\":\"[^\"]*\"", "")
        .replaceAll("\\d+ days? open|Opened less than a day ago|已 \\d+ 天|开案不到一天", "…")
        .replaceAll("(⚠ )?Written notice (was )?due (in )?\\d+ days?( ago)?", "notice …")
        .replaceAll("离书面通知期限还有 \\d+ 天|⚠ 书面通知期限已过 \\d+ 天", "notice …")
        .replaceAll("(was due|due|by|原定) (?=<!date)", "due ")
        .replaceAll("· (?=<!date)", "· due ")
        .replaceAll("(<!date[^>]*>) 前", "$1");
  }
}
