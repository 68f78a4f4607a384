package taijie.language;

/** Turns a text into numbers that are near for texts of near meaning. */
public interface Encoder {

  /** Gives no numbers: what is learnt then rests on words alone, and needs little memory. */
  Encoder NONE =
      new Encoder() {
        @Override
        public String name() {
          return "none";
        }

        @Override
        public int size() {
          return 0;
        }

        @Override
        public float[] encode(String text) {
          return new float[0];
        }
      };

  /** What the numbers depend on besides the text; other numbers, other name. */
  String name();

  /** How many numbers there are. */
  int size();

  /**
   * The numbers of a text. A part that has nothing to say of it, such as a Chinese model of an
   * English text, leaves its numbers 0.
   *
   * @param text of any length; only its beginning may count
   */
  float[] encode(String text);
}
