package taijie.usecase;

/**
 * Who acts, and the request by which they do.
 *
 * @param workspace the Slack workspace's id, {@code T…}, be the bot installed there or by the whole
 *     Enterprise organisation; the organisation's, {@code E…}, where Slack names no workspace
 * @param user the Slack user's id
 * @param request Slack's own id of the event, command or click, so that the same one delivered
 *     twice is done once; empty where there is none
 */
public record Actor(String workspace, String user, String request) {}
