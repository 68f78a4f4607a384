package taijie.record.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import taijie.dispute.RecordContent.Line;
import taijie.dispute.RecordContent.Section;
import taijie.record.RecordWords;
import taijie.vocabulary.Bilingual;

/** A table for each section: label and text in English, label and text in Chinese. */
final class Tables {

  private static final int LABEL = 1750;
  private static final int TEXT = WordFile.WIDTH / 2 - LABEL;
  private static final int HALF = WordFile.WIDTH / 2;
  private static final List<Integer> GRID = List.of(LABEL, TEXT, LABEL, TEXT);
  private static final String BAND = "2F4A43";
  private static final String LIGHT = "F3F5F4";
  private static final String RULE = "C9D1CE";
  private static final int SIGNATURE_HEIGHT = 620;

  private final XWPFDocument document;
  private final RecordWords words;

  Tables(XWPFDocument document, RecordWords words) {
    this.document = document;
    this.words = words;
  }

  void section(Section section) {
    XWPFTable table = table();
    band(table.getRow(0), section.heading());
    for (Line line : section.lines()) {
      row(table, line);
    }
    gap();
  }

  /** Lines on which both sides confirm. */
  void confirmations() {
    XWPFTable table = table();
    band(table.getRow(0), words.of("confirmed.heading"));
    XWPFTableRow sides = add(table);
    wide(sides.getCell(0), both(words.of("confirmed.buyer")), true);
    wide(sides.addNewTableCell(), both(words.of("confirmed.supplier")), true);
    for (String blank : List.of("name", "date", "signature")) {
      XWPFTableRow row = add(table);
      row.setHeight(SIGNATURE_HEIGHT);
      String label = both(words.of("confirmed." + blank));
      cell(row.getCell(0), label, LABEL, 1, Style.LABEL);
      cell(row.addNewTableCell(), "", TEXT, 1, Style.TEXT);
      cell(row.addNewTableCell(), label, LABEL, 1, Style.LABEL);
      cell(row.addNewTableCell(), "", TEXT, 1, Style.TEXT);
    }
    together(table);
  }

  // Lines to sign on must not be parted from what they stand under.
  private static void together(XWPFTable table) {
    table.getRows().stream()
        .limit(table.getNumberOfRows() - 1L)
        .flatMap(row -> row.getTableCells().stream())
        .flatMap(cell -> cell.getParagraphs().stream())
        .forEach(paragraph -> paragraph.setKeepNext(true));
  }

  private enum Style {
    BAND,
    LABEL,
    TEXT
  }

  private void band(XWPFTableRow row, Bilingual heading) {
    row.setRepeatHeader(true);
    row.setCantSplitRow(true);
    cell(row.getCell(0), heading.en(), HALF, 2, Style.BAND);
    cell(row.addNewTableCell(), heading.zh(), HALF, 2, Style.BAND);
  }

  private void row(XWPFTable table, Line line) {
    XWPFTableRow row = add(table);
    row.setCantSplitRow(true);
    if (!line.isLabelled()) {
      wide(row.getCell(0), line.text().en(), false);
      wide(row.addNewTableCell(), line.text().zh(), false);
      return;
    }
    cell(row.getCell(0), line.label().en(), LABEL, 1, Style.LABEL);
    cell(row.addNewTableCell(), line.text().en(), TEXT, 1, Style.TEXT);
    cell(row.addNewTableCell(), line.label().zh(), LABEL, 1, Style.LABEL);
    cell(row.addNewTableCell(), line.text().zh(), TEXT, 1, Style.TEXT);
  }

  private static void wide(XWPFTableCell cell, String text, boolean label) {
    cell(cell, text, HALF, 2, label ? Style.LABEL : Style.TEXT);
  }

  private static void cell(XWPFTableCell cell, String text, int width, int span, Style style) {
    CTTcPr properties =
        cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    properties.addNewTcW().setW(BigInteger.valueOf(width));
    properties.getTcW().setType(STTblWidth.DXA);
    if (span > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
    }
    if (style != Style.TEXT) {
      cell.setColor(style == Style.BAND ? BAND : LIGHT);
    }
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setSpacingBefore(50);
    paragraph.setSpacingAfter(50);
    // A heading alone at the foot of a page is of no use.
    paragraph.setKeepNext(style == Style.BAND);
    XWPFRun run = paragraph.createRun();
    run.setFontSize(style == Style.BAND ? 10 : 9);
    run.setBold(style == Style.BAND);
    run.setColor(
        switch (style) {
          case BAND -> "FFFFFF";
          case LABEL -> Fonts.SOFT;
          case TEXT -> Fonts.INK;
        });
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(printable(lines[i]));
    }
  }

  // What XML cannot hold, such as a form feed out of a PDF, would make a file that Word refuses.
  private static String printable(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(c ->
            c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private XWPFTable table() {
    XWPFTable table = document.createTable(1, 1);
    CTTblPr properties = table.getCTTbl().getTblPr();
    table.setWidth(WordFile.WIDTH);
    table.setTableAlignment(TableRowAlign.CENTER);
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    var grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    GRID.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
    XWPFTable.XWPFBorderType line = XWPFTable.XWPFBorderType.SINGLE;
    table.setTopBorder(line, 4, 0, RULE);
    table.setBottomBorder(line, 4, 0, RULE);
    table.setLeftBorder(line, 4, 0, RULE);
    table.setRightBorder(line, 4, 0, RULE);
    table.setInsideHBorder(line, 4, 0, RULE);
    table.setInsideVBorder(line, 4, 0, RULE);
    return table;
  }

  private static XWPFTableRow add(XWPFTable table) {
    XWPFTableRow row = table.createRow();
    while (row.getTableCells().size() > 1) {
      row.removeCell(1);
    }
    return row;
  }

  private void gap() {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingAfter(0);
    paragraph.createRun().setFontSize(6);
  }

  private static String both(Bilingual words) {
    return words.en() + " " + words.zh();
  }
}
