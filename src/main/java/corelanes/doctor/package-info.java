/**
 * Looks a machine over before class: what it is, what works on it and what that costs.
 *
 * <p>
 * Contract: whatever can be tried is really tried, within a time limit; what could not be found out is absent. May import
 * {@code run, probe, experiment, trace, text}.
 */
@NullMarked
package corelanes.doctor;

import org.jspecify.annotations.NullMarked;
