package taijie.sampling;

import taijie.vocabulary.Label;

/** How grave a defect is; each class has a limit of its own. */
public enum DefectClass implements Label {
  /** Dangerous, or against the law. */
  CRITICAL,
  /** The piece cannot be used or sold as what it is. */
  MAJOR,
  /** Not as specified, and still usable. */
  MINOR
}
