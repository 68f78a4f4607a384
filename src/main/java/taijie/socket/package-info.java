/** Slack's requests over a connection that the bot itself opens, from behind any firewall. */
@org.jspecify.annotations.NullMarked
package taijie.socket;
