package taijie.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import taijie.content.Speech;
import taijie.people.PeopleWords;
import taijie.slack.blocks.Act;
import taijie.slack.blocks.Kit;
import taijie.slack.blocks.Modals;
import taijie.slack.blocks.SamplingBlocks;

/** The window of a dispute's facts: a few fields at first, all of them in groups on demand. */
final class FactsWindow {

  private static final List<String> COMPULSORY = List.of("supplier", "finding");
  private static final List<String> PLACE = List.of("handler", "channel");
  private static final List<String> GOODS = List.of("po", "product", "lot", "quantity");
  private static final List<String> INSPECTION =
      List.of(
          "inspected",
          "found",
          "found-critical",
          "found-major",
          "found-minor",
          "inspected-on",
          "inspected-by",
          "inspected-where",
          "photos",
          "report");
  private static final List<String> LIMITS =
      List.of("level", "aql-critical", "aql-major", "aql-minor");
  private static final List<String> SPECIFICATION = List.of("clause", "measured");
  private static final List<String> HISTORY =
      List.of("relationship", "years", "orders", "rejections");
  private static final List<String> DATES =
      List.of("ship", "notice", "notice-days", "notice-since", "notice-from");

  private final Speech speech;
  private final PeopleFields people;
  private final FactsReader reader;
  private final LocalDate today;

  FactsWindow(Speech speech, PeopleWords words, LocalDate today) {
    this.speech = speech;
    this.people = new PeopleFields(speech, words);
    this.reader = new FactsReader(speech, words);
    this.today = today;
  }

  /**
   * @param kind what the window is for, and its words
   * @param offer what stands above all fields
   * @param remembered what is known of the supplier
   */
  View view(
      Kind kind,
      FactsShape shape,
      Filled filled,
      List<LayoutBlock> offer,
      Optional<Remembered> remembered) {
    Content content = new Content(shape, new FactsFields(speech, filled));
    content.blocks.addAll(offer);
    content.add(COMPULSORY);
    if (kind.opening()) {
      content.add(PLACE);
    }
    if (shape.full()) {
      full(content, filled, kind.opening());
    } else {
      brief(content, filled, remembered);
    }
    View view =
        new Modals(speech)
            .form(kind.callback(), shape.carried(), kind.title(), kind.submit(), content.blocks);
    view.setNotifyOnClose(kind.opening());
    return view;
  }

  /**
   * @param opening whether a dispute is being opened, or one that is open completed
   */
  record Kind(String callback, String title, String submit, boolean opening) {}

  private final class Content {
    private final FactsShape shape;
    private final FactsFields fields;
    private final List<LayoutBlock> blocks = new ArrayList<>();

    Content(FactsShape shape, FactsFields fields) {
      this.shape = shape;
      this.fields = fields;
    }

    void add(Iterable<String> names) {
      names.forEach(name -> add(fields.block(name)));
    }

    void add(InputBlock block) {
      String name = block.getBlockId();
      block.setBlockId(Filled.block(name, shape.renewed().getOrDefault(name, 0)));
      blocks.add(block);
    }

    void group(String title, List<String> names) {
      blocks.add(Kit.text(speech.mrkdwn(title)));
      add(names);
    }
  }

  private void full(Content content, Filled filled, boolean opening) {
    content.group("facts.goods", GOODS);
    content.group("facts.inspection", INSPECTION);
    content.group("facts.limits", LIMITS);
    content.blocks.add(
        Kit.row(
            Kit.press(speech.plain("facts.usual"), Act.FACTS_USUAL, opening ? "open" : "facts")));
    sampling(filled).ifPresent(content.blocks::add);
    content.group("facts.specification", SPECIFICATION);
    content.blocks.add(Kit.text(speech.mrkdwn("facts.people")));
    int persons = Math.max(content.shape.people(), PeopleFields.entered(filled));
    for (int n = 1; n <= persons; n++) {
      people.blocks(n, filled).forEach(content::add);
    }
    if (persons < FactsShape.MOST_PEOPLE) {
      content.blocks.add(
          Kit.row(Kit.press(speech.plain("facts.add-person"), Act.MORE_PEOPLE, "person")));
    }
    content.group("facts.history", HISTORY);
    content.group("facts.dates", DATES);
    content.add(List.of("safety"));
  }

  // What the command's line told is shown too, so that nobody wonders where it went.
  private void brief(Content content, Filled filled, Optional<Remembered> remembered) {
    Set<String> known = new LinkedHashSet<>(List.of("po"));
    List.of(GOODS, INSPECTION, LIMITS, SPECIFICATION, HISTORY, DATES)
        .forEach(group -> group.stream().filter(filled::has).forEach(known::add));
    content.add(known);
    int persons = PeopleFields.entered(filled);
    for (int n = 1; n <= persons; n++) {
      people.blocks(n, filled).forEach(content::add);
    }
    sampling(filled).ifPresent(content.blocks::add);
    remembered.filter(r -> persons == 0).ifPresent(r -> content.blocks.add(Kit.small(lastTime(r))));
    remembered.flatMap(this::clarified).ifPresent(content.blocks::add);
    content.blocks.add(Kit.row(Kit.press(speech.plain("facts.more"), Act.MORE_DETAILS, "details")));
  }

  private Optional<LayoutBlock> clarified(Remembered remembered) {
    List<String> agreed =
        remembered.ledger().clarifications().stream()
            .limit(3)
            .map(one -> Kit.cut(one.text(), 200) + " (" + one.in() + ")")
            .toList();
    return agreed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Kit.small(speech.mrkdwn("facts.clarified", "agreed", String.join("; ", agreed))));
  }

  private String lastTime(Remembered remembered) {
    List<String> names =
        remembered.ledger().people().stream()
            .limit(4)
            .map(p -> String.join(" / ", p.names()))
            .toList();
    String relationship = speech.label("relationship", remembered.history().relationship());
    return names.isEmpty()
        ? speech.mrkdwn("facts.last-time", "relationship", relationship)
        : speech.mrkdwn(
            "facts.last-time-people",
            "people",
            Kit.cut(String.join(", ", names), 300),
            "relationship",
            relationship);
  }

  private Optional<LayoutBlock> sampling(Filled filled) {
    return new SamplingBlocks(speech).beside(reader.read(filled, today).facts());
  }
}
