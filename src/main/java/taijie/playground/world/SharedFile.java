package taijie.playground.world;

/**
 * A file that the bot uploaded.
 *
 * @param name as it was uploaded
 * @param size in bytes
 */
public record SharedFile(String id, String name, String title, long size) {}
