package taijie.phrasebook;

/** A sample with its terms weighed. */
record Wording(Sample sample, Vector vector) {

  String situation() {
    return sample.situation();
  }

  double weight() {
    return sample.weight();
  }
}
