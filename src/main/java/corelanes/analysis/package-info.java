/**
 * Pure functions of a snapshot: what it says in numbers.
 *
 * <p>
 * Contract: no threads, no clock, no state; a number that can't be had is absent, never made up. May import
 * {@code trace, experiment, text}.
 */
@NullMarked
package corelanes.analysis;

import org.jspecify.annotations.NullMarked;
