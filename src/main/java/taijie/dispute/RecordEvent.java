package taijie.dispute;

import java.time.LocalDate;

/** What happens to the written record. */
public sealed interface RecordEvent extends Event {

  /** Who took part in the talks, for the record's head, as somebody typed it. */
  record RecordPresent(String present) implements RecordEvent {}

  /**
   * The draft went to the factory.
   *
   * @param content what it said
   * @param how and with whom, as somebody typed it
   */
  record RecordShared(LocalDate on, String how, String with, RecordContent content)
      implements RecordEvent {}

  /**
   * The factory wants something put differently.
   *
   * @param text its words, which stand in the record
   */
  record RecordCorrected(LocalDate on, String who, String text) implements RecordEvent {}

  /**
   * The record is final and will not change any more; what comes later is another version.
   *
   * @param version counts from 1
   * @param hash SHA-256 over the content, in hexadecimal
   */
  record RecordFinalised(int version, RecordContent content, String hash) implements RecordEvent {}
}
