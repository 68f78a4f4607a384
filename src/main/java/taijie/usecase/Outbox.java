package taijie.usecase;

/** What is to be told once the transaction is through. */
public interface Outbox {

  /**
   * Puts a telling at the end of its lane; lanes are delivered in order.
   *
   * @param id names the telling for ever: the same id put twice is told once
   * @param lane a channel's or a person's id
   */
  void put(String workspace, String id, String lane, Telling telling);
}
