/** What is known of a supplier: its people, how disputes with it went, and what it is good for. */
@org.jspecify.annotations.NullMarked
package taijie.supplier;
