/**
 * What Slack accepts as Block Kit, written down anew from its documentation: whatever breaks a rule
 * is refused.
 */
@NullMarked
package taijie.playground.blocks;

import org.jspecify.annotations.NullMarked;
