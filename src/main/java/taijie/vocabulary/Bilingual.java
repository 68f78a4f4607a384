package taijie.vocabulary;

import java.util.function.UnaryOperator;

/** The same words in both languages. */
public record Bilingual(String en, String zh) {

  /** The words as they are written: the Chinese ones are Simplified. */
  public String in(Language language) {
    return language == Language.EN ? en : zh;
  }

  public Bilingual map(UnaryOperator<String> change) {
    return new Bilingual(change.apply(en), change.apply(zh));
  }
}
