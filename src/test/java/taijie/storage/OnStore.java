package taijie.storage;

/** A part of what every database must do; see {@link StorageContract}. */
interface OnStore {

  /** The store under test, in a workspace of this test's own. */
  Kept kept();
}
