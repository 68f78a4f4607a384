/** The command line. */
@org.jspecify.annotations.NullMarked
package taijie.cli;
