package taijie.opinion.endpoint;

import taijie.vocabulary.Label;

/** The protocols that are spoken. */
public enum Protocol implements Label {
  /** The chat-completions protocol, which most hosted and all usual local models speak. */
  CHAT,
  /** The messages protocol of Anthropic. */
  MESSAGES,
  /** Whichever the address tells of. */
  BY_ADDRESS
}
