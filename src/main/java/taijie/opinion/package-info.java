@org.jspecify.annotations.NullMarked
package taijie.opinion;
