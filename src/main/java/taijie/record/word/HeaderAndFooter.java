package taijie.record.word;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import taijie.record.RecordDocument;
import taijie.record.RecordWords;
import taijie.vocabulary.Bilingual;

/** On each page: number and state above; date, page and, for a final record, its hash below. */
final class HeaderAndFooter {

  private static final int SIZE = 8;

  private final XWPFDocument document;
  private final RecordWords words;

  HeaderAndFooter(XWPFDocument document, RecordWords words) {
    this.document = document;
    this.words = words;
  }

  void of(RecordDocument record) {
    XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
    XWPFParagraph top = header.createParagraph();
    top.setBorderBottom(Borders.SINGLE);
    right(top);
    text(top, both(words.of("number", "number", record.number())));
    tab(top);
    text(top, both(record.state()));

    XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
    record
        .hash()
        .ifPresent(hash -> {
          XWPFParagraph line = footer.createParagraph();
          line.setAlignment(ParagraphAlignment.LEFT);
          text(line, both(words.of("hash", "hash", "")).replaceAll("[:：]\\s*", " ").strip());
          line.createRun().addBreak();
          text(line, hash);
        });
    XWPFParagraph bottom = footer.createParagraph();
    right(bottom);
    Bilingual day = words.day(record.date());
    text(bottom, both(day));
    tab(bottom);
    text(bottom, words.of("page").en() + " ");
    field(bottom, "PAGE");
    text(bottom, " " + words.of("of").en() + " ");
    field(bottom, "NUMPAGES");
  }

  private static void right(XWPFParagraph paragraph) {
    CTTabStop stop = paragraph.getCTPPr().addNewTabs().addNewTab();
    stop.setVal(STTabJc.RIGHT);
    stop.setPos(BigInteger.valueOf(WordFile.WIDTH));
  }

  private static void tab(XWPFParagraph paragraph) {
    paragraph.createRun().addTab();
  }

  private static void text(XWPFParagraph paragraph, String text) {
    small(paragraph.createRun()).setText(text);
  }

  private static void field(XWPFParagraph paragraph, String name) {
    var field = paragraph.getCTP().addNewFldSimple();
    field.setInstr(name);
    XWPFRun run = new XWPFRun(field.addNewR(), paragraph);
    small(run).setText("1");
  }

  private static XWPFRun small(XWPFRun run) {
    run.setFontSize(SIZE);
    run.setColor(Fonts.SOFT);
    return run;
  }

  private static String both(Bilingual words) {
    return words.en() + "  ·  " + words.zh();
  }
}
