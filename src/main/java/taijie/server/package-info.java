/** The HTTP entry: signature first; health; “Add to Slack”. */
@org.jspecify.annotations.NullMarked
package taijie.server;
