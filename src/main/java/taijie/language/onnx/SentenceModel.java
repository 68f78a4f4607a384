package taijie.language.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** One sentence model: a tokenizer and a network, both from a jar on the class path. */
final class SentenceModel implements AutoCloseable {

  /** How the network's numbers, one row a token, become one row. */
  enum Pooling {
    /** The mean of all rows, as MiniLM was trained. */
    MEAN,
    /** The first row and the mean: BGE was trained on the first, and the mean adds to it. */
    FIRST_AND_MEAN
  }

  // Long enough for a chat message or the gist of a mail, and short enough to answer at once.
  private static final int TOKENS = 96;

  private final HuggingFaceTokenizer tokenizer;
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final Pooling pooling;
  private final int size;

  /**
   * @param name of the resources {@code name.onnx} and {@code name-tokenizer.json}
   * @param width how many numbers the network gives for each token
   */
  SentenceModel(String name, Pooling pooling, int width) throws IOException, OrtException {
    try (InputStream in = resource(name + "-tokenizer.json")) {
      String most = String.valueOf(TOKENS);
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              in,
              Map.of(
                  "truncation",
                  "true",
                  "maxLength",
                  most,
                  "modelMaxLength",
                  most,
                  "padding",
                  "false"));
    }
    try (InputStream in = resource(name + ".onnx");
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // One message is too little work to share, and the other cores have people to answer.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(in.readAllBytes(), options);
    }
    this.pooling = pooling;
    this.size = pooling == Pooling.MEAN ? width : 2 * width;
  }

  int size() {
    return size;
  }

  /** The numbers of a text, each pooled row of length 1. */
  float[] encode(String text) {
    Encoding encoding = tokenizer.encode(text);
    long[][] ids = {encoding.getIds()};
    long[][] mask = {encoding.getAttentionMask()};
    long[][] types = {encoding.getTypeIds()};
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      inputs.put("input_ids", OnnxTensor.createTensor(environment, ids));
      inputs.put("attention_mask", OnnxTensor.createTensor(environment, mask));
      inputs.put("token_type_ids", OnnxTensor.createTensor(environment, types));
      try (OrtSession.Result result = session.run(inputs)) {
        return pooled(((float[][][]) result.get(0).getValue())[0]);
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model failed: " + e.getMessage(), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private float[] pooled(float[][] rows) {
    int width = rows[0].length;
    float[] mean = new float[width];
    for (float[] row : rows) {
      for (int i = 0; i < width; i++) {
        mean[i] += row[i] / rows.length;
      }
    }
    float[] pooled = new float[size];
    if (pooling == Pooling.FIRST_AND_MEAN) {
      put(rows[0], pooled, 0);
    }
    put(mean, pooled, size - width);
    return pooled;
  }

  private static void put(float[] row, float[] into, int at) {
    double square = 0;
    for (float number : row) {
      square += (double) number * number;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < row.length; i++) {
      into[at + i] = length == 0 ? 0 : row[i] / length;
    }
  }

  private static InputStream resource(String name) {
    InputStream in = SentenceModel.class.getResourceAsStream("/" + name);
    if (in == null) {
      throw new UncheckedIOException(
          new IOException("there is no “" + name + "” on the class path"));
    }
    return in;
  }

  @Override
  public void close() throws OrtException {
    session.close();
    tokenizer.close();
  }
}
