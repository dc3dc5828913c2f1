package corelanes.run;

import corelanes.analysis.SweepRun;
import corelanes.experiment.Experiment;
import corelanes.probe.SwitchCounts;
import corelanes.trace.Tally;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
    private final OneRun oneRun;
    private final Consumer<SweepProgress> listener;
    private final Thread thread;
    private final FailureSentences sentences = new FailureSentences();
    private final CompletableFuture<SweepResult> ended = new CompletableFuture<>();
    private volatile SweepProgress progress;
    private volatile boolean cancelled;
    /** Made before anything can break: without files its class could not be loaded any more. */
    private SweepResult result;

    private Sweep(SweepPlan plan, OneRun oneRun, Consumer<SweepProgress> listener) {
        this.plan = plan;
        this.oneRun = oneRun;
        this.listener = listener;
        progress = new SweepProgress(List.of(), plan.size(), Optional.empty(), OptionalLong.empty(), Optional.empty());
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
        try {
            failure = work(runs, notices);
        } catch (InterruptedException stopped) {
            // Only cancel() interrupts.
            cancelled = true;
        } catch (RuntimeException | Error broken) {
            failure = Optional.of(sentences.broken(broken));
        } finally {
            // Whoever waits for the end gets it, whatever breaks here.
            SweepProgress last = progress;
            progress = new SweepProgress(runs, plan.size(), Optional.empty(), OptionalLong.of(0), last.latest());
            result = new SweepResult(plan, runs, cancelled, failure, List.copyOf(notices));
            ended.complete(result);
        }
    }

    private Optional<String> work(List<SweepRun> runs, Set<String> notices) throws InterruptedException {
        List<SweepPlan.Step> steps = plan.steps();
        TimeLeft left = new TimeLeft();
        for (int at = 0; at < steps.size(); at++) {
            SweepPlan.Step step = steps.get(at);
            tell(runs, Optional.of(step), left.of(steps.subList(at, steps.size())), progress.latest());
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
            tell(runs, Optional.empty(), left.of(steps.subList(at + 1, steps.size())), Optional.of(recording));
        }
        return Optional.empty();
    }

    private void tell(List<SweepRun> runs, Optional<SweepPlan.Step> current, OptionalLong leftNs,
            Optional<Recording> latest) {
        progress = new SweepProgress(runs, plan.size(), current, leftNs, latest);
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
