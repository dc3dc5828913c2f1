/**
 * The program without a window: its commands, their reports in text and JSON, and the demonstration.
 *
 * <p>
 * Contract: {@link corelanes.cli.CommandLineProgram} turns arguments into an exit code: 0 done, 1 failed, 2 wrong usage, 130
 * cancelled. It writes to the streams it is given, never ends the process, and whatever goes wrong is told in one line. May
 * import {@code run, doctor, analysis, storage, trace, experiment, probe, layout, text}.
 */
@NullMarked
package corelanes.cli;

import org.jspecify.annotations.NullMarked;
