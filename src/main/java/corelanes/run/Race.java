package corelanes.run;

import corelanes.experiment.Difference.Variant;
import corelanes.experiment.Experiment;
import corelanes.text.Texts;
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

    /**
     * How far it has got.
     *
     * @param recordings of the runs that have ended, in the order of the variants
     * @param step       how many runs have ended, with those that warm up
     * @param steps      how many there are to be
     */
    public record Progress(List<Recording> recordings, int step, int steps) {

        public Progress {
            recordings = List.copyOf(recordings);
        }
    }

    /**
     * What it leaves.
     *
     * @param recordings one for each variant, in their order, or fewer if it ended early
     * @param cancelled  whether somebody ended it
     * @param failure    why it ended early, as one sentence
     */
    public record Result(List<Recording> recordings, boolean cancelled, Optional<String> failure) {

        public Result {
            recordings = List.copyOf(recordings);
        }
    }

    private final List<Variant> variants;
    private final boolean together;
    private final Starter starter;
    private final Runnable listener;
    private final Thread thread;
    private final CompletableFuture<Result> ended = new CompletableFuture<>();
    private final List<Recording> recordings = new ArrayList<>();
    private volatile Progress progress;
    private volatile boolean cancelled;

    private Race(List<Variant> variants, boolean together, Starter starter, Runnable listener) {
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
     * @param listener told when a run has ended, on a thread of its own; the next begins when it has returned
     */
    public static Race start(List<Variant> variants, boolean together, Starter starter, Runnable listener) {
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
            if (together) {
                atOnce();
            } else {
                oneAfterTheOther();
            }
            failure = recordings.stream().map(Recording::failure).flatMap(Optional::stream).findFirst();
        } catch (InterruptedException stopped) {
            cancelled = true;
        } catch (RuntimeException | Error broken) {
            failure = Optional.of(Texts.beside(Race.class).get("session.broken", broken.toString()));
        }
        ended.complete(new Result(recordings, cancelled, failure));
    }

    private void oneAfterTheOther() throws InterruptedException {
        int step = 0;
        for (boolean warmUp : new boolean[] {true, false}) {
            for (Variant variant : variants) {
                if (cancelled) {
                    throw new InterruptedException();
                }
                try (Session session = starter.apply(variant.experiment())) {
                    Recording recording = session.awaitEnd();
                    if (!warmUp) {
                        recordings.add(recording);
                    }
                }
                tell(++step);
            }
        }
    }

    private void atOnce() throws InterruptedException {
        Rest.await(Rest.LONGEST_NS, () -> cancelled);
        List<Session> sessions = new ArrayList<>();
        try {
            variants.forEach(variant -> sessions.add(starter.apply(variant.experiment())));
            for (Session session : sessions) {
                recordings.add(session.awaitEnd());
            }
            tell(1);
        } finally {
            sessions.forEach(Session::close);
        }
    }

    private void tell(int step) {
        progress = new Progress(recordings, step, steps());
        listener.run();
    }
}
