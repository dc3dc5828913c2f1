package corelanes.chart;

import corelanes.analysis.ScalingFit;
import corelanes.analysis.SweepFigures;
import corelanes.analysis.SweepPoint;
import corelanes.analysis.SwitchAlone;
import corelanes.experiment.WorkloadKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
 * @param planned  what the sweep is to measure, while it is known; empty where only what was measured is at hand
 * @param remarks  what is to be said beside the charts beyond what they say themselves, one sentence each
 */
public record SweepView(String name, SweepFigures figures, List<ScalingFit> fits, List<Beside> beside,
        Optional<SwitchAlone> switchAlone, List<Guess> guess, Axes axes, Optional<Planned> planned,
        List<String> remarks) {

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
     * @param goesOn  whether more runs of it are coming
     */
    public record Beside(String name, SweepFigures figures, boolean goesOn) {

        /** One that has ended. */
        public Beside(String name, SweepFigures figures) {
            this(name, figures, false);
        }
    }

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

    /**
     * What a sweep is to measure: charts keep their places and their width from its beginning.
     *
     * @param workload   what a task does
     * @param threads    the numbers of threads, rising; with 1 where there is a speedup to be measured
     * @param processors how many can be at work at once at most
     * @param goesOn     whether more runs are coming
     */
    public record Planned(WorkloadKind workload, List<Integer> threads, double processors, boolean goesOn) {

        public Planned {
            threads = List.copyOf(threads);
        }
    }

    /** Only what was measured. */
    public static SweepView of(String name, SweepFigures figures, List<ScalingFit> fits,
            Optional<SwitchAlone> switchAlone) {
        return new SweepView(name, figures, fits, List.of(), switchAlone, List.of(), Axes.USUAL, Optional.empty(),
                List.of());
    }

    /** The same on other axes. */
    public SweepView withAxes(Axes other) {
        return new SweepView(name, figures, fits, beside, switchAlone, guess, other, planned, remarks);
    }

    /** The same with other sweeps beside it. */
    public SweepView withBeside(List<Beside> others) {
        return new SweepView(name, figures, fits, others, switchAlone, guess, axes, planned, remarks);
    }

    /** The same with what somebody expected. */
    public SweepView withGuess(List<Guess> expected) {
        return new SweepView(name, figures, fits, beside, switchAlone, expected, axes, planned, remarks);
    }

    /** The same with more to be said. */
    public SweepView withRemarks(List<String> sentences) {
        return new SweepView(name, figures, fits, beside, switchAlone, guess, axes, planned, sentences);
    }

    /** The same with what the sweep is to measure. */
    public SweepView withPlanned(Planned plan) {
        return new SweepView(name, figures, fits, beside, switchAlone, guess, axes, Optional.of(plan), remarks);
    }

    /** Whether more runs are coming. */
    public boolean goesOn() {
        return planned.map(Planned::goesOn).orElse(false);
    }

    /** How many can be at work at once at most: as planned, or else as measured. */
    double processors() {
        return planned.map(Planned::processors)
                .orElseGet(() -> figures.points().stream().mapToDouble(SweepPoint::processors).max().orElse(1));
    }

    /** The largest number of threads that is drawn. */
    int lastThreads() {
        return Stream.of(planned.stream().flatMap(plan -> plan.threads().stream()),
                figures.points().stream().map(SweepPoint::threads),
                beside.stream().flatMap(other -> other.figures().points().stream()).map(SweepPoint::threads))
                .flatMap(Function.identity()).mapToInt(Integer::intValue).max().orElse(1);
    }

    /** Whether the work waits for something other than a core. */
    boolean waits() {
        return planned.map(plan -> plan.workload().waits()).orElseGet(() -> figures.points().stream()
                .anyMatch(point -> point.all().getFirst().fact().work().workload().waits()));
    }

    /** Whether tasks pass a baton: then nobody is ready while one works, and nothing is lost to switching. */
    boolean passesBaton() {
        return figures.points().isEmpty()
                ? planned.filter(plan -> plan.workload() == WorkloadKind.HANDOVER).isPresent()
                : figures.points().stream().allMatch(point -> point.handOverNs().isPresent());
    }

    /** Whether one thread can do the work, so that there is a speedup. */
    boolean hasSpeedup() {
        return planned.map(plan -> plan.threads().contains(1))
                .orElseGet(() -> figures.points().stream().anyMatch(point -> !point.speedups().isEmpty()));
    }
}
