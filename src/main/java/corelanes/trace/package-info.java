/**
 * What happened: slices in columns, one lane per core and one per task, in immutable snapshots.
 *
 * <p>
 * Contract: {@link corelanes.trace.TraceStore} has one writer (the Collector); any thread may read a
 * {@link corelanes.trace.TraceSnapshot}, which never changes. Imports nothing of ours.
 */
@NullMarked
package corelanes.trace;

import org.jspecify.annotations.NullMarked;
