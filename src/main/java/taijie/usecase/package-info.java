/** One class per thing a person does: transaction, clock, authorisation. */
@org.jspecify.annotations.NullMarked
package taijie.usecase;
