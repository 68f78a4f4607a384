/** Sampling by ISO 2859-1: how many pieces to look at, and how many may fail. */
@org.jspecify.annotations.NullMarked
package taijie.sampling;
