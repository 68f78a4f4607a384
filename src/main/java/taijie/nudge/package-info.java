/** When a step is due and when somebody is reminded of it. */
@org.jspecify.annotations.NullMarked
package taijie.nudge;
