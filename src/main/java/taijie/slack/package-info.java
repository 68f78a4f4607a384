/** What people see and press in Slack: one class per feature. */
@org.jspecify.annotations.NullMarked
package taijie.slack;
