/** The closed sets of labels and the few values that several packages speak in. */
@org.jspecify.annotations.NullMarked
package taijie.vocabulary;
