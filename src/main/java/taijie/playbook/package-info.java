/** The recommended sequence: steps, their conditions, and which playbook fits a dispute. */
@org.jspecify.annotations.NullMarked
package taijie.playbook;
