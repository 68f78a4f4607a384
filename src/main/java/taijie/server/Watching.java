package taijie.server;

import java.util.Optional;
import java.util.function.Supplier;
import taijie.usecase.Witness;

/**
 * What the server shows to those who watch over the process.
 *
 * @param trouble why nothing can be served now; empty where all is well
 * @param metrics as Prometheus reads them
 * @param witness told of each answer
 */
public record Watching(
    Supplier<Optional<String>> trouble, Supplier<String> metrics, Witness witness) {}
