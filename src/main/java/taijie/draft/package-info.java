/**
 * A message about to go to the factory: what is wrong with it, whom it reaches, and the same in
 * order.
 */
@org.jspecify.annotations.NullMarked
package taijie.draft;
