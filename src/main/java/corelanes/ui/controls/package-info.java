/**
 * The experiment panel at the left, the top bar and the status bar.
 *
 * <p>
 * Contract: every control binds to {@code ui.state} both ways, can be used by keyboard alone, and says its value and
 * unit to a screen reader; what cannot be done is refused in one sentence and nothing typed is lost. May import
 * {@code ui.state, ui.kit, experiment, trace, text}.
 */
@NullMarked
package corelanes.ui.controls;

import org.jspecify.annotations.NullMarked;
