/**
 * The way in: reads the command line and chooses between the window and a run without one.
 *
 * <p>
 * Contract: no logic beyond that choice. May import every room; no room imports it.
 */
@NullMarked
package corelanes;

import org.jspecify.annotations.NullMarked;
