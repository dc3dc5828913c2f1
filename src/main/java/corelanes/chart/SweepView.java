package corelanes.chart;

import corelanes.analysis.ScalingFit;
import corelanes.analysis.SweepFigures;
import java.util.List;
import java.util.Optional;

/**
 * What charts of a sweep show.
 *
 * @param name     what the sweep is called in legends, such as {@code pool}
 * @param figures  what was measured
 * @param fits     the laws that are drawn and said
 * @param beside   another sweep on the same axes; empty for none
 * @param switchNs what one switch was measured to cost on this machine, ns; empty if it was not
 * @param guess    what somebody expected of the speedup beforehand; may be empty
 * @param linear   whether each thread is equally wide on the axis, rather than each doubling
 */
public record SweepView(String name, SweepFigures figures, List<ScalingFit> fits, Optional<Beside> beside,
        Optional<Double> switchNs, List<Guess> guess, boolean linear) {

    public SweepView {
        fits = List.copyOf(fits);
        guess = List.copyOf(guess);
    }

    /**
     * Another sweep on the same axes.
     *
     * @param name    what it is called in legends
     * @param figures what was measured
     */
    public record Beside(String name, SweepFigures figures) {}

    /**
     * A point of an expected curve.
     *
     * @param threads number of threads
     * @param speedup how many times sooner it is expected to be
     */
    public record Guess(int threads, double speedup) {}

    /** Only what was measured. */
    public static SweepView of(String name, SweepFigures figures, List<ScalingFit> fits, Optional<Double> switchNs) {
        return new SweepView(name, figures, fits, Optional.empty(), switchNs, List.of(), false);
    }

    /** The same on other axes. */
    public SweepView withLinear(boolean other) {
        return new SweepView(name, figures, fits, beside, switchNs, guess, other);
    }
}
