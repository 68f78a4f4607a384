/**
 * Slack's Web API as a bot meets it: one class for each family of methods, errors by Slack's own
 * names.
 */
@NullMarked
package taijie.playground.api;

import org.jspecify.annotations.NullMarked;
