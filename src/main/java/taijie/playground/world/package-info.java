/**
 * What exists in the simulated Slack: people, channels, messages, views; every change of it can be
 * kept in a file.
 */
@NullMarked
package taijie.playground.world;

import org.jspecify.annotations.NullMarked;
