/**
 * The core lanes: who held which core when, what each task was doing, and the way through the recording.
 *
 * <p>
 * Contract: {@link corelanes.ui.stage.StageView} shows a {@link corelanes.ui.state.WindowState} and asks for things
 * through {@link corelanes.ui.state.Commands}. It paints only when {@code paint()} is called, once a frame, on the FX
 * thread; it has no timer. May import {@code ui.state, ui.kit, trace, layout, experiment, analysis, text}.
 */
@NullMarked
package corelanes.ui.stage;

import org.jspecify.annotations.NullMarked;
