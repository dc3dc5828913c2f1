/**
 * The honest bodies of work: what a task really does.
 *
 * <p>
 * Contract: a workload knows a {@link corelanes.workload.Marker} to tell what it is doing, and nothing of recording; its
 * results are checked; it ends soon after {@link corelanes.workload.Marker#tick()} says so. May import
 * {@code trace, experiment, thread, text}.
 */
@NullMarked
package corelanes.workload;

import org.jspecify.annotations.NullMarked;
