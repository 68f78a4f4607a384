package taijie.opinion;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import taijie.vocabulary.Label;

/** What came back from a model. */
public sealed interface Reply {

  /** What it cost, in tokens, as far as the endpoint says. */
  Usage usage();

  /**
   * One JSON object.
   *
   * @param fields texts, numbers and lists of them; not looked at yet
   */
  record Answered(Map<String, Object> fields, Usage usage) implements Reply {
    public Answered {
      fields = Map.copyOf(fields);
    }
  }

  /**
   * Nothing that can be used.
   *
   * @param pause how long the endpoint wants to be left alone
   */
  record Nothing(Failure failure, Optional<Duration> pause, Usage usage) implements Reply {

    public Nothing(Failure failure) {
      this(failure, Optional.empty(), Usage.NONE);
    }
  }

  /** Why there is nothing. */
  enum Failure implements Label {
    TIMED_OUT,
    /** It cannot be reached, or says that it is out of order. */
    AWAY,
    /** It wants to be left alone for a while (HTTP 429). */
    BUSY,
    /** It does not take the key, the model's name or the request. */
    REFUSED,
    /** It sends the question elsewhere, where nobody agreed to send anything. */
    REDIRECTED,
    /** More than anybody asked for. */
    TOO_LONG,
    /** No JSON object, or half of one. */
    UNREADABLE
  }

  /** Tokens read and written. */
  record Usage(long in, long out) {
    public static final Usage NONE = new Usage(0, 0);

    public long total() {
      return in + out;
    }
  }
}
