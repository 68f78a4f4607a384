/** SQLite behind the ports: journal, deliveries, schedule. */
@org.jspecify.annotations.NullMarked
package taijie.storage;
