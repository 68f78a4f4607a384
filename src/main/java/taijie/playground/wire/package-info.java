/**
 * What goes over the wire: signed requests to the bot, the shapes of Slack's JSON, the log, faults
 * and limits.
 */
@NullMarked
package taijie.playground.wire;

import org.jspecify.annotations.NullMarked;
