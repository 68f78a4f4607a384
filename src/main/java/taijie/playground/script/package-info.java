/**
 * Plays written scripts in the simulated Slack: what people do, and what the bot should say to it.
 */
@NullMarked
package taijie.playground.script;

import org.jspecify.annotations.NullMarked;
