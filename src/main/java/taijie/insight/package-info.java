/** Figures over disputes: how many, how long, how they ended, and what went before. */
@org.jspecify.annotations.NullMarked
package taijie.insight;
