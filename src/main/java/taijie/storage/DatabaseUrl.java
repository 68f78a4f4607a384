package taijie.storage;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a PostgreSQL is, as platforms and people write it: {@code
 * postgres://user:password@host:port/database?sslmode=require}.
 *
 * @param options as the driver calls them
 */
public record DatabaseUrl(
    String host,
    int port,
    String database,
    String user,
    String password,
    Map<String, String> options) {

  private static final int USUAL_PORT = 5432;

  /** PostgreSQL's own names of connection parameters, and those of its Java driver. */
  private static final Map<String, String> OPTIONS =
      new TreeMap<>(
          Map.of(
              "application_name", "ApplicationName",
              "channel_binding", "channelBinding",
              "connect_timeout", "connectTimeout",
              "options", "options",
              "sslmode", "sslmode",
              "sslrootcert", "sslrootcert"));

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException where it is none; the message says what is wrong with it, and
   *     never repeats the password
   */
  public static DatabaseUrl parse(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "it is no address ("
              + e.getReason()
              + "); signs such as @, / and # in user or password are written %40, %2F, %23");
    }
    String scheme = String.valueOf(uri.getScheme());
    if (!scheme.equals("postgres") && !scheme.equals("postgresql")) {
      throw new IllegalArgumentException("it must begin with postgres://");
    }
    if (uri.getHost() == null) {
      throw new IllegalArgumentException(
          "it names no host; signs such as @, / and # in user or password are written %40, %2F,"
              + " %23");
    }
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    if (path.length() < 2) {
      throw new IllegalArgumentException("it names no database behind the host");
    }
    String[] login = String.valueOf(uri.getRawUserInfo()).split(":", 2);
    if (uri.getRawUserInfo() == null || login[0].isEmpty()) {
      throw new IllegalArgumentException("it names no user before the host");
    }
    return new DatabaseUrl(
        uri.getHost(),
        uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
        decoded(path.substring(1)),
        decoded(login[0]),
        login.length > 1 ? decoded(login[1]) : "",
        options(uri.getRawQuery() == null ? "" : uri.getRawQuery()));
  }

  private static Map<String, String> options(String query) {
    Map<String, String> options = new TreeMap<>();
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        String name = OPTIONS.get(parts[0]);
        if (name == null) {
          throw new IllegalArgumentException(
              "“"
                  + parts[0]
                  + "” is no parameter known here; known are "
                  + String.join(", ", OPTIONS.keySet()));
        }
        options.put(name, decoded(parts[1]));
      }
    }
    return options;
  }

  // In an address a plus is a plus.
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** For logs and errors: where, and nothing secret. */
  @Override
  public String toString() {
    return host + ":" + port + "/" + database;
  }
}
