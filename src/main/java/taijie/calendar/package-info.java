/**
 * Which days people have off, and which weekends they work: China's schedule and other countries'
 * holidays.
 */
@org.jspecify.annotations.NullMarked
package taijie.calendar;
