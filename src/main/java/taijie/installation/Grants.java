package taijie.installation;

/** Slack's side of OAuth: what it gives for a code or for a refresh token. */
public interface Grants {

  /**
   * @param redirect the address that Slack was given when the person was sent there
   */
  Grant forCode(String code, String redirect);

  Grant forRefresh(Installation installation);

  /** What came of it. */
  sealed interface Grant {

    record Given(Installation installation) implements Grant {}

    /**
     * @param error Slack's own name for it, such as {@code invalid_code}
     */
    record Refused(String error) implements Grant {}

    /** Slack did not answer, or not so that it could be read. */
    record Unanswered() implements Grant {}
  }
}
