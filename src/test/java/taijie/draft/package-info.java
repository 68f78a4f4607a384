@org.jspecify.annotations.NullMarked
package taijie.draft;
