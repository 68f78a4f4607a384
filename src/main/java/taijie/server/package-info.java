/** The HTTP entry: signature first, health. */
@org.jspecify.annotations.NullMarked
package taijie.server;
