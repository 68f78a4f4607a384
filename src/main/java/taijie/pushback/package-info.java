/**
 * What the factory answers: its stance, topics and substance, and what a series of answers shows.
 */
@org.jspecify.annotations.NullMarked
package taijie.pushback;
