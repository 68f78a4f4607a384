package taijie.slack.blocks;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taijie.dispute.DisputeId;

/** Names of the buttons and menus, and what they carry. */
public final class Act {

  public static final String STEP_DONE = "step-done";
  public static final String WORDS = "words";
  public static final String LOG = "log-answer";
  public static final String MORE = "card-more";
  public static final String SNOOZE = "snooze";
  public static final String REOPEN = "reopen";
  public static final String CLOSE = "close";
  public static final String STANCE = "answer-stance";
  public static final String TOPIC = "answer-topic";
  public static final String ANSWER_EDIT = "answer-edit";
  public static final String ANSWER_WITHDRAW = "answer-withdraw";
  public static final String RECORD = "record";
  public static final String RECORD_AGAIN = "record-again";
  public static final String RECORD_READ = "record-read";
  public static final String RECORD_INTERNAL = "record-internal";
  public static final String RECORD_SHARED = "record-shared";
  public static final String RECORD_CORRECTED = "record-corrected";
  public static final String RECORD_FINAL = "record-final";
  public static final String BATCH_AGREE = "batch-agree";
  public static final String BATCH_EDIT = "batch-edit";
  public static final String REINSPECTED = "reinspected";
  public static final String CAUSE_AGREE = "cause-agree";
  public static final String CAUSE_EDIT = "cause-edit";
  public static final String VERIFIED = "verified";
  public static final String BATCH_BACK = "batch-taken-back";
  public static final String ARGUMENT = "answer-argument";
  public static final String WARNING_CALL = "warning-call";
  public static final String WARNING_OWNER = "warning-owner";
  public static final String WARNING_ANYWAY = "warning-anyway";
  public static final String WARNING_WHY = "warning-why";
  public static final String PHRASE_OTHER = "phrase-other";
  public static final String PHRASE_MEDIUM = "phrase-medium";
  public static final String PHRASE_SHARE = "phrase-share";
  public static final String PHRASE_UP = "phrase-up";
  public static final String PHRASE_DOWN = "phrase-down";
  public static final String PHRASE_BOOK = "phrase-book";
  public static final String OPINION = "opinion";
  public static final String UNDERSTOOD = "understood";
  public static final String OPEN = "open";
  public static final String LIST = "list";
  public static final String LIST_PAGE = "list-page";
  public static final String DRAFT = "draft";
  public static final String SETTINGS = "settings";
  public static final String GUARD_EVERYWHERE = "guard-everywhere";
  public static final String LINK = "link";
  public static final String FACTS_USUAL = "facts-usual";
  public static final String UNSENT_GO_ON = "unsent-go-on/";
  public static final String UNSENT_DISCARD = "unsent-discard/";

  /** Buttons that show more of a window begin with "more". */
  public static final String MORE_DETAILS = "more-details";

  public static final String MORE_PEOPLE = "more-people";
  public static final String STATS = "stats";
  public static final String ASK = "ask";
  public static final String GUARD_HERE = "guard-here";
  public static final String HOME_PAGE = "home-page";
  public static final String AGAIN = "again";

  /** Behind the name of a button that stands beside another of the same kind. */
  public static final String ALONG = "-along";

  public static final String SUPPLIER_NOTE = "supplier-note";
  public static final String SUPPLIER_JOIN = "supplier-join";
  public static final String SUPPLIER_PART = "supplier-part";

  private static final String BETWEEN = "|";

  private Act() {}

  /** What a button carries: the dispute it belongs to, and more. */
  public static String value(DisputeId id, String... more) {
    return more.length == 0
        ? String.valueOf(id.number())
        : id.number() + BETWEEN + String.join(BETWEEN, more);
  }

  /** What a button outside any dispute carries; a dispute's number never is 0. */
  public static String value(Optional<DisputeId> id, String... more) {
    return value(id.orElse(new DisputeId("", 0)), more);
  }

  /** What a button carries that belongs to no dispute but to names; {@link #parts} gives them. */
  public static String names(String... names) {
    // A stroke of full width is the same name to whoever compares them.
    return Stream.of(names).map(n -> n.replace('|', '｜')).collect(Collectors.joining(BETWEEN));
  }

  /** The parts of a value; the first is the dispute's number, or 0. */
  public static String[] parts(String value) {
    return value.split("\\|", -1);
  }
}
