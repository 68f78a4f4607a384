/** Learning what texts are from examples. Knows nothing of disputes. */
@org.jspecify.annotations.NullMarked
package taijie.language;
