package taijie.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import taijie.Cast;
import taijie.dispute.Ending;
import taijie.dispute.LifeEvent.Closed;
import taijie.dispute.LifeEvent.FactsChanged;
import taijie.dispute.RecordContent;
import taijie.dispute.RecordEvent.RecordFinalised;
import taijie.dispute.Story;
import taijie.dispute.TalkEvent.Clarified;
import taijie.dispute.TalkEvent.NotedToShare;
import taijie.record.word.WordFile;

/** The Word file, read back. */
class WordFileTest {

  private static final WordFile WORD = new WordFile(Recorded.WORDS);

  private static Story finalised() {
    Story story = Recorded.story();
    RecordContent content = Recorded.MAKER.shareable(story.told(), "Anna Weber", Cast.BERLIN);
    return story.then(new RecordFinalised(1, content, Canonical.hash(content)));
  }

  private static XWPFDocument read(RecordDocument record) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(WORD.write(record)));
  }

  private static List<String> cells(XWPFDocument document) {
    return document.getTables().stream()
        .map(XWPFTable::getRows)
        .flatMap(List::stream)
        .map(row ->
            row.getTableCells().stream()
                .map(cell -> cell.getText())
                .collect(Collectors.joining(" | ")))
        .toList();
  }

  @Test
  void both_languages_stand_side_by_side() throws IOException {
    RecordDocument draft =
        Recorded.MAKER.draft(Recorded.story().told(), "Anna Weber", Cast.BERLIN, Story.MONDAY);

    try (XWPFDocument document = read(draft)) {
      assertThat(cells(document))
          .contains(
              "Order and people | 订单与人员",
              "Supplier | Huaxin | 供应商 | Huaxin",
              "Participants | Linda Zhou, Wang Lei, Anna Weber | 参与人员 | 周琳、王工、Anna Weber",
              "Out of specification | 23 (18.4%) | 不合格数量 | 23（18.4%）",
              "2 Mar 2026 | The supplier asked how the measurement had been made."
                  + " | 2026年3月2日 | 供应商询问了测量的方法和条件。",
              "Part 1 | rework 3,900 pcs, by 18 Mar 2026 | 第 1 项 | 返工 3,900 件，2026年3月18日前",
              "To be verified on | PO-4502 | 验证订单 | PO-4502",
              "For the buyer 采购方 | For the supplier 供应商")
          .noneMatch(row -> row.contains("nobody looked for weeks"))
          .noneMatch(row -> row.contains("卡尺不对吧"));
    }
  }

  @Test
  void a_final_one_carries_number_version_page_and_hash() throws IOException {
    Story story = finalised();
    RecordDocument made = Recorded.MAKER.finalVersion(story.told(), 1, Recorded.DAY);

    try (XWPFDocument document = read(made)) {
      assertThat(document.getHeaderList().getFirst().getText())
          .contains("D-12/1")
          .contains("Final, version 1")
          .contains("定稿，第 1 版");
      String foot =
          document.getFooterList().getFirst().getParagraphs().stream()
              .map(p -> p.getCTP().xmlText())
              .collect(Collectors.joining());
      assertThat(foot).contains(made.hash().orElseThrow()).contains("NUMPAGES").contains("PAGE");
      assertThat(document.getProperties().getCoreProperties().getCreator()).isEqualTo("Taijie");
    }
  }

  @Test
  void the_page_is_a4_and_the_letters_have_a_chinese_font() throws IOException {
    try (XWPFDocument document =
        read(Recorded.MAKER.finalVersion(finalised().told(), 1, Recorded.DAY))) {
      var size = document.getDocument().getBody().getSectPr().getPgSz();
      assertThat(size.getW()).hasToString("11906");
      assertThat(size.getH()).hasToString("16838");
      String styles;
      try (var part =
          document
              .getPackage()
              .getPartsByName(java.util.regex.Pattern.compile("/word/styles.xml"))
              .getFirst()
              .getInputStream()) {
        styles = new String(part.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      }
      assertThat(styles).contains("Microsoft YaHei").contains("zh-CN");
    }
  }

  @Test
  void a_version_that_became_final_stays_as_it_was() {
    Story story = finalised();
    RecordDocument before = Recorded.MAKER.finalVersion(story.told(), 1, Recorded.DAY);
    story.then(new NotedToShare("The sample of 12 March is kept by Huaxin."));
    RecordContent later = Recorded.MAKER.shareable(story.told(), "Marcus Reed", Cast.BERLIN);
    story.then(new RecordFinalised(2, later, Canonical.hash(later)));

    assertThat(Recorded.MAKER.finalVersion(story.told(), 1, Recorded.DAY)).isEqualTo(before);
    RecordDocument second = Recorded.MAKER.finalVersion(story.told(), 2, Recorded.DAY);
    assertThat(second.number()).isEqualTo("D-12/2");
    assertThat(second.changes().orElseThrow().en())
        .isEqualTo("Changed since version 1: Order and people; Remarks");
    assertThat(second.hash()).isNotEqualTo(before.hash());
  }

  @Test
  void the_sampling_plan_stands_with_what_the_numbers_come_to() throws IOException {
    Story story = Recorded.story().then(new FactsChanged(Cast.LIDS_IN_FULL));

    try (XWPFDocument document =
        read(Recorded.MAKER.draft(story.told(), "Anna", Cast.BERLIN, story.now()))) {
      assertThat(cells(document))
          .contains(
              "Sampling plan | ISO 2859-1, level II, code letter L | 抽样方案 | ISO"
                  + " 2859-1，检验水平 II，字码 L",
              "Critical defects | 0 found: undecided, 200 pieces need to be inspected (sample of 200,"
                  + " accept up to 0, reject at 1 or more) | 致命缺陷 | 发现 0；抽 200 件，允收 0，拒收 1：未判定，需抽满 200 件",
              "Major defects, AQL 2.5 | 21 found: above the limit (sample of 200, accept up to 10,"
                  + " reject at 11 or more) | 主要缺陷，AQL 2.5 | 发现 21；抽 200 件，允收 10，拒收 11：超出允收数")
          .noneMatch(row -> row.startsWith("Major defects |"));
    }
  }

  @Test
  void goods_that_were_in_order_after_all_are_no_concession() {
    Story story = Recorded.story();
    assertThat(Markdown.of(draft(story), Recorded.WORDS)).contains("accept (concession)", "让步接收");

    story.then(new Closed(Ending.OUR_ERROR, "our gauge"));
    assertThat(Markdown.of(draft(story), Recorded.WORDS))
        .contains("accept, conforms", "正常接收")
        .doesNotContain("concession", "让步");
  }

  @Test
  void what_the_specification_means_stands_in_the_record_as_agreed() {
    Story story =
        Recorded.story()
            .then(new Clarified(1, "mean of 3 points"))
            .then(new Clarified(2, "burrs pass"))
            .then(new Clarified(2, ""));

    assertThat(Markdown.of(draft(story), Recorded.WORDS))
        .contains("Agreed clarifications of the specification", "双方确认的规格要求", "mean of 3 points")
        .doesNotContain("burrs");
  }

  private static RecordDocument draft(Story story) {
    return Recorded.MAKER.draft(story.told(), "Anna", Cast.BERLIN, story.now());
  }

  @Test
  void what_was_typed_can_break_neither_the_file_nor_a_table() throws IOException {
    Story story = Recorded.story();
    story.then(new NotedToShare("a | b\n<w:t>\f\u0000 & “c”"));
    RecordDocument draft =
        Recorded.MAKER.draft(story.told(), "Anna Weber", Cast.BERLIN, story.now());

    try (XWPFDocument document = read(draft)) {
      assertThat(String.join("\n", cells(document))).contains("<w:t>").contains("& “c”");
    }
    assertThat(Markdown.of(draft, Recorded.WORDS)).contains("a \\| b<br>&lt;w:t>");
  }

  @Test
  void the_hash_hangs_on_the_content_alone() {
    RecordContent one = Recorded.MAKER.shareable(Recorded.story().told(), "Anna", Cast.BERLIN);
    RecordContent same = Recorded.MAKER.shareable(Recorded.story().told(), "Anna", Cast.BERLIN);
    RecordContent other = Recorded.MAKER.shareable(Recorded.story().told(), "Lin", Cast.BERLIN);

    assertThat(Canonical.hash(one)).isEqualTo(Canonical.hash(same)).matches("[0-9a-f]{64}");
    assertThat(Canonical.hash(other)).isNotEqualTo(Canonical.hash(one));
  }
}
