/** The people at the factory: how somebody types them, and how they are addressed. */
@org.jspecify.annotations.NullMarked
package taijie.people;
