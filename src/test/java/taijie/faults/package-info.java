/** The real program, killed and hindered at every turn, and what is left of its promises then. */
package taijie.faults;
