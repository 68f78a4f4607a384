package taijie;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.content.Conversations;
import taijie.language.Encoder;
import taijie.language.Learner;
import taijie.language.Learnt;
import taijie.language.LearntFile;
import taijie.language.Remembering;
import taijie.language.Understanding;
import taijie.language.onnx.SentenceModels;
import taijie.usecase.Knowledge;

/**
 * What the bot has learnt from the examples in its conversations: brought along with the program,
 * kept from an earlier start, or learnt anew while it already works with what it has.
 */
final class Mind {

  private static final Logger LOG = LoggerFactory.getLogger(Mind.class);

  /** Raise it when the same examples would teach something else, since what is kept is then old. */
  private static final int LEARNING = 2;

  /** So many texts are not encoded again soon after: some 4 MB. */
  private static final int REMEMBERED = 1_000;

  private static final String WORDS = "words.learnt";
  private static final String MEANING = "meaning.learnt";
  private static final String BROUGHT_ALONG = "/learnt/";

  /** How much memory understanding may take. */
  enum Strength {
    /** Words alone. */
    LIGHT,
    /** Words, and the meaning of sentences by small models: some 250 MB more. */
    FULL
  }

  private final Conversations conversations;
  private final Understanding understanding = new Understanding();
  private final Knowledge knowledge;
  private final Optional<Path> kept;

  /**
   * @param kept a folder to keep in what had to be learnt anew
   * @throws taijie.content.ContentException with all problems of the conversations
   */
  Mind(Conversations conversations, Optional<Path> kept) {
    this.conversations = conversations;
    this.kept = kept;
    this.knowledge = Knowledge.of(conversations, understanding);
  }

  /** The knowledge; it understands more as soon as more is ready. */
  Knowledge knowledge() {
    return knowledge;
  }

  /** Gets ready in the background: first what rests on words, then what rests on meaning. */
  CompletableFuture<Void> wakeUp(Strength strength) {
    CompletableFuture<Void> awake = new CompletableFuture<>();
    Thread.ofPlatform()
        .name("understanding")
        .daemon()
        .start(() -> {
          try {
            ready(strength);
          } catch (RuntimeException e) {
            // The rules go on without it.
            LOG.error("what was learnt cannot be used; understanding by rules alone", e);
          }
          awake.complete(null);
        });
    return awake;
  }

  /** Gets ready before it returns. */
  void ready(Strength strength) {
    understanding.words(learnt(WORDS, Encoder.NONE, understanding::words));
    if (strength == Strength.FULL) {
      try {
        Encoder encoder = new Remembering(SentenceModels.load(), REMEMBERED);
        understanding.meaning(learnt(MEANING, encoder, understanding::meaning));
      } catch (IOException e) {
        LOG.warn("understanding goes by words alone: {}", e.getMessage());
      }
    }
  }

  /**
   * Learns what is not up to date in a folder.
   *
   * @param memory where encoded sentences are remembered from one time to the next
   * @return what was done, in a sentence
   */
  String learnInto(Path folder, Path memory) throws IOException {
    Files.createDirectories(folder);
    long start = System.nanoTime();
    boolean words = isFrom(folder.resolve(WORDS), from(Encoder.NONE.name()));
    boolean meaning = isFrom(folder.resolve(MEANING), from(SentenceModels.NAME));
    if (words && meaning) {
      return "What was learnt is up to date.";
    }
    if (!words) {
      Learnt learnt = knowledge.learn(conversations, new Learner(Encoder.NONE));
      keep(learnt, Encoder.NONE, folder.resolve(WORDS));
    }
    if (!meaning) {
      Remembering encoder = new Remembering(SentenceModels.load());
      if (Files.exists(memory)) {
        encoder.recall(memory);
      }
      keep(knowledge.learn(conversations, new Learner(encoder)), encoder, folder.resolve(MEANING));
      encoder.note(memory);
    }
    return "Learnt from the examples in %d s."
        .formatted((System.nanoTime() - start) / 1_000_000_000);
  }

  private Learnt learnt(String file, Encoder encoder, Consumer<Learnt> meanwhile) {
    String from = from(encoder.name());
    Optional<Learnt> ready =
        kept.map(folder -> folder.resolve(file))
            .filter(path -> isFrom(path, from))
            .flatMap(path -> read(() -> open(path), encoder));
    if (ready.isPresent()) {
      return ready.get();
    }
    Optional<Learnt> along =
        read(() -> Mind.class.getResourceAsStream(BROUGHT_ALONG + file), encoder);
    if (along.isPresent() && broughtAlongFrom(file).equals(from)) {
      return along.get();
    }
    along.ifPresent(meanwhile);
    LOG.info("learning from the examples of these conversations");
    Learnt learnt = knowledge.learn(conversations, new Learner(encoder));
    kept.ifPresent(folder -> {
      try {
        Files.createDirectories(folder);
        keep(learnt, encoder, folder.resolve(file));
      } catch (IOException e) {
        LOG.warn("what was learnt cannot be kept in {}: {}", folder, e.getMessage());
      }
    });
    return learnt;
  }

  private void keep(Learnt learnt, Encoder encoder, Path to) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LearntFile.write(learnt, from(encoder.name()), bytes);
    // Whoever reads it meanwhile must not see half of it.
    Path part = to.resolveSibling(to.getFileName() + ".part");
    Files.write(part, bytes.toByteArray());
    Files.move(part, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Optional<Learnt> read(Supplier<InputStream> source, Encoder encoder) {
    try (InputStream in = source.get()) {
      return in == null
          ? Optional.empty()
          : Optional.of(LearntFile.read(new BufferedInputStream(in), encoder));
    } catch (IOException e) {
      LOG.warn("what was learnt before cannot be used: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static String broughtAlongFrom(String file) {
    try (InputStream in = Mind.class.getResourceAsStream(BROUGHT_ALONG + file)) {
      return in == null ? "" : LearntFile.from(in);
    } catch (IOException e) {
      return "";
    }
  }

  private static boolean isFrom(Path file, String from) {
    if (!Files.exists(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return LearntFile.from(in).equals(from);
    } catch (IOException e) {
      return false;
    }
  }

  private static InputStream open(Path path) {
    try {
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What learning depends on: the conversations that teach, the sentence models, the learning. */
  private String from(String encoder) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((LEARNING + "\n" + encoder + "\n").getBytes(StandardCharsets.UTF_8));
      conversations
          .files()
          .forEach((name, text) -> {
            if (name.matches("(?:guard|pushback|phrasebook|draft)/.*")) {
              digest.update((name + "\n" + text + "\n").getBytes(StandardCharsets.UTF_8));
            }
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
