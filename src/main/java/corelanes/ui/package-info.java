/**
 * The composition root: builds and wires every part of the window.
 *
 * <p>
 * Contract: the only place that knows all features of the window. May import everything.
 */
@NullMarked
package corelanes.ui;

import org.jspecify.annotations.NullMarked;
