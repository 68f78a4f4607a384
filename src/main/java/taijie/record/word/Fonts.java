package taijie.record.word;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;

/**
 * Letters for both languages: a Latin and a Chinese font that Windows and macOS have, and for
 * machines without them the names of free ones in the file's font table.
 */
final class Fonts {

  static final String LATIN = "Arial";
  static final String CHINESE = "Microsoft YaHei";
  static final String INK = "1F2A30";
  static final String SOFT = "5B6770";

  private static final String TABLE =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
      <w:font w:name="Arial"><w:altName w:val="Liberation Sans"/><w:family w:val="swiss"/></w:font>\
      <w:font w:name="Microsoft YaHei"><w:altName w:val="Noto Sans CJK SC"/><w:charset w:val="86"/>\
      <w:family w:val="swiss"/></w:font></w:fonts>
      """;
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

  private Fonts() {}

  static void into(XWPFDocument document) throws IOException, InvalidFormatException {
    CTStyles styles = CTStyles.Factory.newInstance();
    CTDocDefaults defaults = styles.addNewDocDefaults();
    CTRPr run = defaults.addNewRPrDefault().addNewRPr();
    CTFonts fonts = run.addNewRFonts();
    fonts.setAscii(LATIN);
    fonts.setHAnsi(LATIN);
    fonts.setCs(LATIN);
    fonts.setEastAsia(CHINESE);
    CTLanguage language = run.addNewLang();
    language.setVal("en-GB");
    language.setEastAsia("zh-CN");
    document.createStyles().setStyles(styles);
    PackagePart part =
        document
            .getPackage()
            .createPart(PackagingURIHelper.createPartName("/word/fontTable.xml"), TYPE);
    try (OutputStream out = part.getOutputStream()) {
      out.write(TABLE.getBytes(StandardCharsets.UTF_8));
    }
    document.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATION);
  }
}
