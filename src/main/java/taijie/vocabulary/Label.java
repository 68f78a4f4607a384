package taijie.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One value of a closed set that files, the command line and the code write in the same way. */
public interface Label {

  /** The constant's name, as every enum has it. */
  String name();

  /** The label as files write it: {@code FIRST_NOTICE} is {@code first-notice}. */
  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant that a file calls {@code key}; empty where there is none. */
  static <E extends Enum<E> & Label> Optional<E> find(Class<E> type, String key) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.key().equals(key)).findFirst();
  }

  /** All keys of a set, in the order of its declaration. */
  static <E extends Enum<E> & Label> List<String> keys(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Label::key).toList();
  }
}
