/** Who has added the bot, how they come to, and how they leave without a trace. */
@org.jspecify.annotations.NullMarked
package taijie.installation;
