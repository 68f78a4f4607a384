package taijie.language.onnx;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import taijie.language.Encoder;
import taijie.text.Scripts;

/**
 * An English and a Chinese sentence model side by side; each is asked only of texts that have its
 * letters, so that most messages cost one of them.
 */
public final class SentenceModels implements Encoder, AutoCloseable {

  /** What tells these models from others. */
  public static final String NAME = "all-minilm-l6-v2-q, bge-small-zh-v1.5-q";

  // A code such as "PO" is no English.
  private static final int LATIN_FROM = 6;

  private final SentenceModel english;
  private final SentenceModel chinese;

  private SentenceModels(SentenceModel english, SentenceModel chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /**
   * Loads the models, which takes about a second.
   *
   * @throws IOException where this machine cannot run them
   */
  public static SentenceModels load() throws IOException {
    try {
      return new SentenceModels(
          new SentenceModel("all-minilm-l6-v2-q", SentenceModel.Pooling.MEAN, 384),
          new SentenceModel("bge-small-zh-v1.5-q", SentenceModel.Pooling.FIRST_AND_MEAN, 512));
    } catch (OrtException | RuntimeException | LinkageError e) {
      throw new IOException("the sentence models do not run here: " + e.getMessage(), e);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int size() {
    return english.size() + chinese.size();
  }

  @Override
  public float[] encode(String text) {
    float[] numbers = new float[size()];
    if (text.chars().filter(c -> c < '\u2E80' && Character.isLetter(c)).limit(LATIN_FROM).count()
        == LATIN_FROM) {
      System.arraycopy(english.encode(text), 0, numbers, 0, english.size());
    }
    if (Scripts.hasHan(text)) {
      System.arraycopy(chinese.encode(text), 0, numbers, english.size(), chinese.size());
    }
    return numbers;
  }

  @Override
  public void close() throws OrtException {
    english.close();
    chinese.close();
  }
}
