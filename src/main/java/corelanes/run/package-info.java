/**
 * Runs an experiment: a session, from its start through changes to its end, and the recording it leaves.
 *
 * <p>
 * Contract: no toolkit; every thread a session starts has ended when it is closed. May import
 * {@code probe, record, workload} and its rooms, {@code structure, analysis, storage, trace, experiment, thread, text}.
 */
@NullMarked
package corelanes.run;

import org.jspecify.annotations.NullMarked;
