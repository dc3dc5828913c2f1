package corelanes.chart;

import corelanes.analysis.ScalingFit;
import corelanes.analysis.SweepFigures;
import corelanes.analysis.SwitchAlone;
import java.util.List;
import java.util.Optional;

/**
 * What charts of a sweep show.
 *
 * @param name     what the sweep is called in legends, such as {@code pool}
 * @param figures  what was measured
 * @param fits     the laws that are drawn and said
 * @param beside   other sweeps on the same axes, two at most; may be empty
 * @param switchAlone what one switch was measured to cost on this machine; empty if it was not
 * @param guess    what somebody expected of the speedup beforehand; may be empty
 * @param axes     how the axes are divided
 * @param remarks  what is to be said beside the charts beyond what they say themselves, one sentence each
 */
public record SweepView(String name, SweepFigures figures, List<ScalingFit> fits, List<Beside> beside,
        Optional<SwitchAlone> switchAlone, List<Guess> guess, Axes axes, List<String> remarks) {

    public SweepView {
        fits = List.copyOf(fits);
        beside = List.copyOf(beside);
        guess = List.copyOf(guess);
        remarks = List.copyOf(remarks);
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

    /**
     * How the axes are divided.
     *
     * @param linearThreads     whether each thread is equally wide, rather than each doubling
     * @param logarithmicValues whether each doubling of a value is equally high, rather than each step; shares, which are stacked from 0,
     *                          are never drawn so
     */
    public record Axes(boolean linearThreads, boolean logarithmicValues) {

        /** Doublings of threads, steps of values. */
        public static final Axes USUAL = new Axes(false, false);
    }

    /** Only what was measured. */
    public static SweepView of(String name, SweepFigures figures, List<ScalingFit> fits,
            Optional<SwitchAlone> switchAlone) {
        return new SweepView(name, figures, fits, List.of(), switchAlone, List.of(), Axes.USUAL, List.of());
    }

    /** The same on other axes. */
    public SweepView withAxes(Axes other) {
        return new SweepView(name, figures, fits, beside, switchAlone, guess, other, remarks);
    }

    /** The same with other sweeps beside it. */
    public SweepView withBeside(List<Beside> others) {
        return new SweepView(name, figures, fits, others, switchAlone, guess, axes, remarks);
    }

    /** The same with what somebody expected. */
    public SweepView withGuess(List<Guess> expected) {
        return new SweepView(name, figures, fits, beside, switchAlone, expected, axes, remarks);
    }

    /** The same with more to be said. */
    public SweepView withRemarks(List<String> sentences) {
        return new SweepView(name, figures, fits, beside, switchAlone, guess, axes, sentences);
    }
}
