package taijie.dispute;

/** What was noted or agreed. */
public sealed interface TalkEvent extends Event {

  String text();

  /** A remark for the record. */
  record Noted(String text) implements TalkEvent {}

  /** What is to happen to this batch, proposed or agreed. */
  record BatchNoted(String text, boolean agreed) implements TalkEvent {}

  /** Why it happened and what prevents it, as somebody sees it or as agreed. */
  record CauseNoted(String text, boolean agreed) implements TalkEvent {}
}
