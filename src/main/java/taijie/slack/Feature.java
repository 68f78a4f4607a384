package taijie.slack;

/** Something the bot offers: its words, buttons and windows, all in one place. */
public interface Feature {

  /** Says what it answers to. */
  void offer(Routes routes);
}
