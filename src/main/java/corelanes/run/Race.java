package corelanes.run;

import corelanes.experiment.Difference.Variant;
import corelanes.experiment.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Two or three runs of the same job with one difference. One after the other they have the machine to themselves; together they
 * disturb each other, and it shows. Each is done once before to warm up, which is left out. Ends by itself, by {@link #cancel()}, by a
 * run that fails, or by {@link #close()}; runs so far are kept, and no thread of it is left.
 */
public final class Race implements AutoCloseable {

    /** Begins a run; closing it ends it. */
    @FunctionalInterface
    public interface Starter extends Function<Experiment, Session> {}

    /** Told on the race's own thread, which goes on when it has returned; an interrupt must end its waiting. */
    public interface Listener {

        /** One run, or all of them at once, are about to begin. */
        void runsBegin();

        /** They have ended. */
        void runsEnded();
    }

    /**
     * A run that was done.
     *
     * @param variant   what was different about it
     * @param recording what came of it
     */
    public record Done(Variant variant, Recording recording) {}

    /**
     * How far it has got.
     *
     * @param runs  those that have ended, in the order of the variants
     * @param step  how many runs have ended, with those that warm up
     * @param steps how many there are to be
     */
    public record Progress(List<Done> runs, int step, int steps) {

        public Progress {
            runs = List.copyOf(runs);
        }
    }

    /**
     * What it leaves.
     *
     * @param runs      one for each variant, in their order, or fewer if it ended early; none that failed
     * @param cancelled whether somebody ended it
     * @param failure   why it ended early, as one sentence
     */
    public record Result(List<Done> runs, boolean cancelled, Optional<String> failure) {

        public Result {
            runs = List.copyOf(runs);
        }
    }

    private final List<Variant> variants;
    private final boolean together;
    private final Starter starter;
    private final Listener listener;
    private final Thread thread;
    private final FailureSentences sentences = new FailureSentences();
    private final CompletableFuture<Result> ended = new CompletableFuture<>();
    private final List<Done> done = new ArrayList<>();
    private volatile Progress progress;
    private volatile boolean cancelled;
    /** Made before anything can break: without files its class could not be loaded any more. */
    private Result result = new Result(List.of(), false, Optional.empty());

    private Race(List<Variant> variants, boolean together, Starter starter, Listener listener) {
        this.variants = List.copyOf(variants);
        this.together = together;
        this.starter = starter;
        this.listener = listener;
        progress = new Progress(List.of(), 0, steps());
        thread = Thread.ofPlatform().name("corelanes-race").daemon().unstarted(this::run);
    }

    /**
     * Starts them.
     *
     * @param together whether all at once, rather than one after the other
     * @param listener told of each run
     */
    public static Race start(List<Variant> variants, boolean together, Starter starter, Listener listener) {
        Race race = new Race(variants, together, starter, listener);
        race.thread.start();
        return race;
    }

    /** Sessions on this machine that nobody watches. @param together whether several work at once */
    public static Starter on(Machine machine, boolean together) {
        SessionOptions alone = SessionOptions.unwatched(0);
        return experiment -> Session.start(experiment, machine, together ? alone.amongOthers() : alone);
    }

    private int steps() {
        return together ? 1 : 2 * variants.size();
    }

    /** How far it has got. */
    public Progress progress() {
        return progress;
    }

    /** Completes when it has ended, in whatever way; never exceptionally. */
    public CompletableFuture<Result> ended() {
        return ended.copy();
    }

    /** Asks it to end; runs under way are given up, those before are kept. */
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
        Optional<String> failure = Optional.empty();
        try {
            failure = together ? atOnce() : oneAfterTheOther();
        } catch (InterruptedException stopped) {
            // Only cancel() interrupts.
            cancelled = true;
        } catch (RuntimeException | Error broken) {
            failure = Optional.of(sentences.broken(broken));
        } finally {
            // Whoever waits for the end gets it, whatever breaks here.
            result = new Result(done, cancelled, cancelled ? Optional.empty() : failure);
            ended.complete(result);
        }
    }

    private Optional<String> oneAfterTheOther() throws InterruptedException {
        int step = 0;
        for (boolean warmUp : new boolean[] {true, false}) {
            for (Variant variant : variants) {
                listener.runsBegin();
                Recording recording = alone(variant);
                if (recording.failure().isPresent()) {
                    return Optional.of(failed(variant, recording.failure().get()));
                }
                if (!warmUp) {
                    done.add(new Done(variant, recording));
                }
                tell(++step);
            }
        }
        return Optional.empty();
    }

    private Recording alone(Variant variant) throws InterruptedException {
        goOn();
        try (Session session = starter.apply(variant.experiment())) {
            Recording recording = session.awaitEnd();
            goOn();
            return recording;
        }
    }

    private void goOn() throws InterruptedException {
        if (cancelled) {
            throw new InterruptedException();
        }
    }

    private Optional<String> atOnce() throws InterruptedException {
        listener.runsBegin();
        Rest.await(Rest.LONGEST_NS, () -> cancelled);
        goOn();
        Optional<String> failure = Optional.empty();
        List<Session> sessions = new ArrayList<>();
        try {
            variants.forEach(variant -> sessions.add(starter.apply(variant.experiment())));
            for (int at = 0; at < variants.size(); at++) {
                Variant variant = variants.get(at);
                Recording recording = sessions.get(at).awaitEnd();
                goOn();
                if (recording.failure().isPresent()) {
                    failure = failure.or(() -> Optional.of(failed(variant, recording.failure().get())));
                } else {
                    done.add(new Done(variant, recording));
                }
            }
            tell(1);
        } finally {
            sessions.forEach(Session::close);
        }
        return failure;
    }

    private String failed(Variant variant, String why) {
        return sentences.of("race.run-failed", variant.name(), why);
    }

    private void tell(int step) {
        progress = new Progress(done, step, steps());
        listener.runsEnded();
    }
}
