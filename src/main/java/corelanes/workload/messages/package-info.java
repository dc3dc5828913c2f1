/**
 * Messages: a real broker in this program, a producer that sends, and consumers that work and acknowledge.
 *
 * <p>
 * Contract: the only place that knows the broker and its client; no thread and no socket of theirs is left when the workload is
 * closed. May import {@code workload, trace, experiment, text}.
 */
@NullMarked
package corelanes.workload.messages;

import org.jspecify.annotations.NullMarked;
