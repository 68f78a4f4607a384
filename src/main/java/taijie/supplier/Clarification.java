package taijie.supplier;

import taijie.dispute.DisputeId;

/**
 * What both sides agreed that the specification means.
 *
 * @param product of the dispute in which they did; may be empty
 * @param channel of that dispute, whose members may read it
 */
public record Clarification(String text, DisputeId in, String product, String channel) {}
