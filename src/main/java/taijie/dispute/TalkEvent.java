package taijie.dispute;

/** What was noted, and who was told to keep batch and cause apart. */
public sealed interface TalkEvent extends Event {

  /** A remark that stays with the buyer. */
  record Noted(String text) implements TalkEvent {}

  /** A remark that goes into the record that is shared with the factory. */
  record NotedToShare(String text) implements TalkEvent {}

  /** What is to happen to this batch, as journals of the first version have it. */
  record BatchNoted(String text, boolean agreed) implements TalkEvent {}

  /** Why it happened and what prevents it, as journals of the first version have it. */
  record CauseNoted(String text, boolean agreed) implements TalkEvent {}

  /**
   * Both sides agreed what the specification means from now on; it is told again where the next
   * dispute with this supplier opens.
   *
   * @param number counts from 1 in its dispute; the same number again puts it right
   * @param text empty where it was taken back
   */
  record Clarified(int number, String text) implements TalkEvent {}

  /** A person was told, once, that batch and cause belong into two messages. */
  record ToldApart(String person) implements TalkEvent {}
}
