package taijie.usecase;

/** What is learnt apart from the rest, each from a folder of its own. */
public enum Subject {
  GUARD("guard", "guard-"),
  PUSHBACK("pushback", "pushback-"),
  PHRASEBOOK("phrasebook", "phrase-"),
  DRAFT("draft", "draft-");

  private final String folder;
  private final String prefix;

  Subject(String folder, String prefix) {
    this.folder = folder;
    this.prefix = prefix;
  }

  /** Whether a file of the conversations teaches it. */
  public boolean isTaughtBy(String file) {
    return file.startsWith(folder + "/");
  }

  /** Whether a classifier of this name belongs to it. */
  public boolean owns(String classifier) {
    return classifier.startsWith(prefix);
  }
}
