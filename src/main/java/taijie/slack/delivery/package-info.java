/** The only place that calls Slack. */
@org.jspecify.annotations.NullMarked
package taijie.slack.delivery;
