/**
 * The window's heartbeat: the one AnimationTimer, and the only bridge from a session to the FX thread.
 *
 * <p>
 * Contract: once a frame it looks at the session's newest snapshot, moves the play head and writes {@code ui.state}; nothing
 * here waits for a worker, and no worker posts to the FX thread. May import
 * {@code run, doctor, probe, ui.state, trace, analysis, experiment, layout, text}.
 */
@NullMarked
package corelanes.ui.pulse;

import org.jspecify.annotations.NullMarked;
