package taijie.language;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An encoder that does not encode the same text twice, even in another run: most of learning anew
 * after a small change is encoding what did not change.
 */
public final class Remembering implements Encoder {

  private final Encoder encoder;
  private final Map<Long, float[]> known;

  /** Remembers all that it encodes. */
  public Remembering(Encoder encoder) {
    this(encoder, Integer.MAX_VALUE);
  }

  /**
   * Remembers what it encoded last: numbers, never the words.
   *
   * @param most how many texts
   */
  public Remembering(Encoder encoder, int most) {
    this.encoder = encoder;
    this.known =
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
              private static final long serialVersionUID = 1L;

              @Override
              protected boolean removeEldestEntry(Map.Entry<Long, float[]> eldest) {
                return size() > most;
              }
            });
  }

  @Override
  public String name() {
    return encoder.name();
  }

  @Override
  public int size() {
    return encoder.size();
  }

  @Override
  public float[] encode(String text) {
    long hash = Hash.of(text);
    float[] before = known.get(hash);
    if (before != null) {
      return before;
    }
    // Outside the lock: two may encode the same text at once, none waits for another's.
    float[] numbers = encoder.encode(text);
    known.put(hash, numbers);
    return numbers;
  }

  /** Takes over what was remembered in a file, if it was the same encoder. */
  public void recall(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (!in.readUTF().equals(name())) {
        return;
      }
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        long hash = in.readLong();
        float[] numbers = new float[size()];
        int start = in.readInt();
        int end = in.readInt();
        for (int n = start; n < end; n++) {
          numbers[n] = in.readFloat();
        }
        known.put(hash, numbers);
      }
    }
  }

  /** Writes what it remembers into a file. */
  public void note(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeUTF(name());
      out.writeInt(known.size());
      for (Map.Entry<Long, float[]> one : known.entrySet()) {
        float[] numbers = one.getValue();
        int start = 0;
        int end = numbers.length;
        // Where only one of several models had something to say, the others' numbers are 0.
        while (start < end && numbers[start] == 0) {
          start++;
        }
        while (end > start && numbers[end - 1] == 0) {
          end--;
        }
        out.writeLong(one.getKey());
        out.writeInt(start);
        out.writeInt(end);
        for (int n = start; n < end; n++) {
          out.writeFloat(numbers[n]);
        }
      }
    }
  }
}
