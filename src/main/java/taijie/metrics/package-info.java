@NullMarked
package taijie.metrics;

import org.jspecify.annotations.NullMarked;
