@org.jspecify.annotations.NullMarked
package taijie.guard;
