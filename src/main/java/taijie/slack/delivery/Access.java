package taijie.slack.delivery;

import taijie.installation.Tenant;

/** Which token speaks in which workspace. */
public interface Access {

  /**
   * The token to use in a workspace now.
   *
   * @param workspace what {@link Tenant#workspace} gave
   * @throws NoAccess where there is none, or none at the moment
   */
  String token(String workspace);

  /** Whether a request from there is to be served. */
  boolean serves(Tenant tenant);

  /** Forgets what is remembered of a workspace, since its installation changed. */
  void changed(String workspace);

  /** One token for the one workspace there is. */
  static Access of(String token) {
    return new Access() {
      @Override
      public String token(String workspace) {
        return token;
      }

      @Override
      public boolean serves(Tenant tenant) {
        return true;
      }

      @Override
      public void changed(String workspace) {}
    };
  }
}
