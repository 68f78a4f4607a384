package taijie;

import java.util.function.Function;
import okhttp3.OkHttpClient;
import taijie.opinion.Ceiling;
import taijie.opinion.Model;

/**
 * A language model that the bot may ask where people agreed to it, and how much it may use.
 *
 * @param over the model, asked over the connections of a client that somebody else closes
 */
public record Consulted(Function<OkHttpClient, Model> over, Ceiling ceiling) {

  /** A model that needs no connection, or has its own. */
  public Consulted(Model model, Ceiling ceiling) {
    this(client -> model, ceiling);
  }
}
