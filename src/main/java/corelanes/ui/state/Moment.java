package corelanes.ui.state;

import corelanes.analysis.Instant;
import java.util.OptionalDouble;

/**
 * What there is to say about the place the play head is at.
 *
 * @param phase   whether the run is being shown or lies there whole
 * @param instant what is going on there
 * @param lanes   how many cores the tasks may use at once
 * @param speedup how many times sooner the run ended than one worker on one core would have; empty if that is not known for
 *                sure
 * @param marked  whether that was measured on a busy machine
 */
public record Moment(Phase phase, Instant instant, int lanes, OptionalDouble speedup, boolean marked) {}
