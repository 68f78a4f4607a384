package taijie.supplier;

import java.text.Normalizer;
import java.util.Locale;

/** What makes two names the same to everybody: case, width of letters and blanks do not count. */
public final class SupplierName {

  private SupplierName() {}

  /** The name as it is compared, of a company or a person; it is shown to nobody. */
  public static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
