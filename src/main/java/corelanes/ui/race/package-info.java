/**
 * Runs side by side: two or three of the same job on one time axis.
 *
 * <p>
 * Contract: shows what {@code ui.state} holds of them, and asks for more through its commands; zoom, cursor and replay are the same
 * for all panels. May import {@code ui.state, ui.kit, layout, analysis, experiment, trace, text}.
 */
@NullMarked
package corelanes.ui.race;

import org.jspecify.annotations.NullMarked;
