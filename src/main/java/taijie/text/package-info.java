/** What people typed: spans, Slack markup set aside, scripts, simplification. */
@org.jspecify.annotations.NullMarked
package taijie.text;
