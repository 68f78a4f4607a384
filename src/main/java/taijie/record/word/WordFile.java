package taijie.record.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import taijie.dispute.RecordContent.Section;
import taijie.record.Kind;
import taijie.record.RecordDocument;
import taijie.record.RecordWords;
import taijie.vocabulary.Bilingual;

/**
 * A record as a Word file on A4, English on the left and Chinese on the right. The same record
 * gives the same text; of the people of the workspace the file knows only those the record names.
 */
public final class WordFile {

  private static final String AUTHOR = "Taijie";
  // A4, in twentieths of a point, with 18 mm at the sides.
  private static final int PAGE_WIDTH = 11906;
  private static final int PAGE_HEIGHT = 16838;
  private static final int SIDE = 1020;
  private static final int TOP = 1250;
  static final int WIDTH = PAGE_WIDTH - 2 * SIDE;

  private final RecordWords words;

  public WordFile(RecordWords words) {
    this.words = words;
  }

  public byte[] write(RecordDocument record) {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Fonts.into(document);
      page(document);
      properties(document, record);
      new HeaderAndFooter(document, words).of(record);
      title(document, record);
      Tables tables = new Tables(document, words);
      for (Section section : record.content().sections()) {
        tables.section(section);
      }
      // Nobody signs what stays inside.
      if (record.kind() != Kind.INTERNAL) {
        tables.confirmations();
      }
      document.write(out);
      return out.toByteArray();
    } catch (IOException | InvalidFormatException e) {
      throw new UncheckedIOException(e instanceof IOException io ? io : new IOException(e));
    }
  }

  private static void page(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(PAGE_WIDTH));
    size.setH(BigInteger.valueOf(PAGE_HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(SIDE));
    margins.setRight(BigInteger.valueOf(SIDE));
    margins.setTop(BigInteger.valueOf(TOP));
    margins.setBottom(BigInteger.valueOf(TOP));
    margins.setHeader(BigInteger.valueOf(560));
    margins.setFooter(BigInteger.valueOf(480));
  }

  // Word shows these to whoever opens the file: nothing in them may tell more than the record.
  private static void properties(XWPFDocument document, RecordDocument record) {
    var core = document.getProperties().getCoreProperties();
    core.setCreator(AUTHOR);
    core.setLastModifiedByUser(AUTHOR);
    core.setTitle(record.title().en() + " " + record.number());
    core.setRevision("1");
    core.setCreated(
        Optional.of(
            java.util.Date.from(record.date().atStartOfDay(java.time.ZoneOffset.UTC).toInstant())));
    document
        .getProperties()
        .getExtendedProperties()
        .getUnderlyingProperties()
        .setApplication(AUTHOR);
  }

  private static void title(XWPFDocument document, RecordDocument record) {
    line(document, record.title().en(), 18, true, Fonts.INK, 0);
    line(document, record.title().zh(), 15, true, Fonts.INK, 120);
    line(document, record.intro().en(), 9, false, Fonts.SOFT, 0);
    line(document, record.intro().zh(), 9, false, Fonts.SOFT, 160);
    record.changes().ifPresent(changes -> changes(document, changes));
  }

  private static void changes(XWPFDocument document, Bilingual changes) {
    line(document, changes.en(), 9, true, Fonts.INK, 0);
    line(document, changes.zh(), 9, true, Fonts.INK, 160);
  }

  private static void line(
      XWPFDocument document, String text, int size, boolean bold, String colour, int after) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.LEFT);
    paragraph.setSpacingAfter(after);
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    run.setFontSize(size);
    run.setBold(bold);
    run.setColor(colour);
  }
}
