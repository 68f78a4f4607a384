package taijie.vocabulary;

import java.util.function.UnaryOperator;

/** The same words in both languages. */
public record Bilingual(String en, String zh) {

  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }

  public Bilingual map(UnaryOperator<String> change) {
    return new Bilingual(change.apply(en), change.apply(zh));
  }
}
