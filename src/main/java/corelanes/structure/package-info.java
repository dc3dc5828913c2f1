/**
 * How a program that does the work is organised: who takes which task when.
 *
 * <p>
 * Contract: a structure starts threads, hands tasks to them and ends them; it knows a {@link corelanes.structure.Crew} that
 * hands out tasks and seats, and nothing of recording. May import
 * {@code workload, experiment, thread, text}.
 */
@NullMarked
package corelanes.structure;

import org.jspecify.annotations.NullMarked;
