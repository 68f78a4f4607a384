/**
 * A simulated Slack: a server on one's own machine that speaks Slack's protocol over HTTP to a bot,
 * with a page on which people can be played. It knows Slack and nothing of the bot, so that its
 * judgement is independent of the bot's.
 */
@NullMarked
package taijie.playground;

import org.jspecify.annotations.NullMarked;
