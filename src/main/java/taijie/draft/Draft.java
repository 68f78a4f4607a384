package taijie.draft;

import java.util.List;
import java.util.stream.Stream;
import taijie.vocabulary.NamedPerson;
import taijie.vocabulary.Relationship;
import taijie.vocabulary.Stage;

/**
 * A message about to go to the factory.
 *
 * @param to whom it addresses
 * @param cc whom it is copied to
 * @param subject empty where the channel has none, such as WeChat
 * @param body as pasted, quoted earlier mail and signature included
 * @param stage how far the dispute has come
 * @param called whether somebody has already spoken with the factory about it
 * @param relationship the history shared with this factory
 * @param draftShared whether a draft of the record was shared before
 * @param record whether this message is, or carries, a final record or report
 * @param accepted whether the factory has accepted the finding, so that it needs no way out of it
 */
public record Draft(
    List<NamedPerson> to,
    List<NamedPerson> cc,
    String subject,
    String body,
    Stage stage,
    boolean called,
    Relationship relationship,
    boolean draftShared,
    boolean record,
    boolean accepted) {

  public Draft {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
  }

  /** A draft on a finding that the factory has not accepted yet. */
  public Draft(
      List<NamedPerson> to,
      List<NamedPerson> cc,
      String subject,
      String body,
      Stage stage,
      boolean called,
      Relationship relationship,
      boolean draftShared,
      boolean record) {
    this(to, cc, subject, body, stage, called, relationship, draftShared, record, false);
  }

  /**
   * The factory's people whom the message reaches, each once. The buyer's own side never counts.
   */
  public List<NamedPerson> reached() {
    return Stream.concat(to.stream(), cc.stream())
        .filter(person -> person.role().isFactory())
        .distinct()
        .toList();
  }
}
