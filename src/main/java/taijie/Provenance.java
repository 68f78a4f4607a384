package taijie;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import taijie.content.Conversations;
import taijie.usecase.Subject;

/**
 * What something was learnt from: for each subject a hash of the conversations that teach it, of
 * the sentence models and of the way of learning. Equal ones teach the same.
 */
record Provenance(Map<Subject, String> hashes) {

  /** Raise it when the same examples would teach something else, since what is kept is then old. */
  private static final int LEARNING = 4;

  private static final String BETWEEN = " ";
  private static final String IS = "=";

  Provenance {
    hashes = Map.copyOf(hashes);
  }

  /**
   * @param encoder the name of what gives the meaning
   */
  static Provenance of(Conversations conversations, String encoder) {
    Map<Subject, String> hashes = new EnumMap<>(Subject.class);
    for (Subject subject : Subject.values()) {
      MessageDigest digest = sha256();
      add(LEARNING + "\n" + encoder, digest);
      conversations
          .files()
          .forEach((name, text) -> {
            if (subject.isTaughtBy(name)) {
              add(name, digest);
              add(text, digest);
            }
          });
      hashes.put(subject, HexFormat.of().formatHex(digest.digest()));
    }
    return new Provenance(hashes);
  }

  /** Reads what {@link #written} wrote; anything else is of no known provenance. */
  static Provenance read(String written) {
    Map<Subject, String> hashes = new EnumMap<>(Subject.class);
    for (Subject subject : Subject.values()) {
      for (String one : written.split(BETWEEN, -1)) {
        String start = subject.name() + IS;
        if (one.startsWith(start)) {
          hashes.put(subject, one.substring(start.length()));
        }
      }
    }
    return new Provenance(hashes);
  }

  String written() {
    return new EnumMap<>(hashes)
        .entrySet().stream()
            .map(one -> one.getKey().name() + IS + one.getValue())
            .collect(joining(BETWEEN));
  }

  /** The subjects that must be learnt anew where that was learnt from this before. */
  Set<Subject> changedSince(Provenance before) {
    Set<Subject> changed = EnumSet.noneOf(Subject.class);
    for (Subject subject : Subject.values()) {
      String hash = hashes.get(subject);
      if (hash == null || !hash.equals(before.hashes.get(subject))) {
        changed.add(subject);
      }
    }
    return changed;
  }

  private static void add(String text, MessageDigest digest) {
    digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
