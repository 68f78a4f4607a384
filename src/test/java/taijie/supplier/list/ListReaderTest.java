package taijie.supplier.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taijie.Cast;
import taijie.content.Problems;
import taijie.people.PeopleWords;
import taijie.supplier.list.SupplierList.Problem;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Role;

/** Lists of suppliers as spreadsheets really save them. */
class ListReaderTest {

  private static final String ENGLISH =
      """
      Supplier,Name,Role,WeChat,Note,Years
      Huaxin,Linda Zhou / 周琳,sales contact,lz_86,"prefers WeChat, reacts well to video",8
      Huaxin,Mr Chen,owner,,,8
      Baoda,,,,,
      """;

  private static final String CHINESE =
      """
      供应商,姓名,职务,微信,备注,合作年限
      华鑫五金,周琳,业务,lz_86,爱用微信,8年
      华鑫五金,陈总,老板,,,
      """;

  private static final ListReader READER = reader();

  private static ListReader reader() {
    Problems problems = new Problems();
    ListReader reader =
        new ListReader(
            Columns.from(Cast.conversations(), problems),
            PeopleWords.from(Cast.conversations(), problems));
    problems.throwIfAny();
    return reader;
  }

  private static SupplierList read(String text) {
    return READER.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> problems(String text) {
    return read(text).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void a_line_is_a_person_and_suppliers_are_put_together() {
    SupplierList list = read(ENGLISH);

    assertThat(list.problems()).isEmpty();
    assertThat(list.suppliers()).extracting(s -> s.name()).containsExactly("Huaxin", "Baoda");
    assertThat(list.suppliers().getFirst().people())
        .containsExactly(
            new NamedPerson("Linda Zhou", List.of("周琳"), Role.SALES_CONTACT, "WeChat lz_86"),
            new NamedPerson("Mr Chen", List.of(), Role.OWNER));
    assertThat(list.suppliers().getFirst().history().years()).isEqualTo(Optional.of(8));
    assertThat(list.notes())
        .containsExactly(
            new SupplierList.Remark(
                "Huaxin", "Linda Zhou", "prefers WeChat, reacts well to video"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "，"})
  void the_delimiter_is_found_out(String delimiter) {
    SupplierList list = read(CHINESE.replace(",", delimiter));

    assertThat(list.problems()).isEmpty();
    assertThat(list.suppliers().getFirst().people()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
  void chinese_comes_through_however_excel_wrote_it(String charset) {
    SupplierList list = READER.read(CHINESE.getBytes(Charset.forName(charset)));

    assertThat(list.problems()).isEmpty();
    assertThat(list.suppliers().getFirst().name()).isEqualTo("华鑫五金");
    assertThat(list.suppliers().getFirst().people().getLast().role()).isEqualTo(Role.OWNER);
    assertThat(list.remarks().toString().contains("GB18030")).isEqualTo(!charset.equals("UTF-8"));
  }

  @Test
  void a_western_file_is_not_taken_for_a_chinese_one() {
    String text = "Lieferant;Supplier;Name;Role\nx;Müller & Söhne Zürich;Jörg Größer;owner\n";
    SupplierList list = READER.read(text.getBytes(Charset.forName("windows-1252")));

    assertThat(list.suppliers().getFirst().name()).isEqualTo("Müller & Söhne Zürich");
    assertThat(list.remarks()).anySatisfy(r -> assertThat(r).contains("windows-1252"));
  }

  @Test
  void byte_order_marks_and_excels_first_line_are_no_columns() {
    byte[] unicode = ("\uFEFF" + ENGLISH.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE);

    assertThat(read("\uFEFF" + ENGLISH).suppliers()).hasSize(2);
    assertThat(read("sep=;\r\n" + ENGLISH.replace(", ", " ").replace(',', ';')).suppliers())
        .hasSize(2);
    assertThat(READER.read(unicode).suppliers()).hasSize(2);
  }

  @Test
  void a_text_may_go_over_several_lines_and_lines_are_counted_all_the_same() {
    SupplierList list =
        read(
            "supplier,name,role,note\r\nHuaxin,Linda,sales,\"WeChat\r\nor video\"\r\n\r\n"
                + "Huaxin,Bob,wizard,\r\n");

    assertThat(list.notes().getFirst().text()).isEqualTo("WeChat or video");
    assertThat(list.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.line()).isEqualTo(5))
        .satisfies(p -> assertThat(p.what()).contains("“wizard” is no role known here"));
  }

  @Test
  void all_that_is_wrong_is_told_at_once_by_its_line() {
    assertThat(
            problems(
                """
                supplier,name,role,years,relationship
                ,Linda,sales,,
                Huaxin,Linda,,,
                Huaxin,,owner,,
                Huaxin,Wang Lei,quality manager,many,friend
                Huaxin,Wang Lei,engineer,1,2,3,4
                Huaxin,Mei,merchandiser,8,long
                Huaxin,Mei,owner,9,long
                """))
        .containsExactly(
            "Line 2: the supplier's name is missing; it must stand on every line",
            "Line 3: Linda has no role; write one of: owner, general-manager, plant-manager,"
                + " production-manager, quality-manager, sales-contact, merchandiser, engineer, or"
                + " 业务, 老板 …",
            "Line 4: a role but no name; whose is it?",
            "Line 5: “friend” is no relationship; write new, established or long",
            "Line 5: “many” is no whole number (years)",
            "Line 6: it has 7 cells and the head 5; a text with a delimiter in it belongs between"
                + " quotation marks",
            "Line 7: Huaxin has “friend” as its relationship above and “long” here",
            "Line 7: Huaxin has “many” as its years above and “8” here",
            "Line 8: Huaxin has “friend” as its relationship above and “long” here",
            "Line 8: Huaxin has “many” as its years above and “9” here",
            "Line 8: Mei is merchandiser above and owner here; which is right?");
  }

  @Test
  void a_broken_line_is_told_by_its_number() {
    assertThat(problems("supplier,name,role\nHuaxin,Linda,sales\nBaoda,\"Wang,owner\nX,Y,owner\n"))
        .containsExactly(
            "Line 3: a quotation mark opens here and is never closed, so the rest of the file"
                + " cannot be read");
    assertThat(problems("supplier,name,role\nHuaxin,\"Linda\" Zhou,sales\n"))
        .singleElement()
        .asString()
        .startsWith("Line 2: a quotation mark stands within a text");
  }

  @Test
  void a_file_without_a_head_or_without_anybody_says_so() {
    assertThat(problems("")).containsExactly("There is nothing in the file.");
    assertThat(problems("Huaxin,Linda,sales\n"))
        .singleElement()
        .asString()
        .startsWith("Line 1: no column is headed “supplier” or 供应商");
    assertThat(problems("supplier,name\n")).containsExactly("There is a head but nobody under it.");
  }

  @Test
  void columns_that_nobody_knows_are_left_out_and_named() {
    SupplierList list = read("supplier,Pirce,nmae\nHuaxin,3,Linda\n");

    assertThat(list.remarks())
        .singleElement()
        .asString()
        .contains("“Pirce”", "“nmae” (did you mean “name”?)");
    assertThat(list.suppliers().getFirst().history().relationship())
        .isEqualTo(Relationship.ESTABLISHED);
  }
}
