/**
 * Listens for what a buyer is about to do to the factory, and knows the better way. Which words say
 * so is data under {@code conversations/guard}; here is only how they are put together.
 */
@org.jspecify.annotations.NullMarked
package taijie.guard;
