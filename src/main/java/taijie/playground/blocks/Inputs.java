package taijie.playground.blocks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;

/** What people write into or pick from: texts, numbers, dates, times. */
final class Inputs {
  static final Set<String> TYPES =
      Set.of(
          "plain_text_input",
          "number_input",
          "email_text_input",
          "url_text_input",
          "rich_text_input",
          "file_input");
  private static final int LONGEST = 3000;

  private Inputs() {}

  static void check(Place input) {
    Texts.placeholder(input);
    input.perhaps("dispatch_action_config").ifPresent(Inputs::dispatch);
    switch (input.type()) {
      case "plain_text_input" -> {
        only(input, "initial_value", "multiline", "min_length", "max_length");
        input.bool("multiline");
        input.perhaps("initial_value").ifPresent(v -> v.string(0, LONGEST));
        Menus.number(input, "min_length", 0, LONGEST);
        Menus.number(input, "max_length", 1, LONGEST);
      }
      case "number_input" -> {
        only(input, "initial_value", "is_decimal_allowed", "min_value", "max_value");
        if (!input.node().path("is_decimal_allowed").isBoolean()) {
          input.refuse("missing required field: is_decimal_allowed");
        }
        input.perhaps("initial_value").ifPresent(Inputs::number);
        input.perhaps("min_value").ifPresent(Inputs::number);
        input.perhaps("max_value").ifPresent(Inputs::number);
      }
      case "email_text_input", "url_text_input" -> {
        only(input, "initial_value");
        input.perhaps("initial_value").ifPresent(v -> v.string(0, LONGEST));
      }
      case "rich_text_input" -> only(input, "initial_value");
      default -> input.only(Set.of("type", "action_id", "filetypes", "max_files"));
    }
  }

  static void picker(Place picker) {
    String type = picker.type();
    String initial =
        switch (type) {
          case "datepicker" -> "initial_date";
          case "timepicker" -> "initial_time";
          default -> "initial_date_time";
        };
    picker.only(
        Set.of(
            "type", "action_id", "placeholder", "confirm", "focus_on_load", "timezone", initial));
    Texts.placeholder(picker);
    picker.perhaps(initial).ifPresent(i -> moment(i, type));
  }

  private static void moment(Place initial, String type) {
    try {
      switch (type) {
        case "datepicker" -> LocalDate.parse(initial.node().asString(""));
        case "timepicker" -> LocalTime.parse(initial.node().asString(""));
        default -> {
          if (!initial.node().isIntegralNumber()) {
            initial.refuse("must be a UNIX timestamp of 10 digits");
          }
        }
      }
    } catch (DateTimeException e) {
      initial.refuse(type.equals("datepicker") ? "must be a date YYYY-MM-DD" : "must be HH:mm");
    }
  }

  private static void number(Place place) {
    if (!place.node().asString("").matches("-?\\d+(\\.\\d+)?")) {
      place.refuse("must be a number written as a string");
    }
  }

  private static void dispatch(Place config) {
    config.only(Set.of("trigger_actions_on"));
    for (Place on : config.at("trigger_actions_on").items(1, 2)) {
      if (!Set.of("on_enter_pressed", "on_character_entered").contains(on.node().asString(""))) {
        on.refuse("must be on_enter_pressed or on_character_entered");
      }
    }
  }

  private static void only(Place input, String... more) {
    Set<String> fields =
        new HashSet<>(
            Set.of("type", "action_id", "placeholder", "dispatch_action_config", "focus_on_load"));
    fields.addAll(Set.of(more));
    input.only(fields);
  }
}
