package taijie.playground.world;

/**
 * A workspace.
 *
 * @param partner the id of the other organisation, to which external people belong
 */
public record Team(String id, String name, String domain, String partner) {}
