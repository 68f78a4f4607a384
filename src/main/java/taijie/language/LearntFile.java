package taijie.language;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was learnt, as a file: so that a start need not learn again. */
public final class LearntFile {

  private static final int FORMAT = 3;

  private LearntFile() {}

  /**
   * Writes it.
   *
   * @param from what it was learnt from, as {@link #read} must be asked for it
   */
  public static void write(Learnt learnt, String from, OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to));
    out.writeInt(FORMAT);
    out.writeUTF(from);
    out.writeInt(learnt.classifiers().size());
    for (Map.Entry<String, Classifier> one : learnt.classifiers().entrySet()) {
      out.writeUTF(one.getKey());
      one.getValue().write(out);
    }
    out.flush();
  }

  /** What it says that it was learnt from; nothing where it is no such file. */
  public static String from(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    return data.readInt() == FORMAT ? data.readUTF() : "";
  }

  /**
   * Reads it.
   *
   * @param encoder the one it was learnt with
   * @throws IOException where it is cut short or of another format
   */
  public static Learnt read(InputStream from, Encoder encoder) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(from));
    if (in.readInt() != FORMAT) {
      throw new IOException("this was learnt by another version of the program");
    }
    in.readUTF();
    int count = in.readInt();
    Map<String, Classifier> classifiers = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      String name = in.readUTF();
      classifiers.put(name, Classifier.read(in, encoder));
    }
    return new Learnt(classifiers);
  }

  static void strings(List<String> strings, DataOutputStream out) throws IOException {
    out.writeInt(strings.size());
    for (String string : strings) {
      out.writeUTF(string);
    }
  }

  static List<String> strings(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      strings.add(in.readUTF());
    }
    return strings;
  }

  static void floats(float[] floats, DataOutputStream out) throws IOException {
    out.writeInt(floats.length);
    for (float one : floats) {
      out.writeFloat(one);
    }
  }

  static void weights(short[] weights, DataOutputStream out) throws IOException {
    out.writeInt(weights.length);
    for (short one : weights) {
      out.writeShort(one);
    }
  }

  static short[] weights(DataInputStream in) throws IOException {
    short[] weights = new short[in.readInt()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readShort();
    }
    return weights;
  }

  static float[] floats(DataInputStream in) throws IOException {
    float[] floats = new float[in.readInt()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = in.readFloat();
    }
    return floats;
  }
}
