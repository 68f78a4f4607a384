package taijie.content;

/** One mistake in a content file: where, what, and how to mend it. */
public record Problem(Place place, String what) {

  @Override
  public String toString() {
    return place + ": " + what;
  }
}
