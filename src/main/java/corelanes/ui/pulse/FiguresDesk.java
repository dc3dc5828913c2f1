package corelanes.ui.pulse;

import corelanes.analysis.StretchFigures;
import corelanes.trace.TraceSnapshot;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Computes the figures of a snapshot on a thread of its own, one at a time; asked and looked at from the FX thread. */
final class FiguresDesk implements AutoCloseable {

    /** While a run goes on, its figures are those of this much of its newest time, ns. */
    static final long RECENT_NS = 2_000_000_000L;

    /** Nobody reads figures that change faster, ns. */
    private static final long PAUSE_NS = 300_000_000L;

    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("corelanes-figures").daemon().factory());
    private long askedNs;
    private Optional<Future<StretchFigures>> asked = Optional.empty();
    private Optional<StretchFigures> latest = Optional.empty();

    /** Asks for the figures of the newest stretch, unless an answer is still to come. */
    void ask(TraceSnapshot snapshot) {
        boolean soon = latest.isPresent() && System.nanoTime() - askedNs < PAUSE_NS;
        if (asked.isEmpty() && !snapshot.isEmpty() && !soon) {
            askedNs = System.nanoTime();
            long toNs = snapshot.lastNs();
            long fromNs = Math.max(snapshot.firstNs(), toNs - RECENT_NS);
            asked = Optional.of(thread.submit(() -> StretchFigures.between(snapshot, fromNs, toNs)));
        }
    }

    /** The newest answer since {@link #forget()}, if there is one. */
    Optional<StretchFigures> latest() {
        if (asked.isPresent() && asked.get().isDone()) {
            Future<StretchFigures> answer = asked.get();
            asked = Optional.empty();
            if (answer.state() == Future.State.SUCCESS) {
                latest = Optional.of(answer.resultNow());
            }
        }
        return latest;
    }

    /** Another run has begun. */
    void forget() {
        asked.ifPresent(answer -> answer.cancel(false));
        asked = Optional.empty();
        latest = Optional.empty();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
