package taijie;

import taijie.opinion.Ceiling;
import taijie.opinion.Model;

/** A language model that the bot may ask where people agreed to it, and how much it may use. */
public record Consulted(Model model, Ceiling ceiling) {}
