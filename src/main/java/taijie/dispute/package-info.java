/** A rejected batch and all that follows: its events and what each does to it. */
@org.jspecify.annotations.NullMarked
package taijie.dispute;
