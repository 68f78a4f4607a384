/** The written record of a dispute: what it says, for the factory and for the buyer's own use. */
@org.jspecify.annotations.NullMarked
package taijie.record;
