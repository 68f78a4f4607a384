package taijie.slack;

import taijie.content.Speech;
import taijie.usecase.Acquaintance;
import taijie.usecase.Actor;
import taijie.usecase.TellPerson.At;

/**
 * Somebody did something in Slack.
 *
 * @param at where they are, and where an answer to them alone belongs
 * @param trigger lets a window be opened, for three seconds; empty where Slack gives none
 * @param speech the bot's voice in this person's language
 */
public record Occasion(Actor actor, At at, String trigger, Acquaintance person, Speech speech) {}
