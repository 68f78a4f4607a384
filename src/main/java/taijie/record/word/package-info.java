/** The record as a Word file. */
@org.jspecify.annotations.NullMarked
package taijie.record.word;
