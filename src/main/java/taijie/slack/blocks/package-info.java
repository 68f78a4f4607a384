/** Pure functions from the domain to Block Kit. */
@org.jspecify.annotations.NullMarked
package taijie.slack.blocks;
