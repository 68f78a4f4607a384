package taijie.slack.delivery;

/** There is no token to speak by. */
public final class NoAccess extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean forNow;

  private NoAccess(String message, boolean forNow) {
    super(message);
    this.forNow = forNow;
  }

  static NoAccess notInstalled(String workspace) {
    return new NoAccess("the bot is not installed in " + workspace, false);
  }

  static NoAccess notRenewed(String workspace) {
    return new NoAccess("the token of " + workspace + " is over and not renewed yet", true);
  }

  /** Whether it may pass by itself. */
  boolean isForNow() {
    return forNow;
  }
}
