/** What the bot knows and says, read from YAML files with every mistake named by place. */
@org.jspecify.annotations.NullMarked
package taijie.content;
