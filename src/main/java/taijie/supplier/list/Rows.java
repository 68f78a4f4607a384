package taijie.supplier.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taijie.dispute.History;
import taijie.people.PeopleWords;
import taijie.supplier.Listed;
import taijie.supplier.SupplierName;
import taijie.supplier.list.Columns.Column;
import taijie.supplier.list.SupplierList.Problem;
import taijie.supplier.list.SupplierList.Remark;
import taijie.vocabulary.Label;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Role;

/** The rows of a list, put together by supplier: one row for each person. */
final class Rows {

  // As long as the window in Slack takes them.
  private static final int SUPPLIER = 75;
  private static final int TEXT = 300;
  private static final int MOST_NUMBER = 100_000;
  private static final Pattern NAMES = Pattern.compile("\\s*[/／|、,，;；]\\s*");
  private static final String KNOWN_ROLES =
      Stream.of(Role.values())
          .filter(Role::isFactory)
          .map(Label::key)
          .collect(Collectors.joining(", "));

  private final Columns columns;
  private final PeopleWords roles;
  private final Map<String, Firm> firms = new LinkedHashMap<>();
  private final List<Remark> notes = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** A supplier under way. */
  private static final class Firm {
    private final String name;
    private final Map<Column, String> said = new LinkedHashMap<>();
    private final List<NamedPerson> people = new ArrayList<>();

    Firm(String name) {
      this.name = name;
    }
  }

  Rows(Columns columns, PeopleWords roles) {
    this.columns = columns;
    this.roles = roles;
  }

  void problem(long line, String what) {
    problems.add(new Problem(line, what));
  }

  void add(long line, Map<Column, String> cells) {
    String supplier = cells.getOrDefault(Column.SUPPLIER, "");
    if (supplier.isEmpty()) {
      problem(line, "the supplier's name is missing; it must stand on every line");
      return;
    }
    tooLong(line, cells);
    Firm firm = firms.computeIfAbsent(SupplierName.key(supplier), key -> new Firm(supplier));
    for (Column column :
        List.of(Column.RELATIONSHIP, Column.YEARS, Column.ORDERS, Column.REJECTIONS)) {
      history(line, firm, column, cells.getOrDefault(column, ""));
    }
    person(line, firm, cells);
  }

  private void tooLong(long line, Map<Column, String> cells) {
    cells.forEach((column, text) -> {
      int most = column == Column.SUPPLIER ? SUPPLIER : TEXT;
      if (text.length() > most) {
        problem(
            line,
            "the cell “" + column.key() + "” has " + text.length() + " letters, more than " + most);
      }
    });
  }

  private void history(long line, Firm firm, Column column, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (column == Column.RELATIONSHIP && columns.relationship(text).isEmpty()) {
      problem(line, "“" + text + "” is no relationship; write new, established or long");
    } else if (column != Column.RELATIONSHIP && number(text).isEmpty()) {
      problem(line, "“" + text + "” is no whole number (" + column.key() + ")");
    }
    String before = firm.said.putIfAbsent(column, text);
    if (before != null && !before.equals(text)) {
      problem(
          line,
          firm.name
              + " has “"
              + before
              + "” as its "
              + column.key()
              + " above and “"
              + text
              + "” here");
    }
  }

  private void person(long line, Firm firm, Map<Column, String> cells) {
    String name = cells.getOrDefault(Column.NAME, "");
    if (name.isEmpty()) {
      Stream.of(Column.ROLE, Column.WECHAT, Column.PHONE, Column.EMAIL, Column.NOTE)
          .filter(cells::containsKey)
          .findFirst()
          .ifPresent(column -> problem(line, "a " + column.key() + " but no name; whose is it?"));
      return;
    }
    List<String> names =
        Stream.of(name, cells.getOrDefault(Column.OTHERS, ""))
            .flatMap(NAMES::splitAsStream)
            .map(String::strip)
            .filter(n -> !n.isEmpty())
            .distinct()
            .toList();
    Optional<Role> role = role(line, names.isEmpty() ? name : names.getFirst(), cells);
    if (role.isEmpty() || names.isEmpty()) {
      return;
    }
    NamedPerson person =
        new NamedPerson(names.getFirst(), names.subList(1, names.size()), role.get(), reach(cells));
    Optional<NamedPerson> before =
        firm.people.stream().filter(p -> p.names().stream().anyMatch(names::contains)).findFirst();
    if (before.isEmpty()) {
      firm.people.add(person);
    } else if (before.get().role() != person.role()) {
      problem(
          line,
          person.name()
              + " is "
              + before.get().role().key()
              + " above and "
              + role.get().key()
              + " here; which is right?");
    }
    String note = cells.getOrDefault(Column.NOTE, "");
    if (!note.isEmpty()) {
      notes.add(new Remark(firm.name, person.name(), note.replaceAll("\\s+", " ")));
    }
  }

  private Optional<Role> role(long line, String name, Map<Column, String> cells) {
    String typed = cells.getOrDefault(Column.ROLE, "");
    if (typed.isEmpty()) {
      problem(line, name + " has no role; write one of: " + KNOWN_ROLES + ", or 业务, 老板 …");
      return Optional.empty();
    }
    Optional<Role> role =
        roles.people("x, " + typed.replaceAll("[\\n;；]+", " ")).people().stream()
            .map(NamedPerson::role)
            .findFirst();
    if (role.isEmpty()) {
      problem(line, "“" + typed + "” is no role known here; write one of: " + KNOWN_ROLES);
    } else if (!role.get().isFactory()) {
      problem(line, name + " belongs to your own side; the list is of the supplier's people");
      return Optional.empty();
    }
    return role;
  }

  private static String reach(Map<Column, String> cells) {
    String wechat = cells.getOrDefault(Column.WECHAT, "");
    return Stream.of(
            wechat.isEmpty() || wechat.toLowerCase(Locale.ROOT).startsWith("wechat")
                ? wechat
                : "WeChat " + wechat,
            cells.getOrDefault(Column.PHONE, ""),
            cells.getOrDefault(Column.EMAIL, ""),
            cells.getOrDefault(Column.REACH, ""))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static Optional<Integer> number(String text) {
    String digits = text.replaceAll("[,，\\s]|年|单|次", "");
    return digits.matches("\\d{1,6}") && Integer.parseInt(digits) <= MOST_NUMBER
        ? Optional.of(Integer.valueOf(digits))
        : Optional.empty();
  }

  SupplierList list(List<String> remarks) {
    if (firms.isEmpty() && problems.isEmpty()) {
      problem(0, "There is a head but nobody under it.");
    }
    return new SupplierList(
        firms.values().stream().map(this::listed).toList(), notes, problems, remarks);
  }

  private Listed listed(Firm firm) {
    String relationship = firm.said.getOrDefault(Column.RELATIONSHIP, "");
    return new Listed(
        firm.name,
        new History(
            columns.relationship(relationship).orElse(Relationship.ESTABLISHED),
            number(firm.said.getOrDefault(Column.YEARS, "")),
            number(firm.said.getOrDefault(Column.ORDERS, "")),
            number(firm.said.getOrDefault(Column.REJECTIONS, "")).orElse(0)),
        firm.people);
  }
}
