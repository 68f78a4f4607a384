/** Why it happened and what prevents it, read from free wording. */
@org.jspecify.annotations.NullMarked
package taijie.cause;
