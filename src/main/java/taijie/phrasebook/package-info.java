/** How do I phrase this: situations, their phrases, finding the fitting ones, filling in facts. */
@org.jspecify.annotations.NullMarked
package taijie.phrasebook;
