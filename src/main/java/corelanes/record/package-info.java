/**
 * Takes down what workers do: a ring for each worker, and the Collector that empties them into the trace.
 *
 * <p>
 * Contract: the recording path ({@link corelanes.record.WorkerRecorder}, {@link corelanes.record.SliceRing}) allocates
 * nothing and never blocks; what does not fit is counted, not waited for. May import {@code trace, probe, thread}.
 */
@NullMarked
package corelanes.record;

import org.jspecify.annotations.NullMarked;
