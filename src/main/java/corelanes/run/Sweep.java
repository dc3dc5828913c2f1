package corelanes.run;

import corelanes.analysis.SweepRun;
import corelanes.experiment.Experiment;
import corelanes.probe.SwitchCounts;
import corelanes.trace.Tally;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One sweep under way: one run after the other, never two at once. It begins when made and ends by itself, by {@link #cancel()}, by a
 * run that fails, or by {@link #close()}; in any case the runs so far are kept, and no thread of it is left.
 */
public final class Sweep implements AutoCloseable {

    /** Does one run; an interrupt of the calling thread ends it and leaves nothing of it. */
    @FunctionalInterface
    public interface OneRun {

        /** The recording of a run that has ended. */
        Recording run(Experiment experiment) throws InterruptedException;
    }

    private final SweepPlan plan;
    private final List<SweepPlan.Step> steps;
    private final OneRun oneRun;
    private final Consumer<SweepProgress> listener;
    private final Thread thread;
    private final FailureSentences sentences = new FailureSentences();
    private final CompletableFuture<SweepResult> ended = new CompletableFuture<>();
    private volatile SweepProgress progress;
    private volatile boolean cancelled;
    /** Made before anything can break: without files their classes could not be loaded any more. */
    private final Optional<SweepProgress.Left> nothingLeft = Optional.of(new SweepProgress.Left(0, 0));
    private SweepResult result;

    private Sweep(SweepPlan plan, OneRun oneRun, Consumer<SweepProgress> listener) {
        this.plan = plan;
        steps = plan.steps();
        this.oneRun = oneRun;
        this.listener = listener;
        progress = new SweepProgress(List.of(), plan.size(), plan.mostSize(), Optional.empty(), Optional.empty(),
                Optional.empty());
        result = new SweepResult(plan, List.of(), false, Optional.empty(), List.of());
        thread = Thread.ofPlatform().name("corelanes-sweep").daemon().unstarted(this::run);
    }

    /**
     * Starts a sweep.
     *
     * @param listener told after each run, and when the next begins, on the sweep's own thread; the sweep goes on when it has
     *                 returned, and an interrupt must end its waiting
     */
    public static Sweep start(SweepPlan plan, OneRun oneRun, Consumer<SweepProgress> listener) {
        Sweep sweep = new Sweep(plan, oneRun, listener);
        sweep.thread.start();
        return sweep;
    }

    /** Runs on this machine, each in a session of its own that nobody watches, begun when this program is at rest. */
    public static OneRun on(Machine machine, SessionOptions options) {
        return experiment -> {
            try (Session session = Session.start(experiment, machine, options)) {
                return session.awaitEnd();
            }
        };
    }

    /** What is done. */
    public SweepPlan plan() {
        return plan;
    }

    /** How far it has got. */
    public SweepProgress progress() {
        return progress;
    }

    /** Completes when it has ended, in whatever way; never exceptionally. */
    public CompletableFuture<SweepResult> ended() {
        return ended.copy();
    }

    /** Asks it to end. The run under way is given up, those before it are kept. */
    public void cancel() {
        cancelled = true;
        thread.interrupt();
    }

    /** Cancels and waits until nothing of it is left. */
    @Override
    public void close() {
        cancel();
        ended.join();
    }

    private void run() {
        List<SweepRun> runs = new ArrayList<>();
        Set<String> notices = new LinkedHashSet<>();
        Optional<String> failure = Optional.empty();
        boolean done = false;
        try {
            failure = work(runs, notices);
            done = failure.isEmpty();
        } catch (InterruptedException stopped) {
            // Only cancel() interrupts; whatever else did must not pass for the person's wish.
            failure = cancelled ? Optional.empty() : Optional.of(sentences.of("sweep.interrupted"));
        } catch (RuntimeException | Error broken) {
            failure = Optional.of(sentences.broken(broken));
        } finally {
            // Whoever waits for the end gets it, whatever breaks here.
            result = new SweepResult(plan, runs, cancelled, failure, List.copyOf(notices));
            progress = last(runs, done);
            ended.complete(result);
        }
    }

    /** After its end: all is done of a sweep that has ended by itself, however many rounds that took. */
    private SweepProgress last(List<SweepRun> runs, boolean done) {
        return new SweepProgress(runs, done ? runs.size() : plan.sizeAfter(runs.size()),
                done ? runs.size() : plan.mostSize(), Optional.empty(), nothingLeft,
                progress.latest());
    }

    private Optional<String> work(List<SweepRun> runs, Set<String> notices) throws InterruptedException {
        TimeLeft left = new TimeLeft();
        while (!plan.isEnough(runs)) {
            SweepPlan.Step step = steps.get(runs.size());
            tell(runs, Optional.of(step), left, progress.latest());
            if (cancelled) {
                throw new InterruptedException();
            }
            long beganNs = System.nanoTime();
            Recording recording = oneRun.run(step.experiment());
            left.took(step.experiment().threads(), System.nanoTime() - beganNs);
            if (cancelled) {
                throw new InterruptedException();
            }
            notices.addAll(recording.result().notices());
            if (recording.failure().isPresent()) {
                return Optional.of(sentences.of("sweep.run-failed", step.experiment().threads(),
                        recording.failure().get()));
            }
            runs.add(of(step, recording));
            tell(runs, Optional.empty(), left, Optional.of(recording));
        }
        return Optional.empty();
    }

    private void tell(List<SweepRun> runs, Optional<SweepPlan.Step> current, TimeLeft left,
            Optional<Recording> latest) {
        int least = plan.sizeAfter(runs.size() + (current.isPresent() ? 1 : 0));
        progress = new SweepProgress(runs, least, plan.mostSize(), current,
                left.of(steps.subList(runs.size(), steps.size()), least - runs.size()), latest);
        listener.accept(progress);
    }

    private static SweepRun of(SweepPlan.Step step, Recording recording) {
        RunResult result = recording.result();
        Optional<SwitchCounts> counts = result.switches().filter(_ -> result.wallNs() > 0);
        double switches = counts.map(found -> (found.voluntary() + found.involuntary()) * 1e9 / result.wallNs())
                .orElseGet(() -> result.figures().turnsPerSecond());
        return new SweepRun(step.round(), recording.fact(),
                new SweepRun.Costs(recording.switchingShare(), result.figures().othersShare(),
                        result.recordingCostShare(), switches, counts.isPresent()),
                result.figures().inProgressMean(), result.latencies(), result.tallies().stream()
                        .collect(Collectors.toMap(Tally::name, Tally::value, Math::max)));
    }
}
