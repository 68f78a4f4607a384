package taijie;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taijie.content.Conversations;
import taijie.language.Classifier;
import taijie.language.Encoder;
import taijie.language.Learner;
import taijie.language.Learnt;
import taijie.language.LearntFile;
import taijie.language.Remembering;
import taijie.language.Understanding;
import taijie.language.onnx.SentenceModels;
import taijie.usecase.Grasp;
import taijie.usecase.Knowledge;
import taijie.usecase.Subject;

/**
 * What the bot has learnt from the examples in its conversations: brought along with the program,
 * kept from an earlier start, or learnt anew while it already works with what it has. Of the
 * subjects only those are learnt whose conversations changed.
 */
final class Mind {

  private static final Logger LOG = LoggerFactory.getLogger(Mind.class);

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
  private volatile boolean waking;

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

  /** By what a subject is understood now. */
  Grasp of(Subject subject) {
    if (understanding.knowsByMeaning(subject::owns)) {
      return Grasp.LEARNT;
    }
    if (waking) {
      return Grasp.LOADING;
    }
    return understanding.knowsByWords(subject::owns) ? Grasp.LIGHT : Grasp.RULES;
  }

  /** Gets ready in the background: first what rests on words, then what rests on meaning. */
  CompletableFuture<Void> wakeUp(Strength strength) {
    CompletableFuture<Void> awake = new CompletableFuture<>();
    waking = true;
    Thread.ofPlatform()
        .name("understanding")
        .daemon()
        .start(() -> {
          try {
            knowledge.phrasebook().getReady();
            ready(strength);
          } catch (RuntimeException e) {
            // The rules go on without it.
            LOG.error("what was learnt cannot be used; understanding by rules alone", e);
          }
          waking = false;
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
    boolean words = refresh(folder.resolve(WORDS), Encoder.NONE);
    boolean meaning = false;
    if (!missing(folder.resolve(MEANING), SentenceModels.NAME).isEmpty()) {
      Remembering encoder = new Remembering(SentenceModels.load());
      if (Files.exists(memory)) {
        encoder.recall(memory);
      }
      meaning = refresh(folder.resolve(MEANING), encoder);
      encoder.note(memory);
    }
    return words || meaning
        ? "Learnt from the examples in %d s.".formatted((System.nanoTime() - start) / 1_000_000_000)
        : "What was learnt is up to date.";
  }

  private boolean refresh(Path file, Encoder encoder) throws IOException {
    Set<Subject> missing = missing(file, encoder.name());
    if (missing.isEmpty()) {
      return false;
    }
    keep(anew(Stored.in(file, encoder), missing, encoder), encoder, file);
    return true;
  }

  private Set<Subject> missing(Path file, String encoder) {
    return Provenance.of(conversations, encoder).changedSince(Stored.provenance(file));
  }

  private Learnt learnt(String file, Encoder encoder, Consumer<Learnt> meanwhile) {
    Provenance wanted = Provenance.of(conversations, encoder.name());
    Optional<Stored> stored =
        kept.flatMap(folder -> Stored.in(folder.resolve(file), encoder))
            .or(() -> Stored.broughtAlong(BROUGHT_ALONG + file, encoder));
    Set<Subject> missing =
        wanted.changedSince(stored.map(Stored::from).orElse(new Provenance(Map.of())));
    if (stored.isPresent() && missing.isEmpty()) {
      return stored.get().learnt();
    }
    stored.map(Stored::learnt).ifPresent(meanwhile);
    LOG.info("learning from the examples of these conversations: {}", missing);
    Learnt learnt = anew(stored, missing, encoder);
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

  private Learnt anew(Optional<Stored> before, Set<Subject> missing, Encoder encoder) {
    Map<String, Classifier> all =
        new TreeMap<>(before.map(stored -> stored.learnt().classifiers()).orElse(Map.of()));
    all.keySet().removeIf(name -> missing.stream().anyMatch(subject -> subject.owns(name)));
    Encoder once = encoder == Encoder.NONE ? encoder : new Remembering(encoder);
    Learner learner = new Learner(once, encoder);
    all.putAll(knowledge.learn(conversations, learner, missing).classifiers());
    return new Learnt(all);
  }

  private void keep(Learnt learnt, Encoder encoder, Path to) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LearntFile.write(learnt, Provenance.of(conversations, encoder.name()).written(), bytes);
    // Whoever reads it meanwhile must not see half of it.
    Path part = to.resolveSibling(to.getFileName() + ".part");
    Files.write(part, bytes.toByteArray());
    Files.move(part, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What a file holds, and what that was learnt from. */
  private record Stored(Learnt learnt, Provenance from) {

    /** A source of the same bytes each time it is opened. */
    @FunctionalInterface
    private interface Source {
      InputStream open() throws IOException;
    }

    static Optional<Stored> in(Path file, Encoder encoder) {
      return Files.exists(file)
          ? read(() -> Files.newInputStream(file), encoder)
          : Optional.empty();
    }

    static Optional<Stored> broughtAlong(String resource, Encoder encoder) {
      return Mind.class.getResource(resource) == null
          ? Optional.empty()
          : read(() -> Mind.class.getResourceAsStream(resource), encoder);
    }

    static Provenance provenance(Path file) {
      if (!Files.exists(file)) {
        return new Provenance(Map.of());
      }
      try (InputStream in = Files.newInputStream(file)) {
        return Provenance.read(LearntFile.from(in));
      } catch (IOException e) {
        return new Provenance(Map.of());
      }
    }

    private static Optional<Stored> read(Source source, Encoder encoder) {
      try (InputStream head = source.open();
          InputStream in = new BufferedInputStream(source.open())) {
        Provenance from = Provenance.read(LearntFile.from(head));
        return Optional.of(new Stored(LearntFile.read(in, encoder), from));
      } catch (IOException e) {
        LOG.warn("what was learnt before cannot be used: {}", e.getMessage());
        return Optional.empty();
      }
    }
  }
}
