/**
 * How a thread is brought to its end.
 *
 * <p>
 * Contract: knows nothing of what a thread does. Imports no room; those that own threads may import it.
 */
@NullMarked
package corelanes.thread;

import org.jspecify.annotations.NullMarked;
