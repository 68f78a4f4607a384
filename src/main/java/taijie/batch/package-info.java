/** What happens to a rejected batch: parts of it, money and days, read from free wording. */
@org.jspecify.annotations.NullMarked
package taijie.batch;
