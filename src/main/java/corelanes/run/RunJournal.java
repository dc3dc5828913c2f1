package corelanes.run;

import corelanes.experiment.Experiment;
import corelanes.storage.LanesJournal;
import corelanes.storage.RecordingFacts;
import corelanes.storage.StoredResult;
import corelanes.thread.Joining;
import corelanes.trace.TraceSnapshot;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Writes down what a run records while it goes on, so that not more than the last second is lost whatever ends the program. On a
 * thread of its own that looks at published snapshots: workers and the Collector know nothing of it. It takes at most
 * 1/{@value #LEAST_REST} of one core's time: where writing takes long, the next time comes later.
 */
public final class RunJournal implements AutoCloseable {

    private static final long BEAT_NS = 400_000_000;
    /** Before that there is not a second to lose; short runs, of which most are compared, are not disturbed at all. */
    private static final long FIRST_NS = 750_000_000;
    private static final long LEAST_REST = 20;
    private static final long LONGEST_REST_NS = 60_000_000_000L;

    private final Place place;
    private final Supplier<TraceSnapshot> snapshots;
    private final Supplier<StoredResult> results;
    private final RecordingFacts facts;
    private final FailureSentences sentences = new FailureSentences();
    private final Thread thread;
    private volatile boolean closing;
    private volatile long cpuNs;
    private volatile Optional<String> failure = Optional.empty();

    /**
     * Where a journal is.
     *
     * @param file    its file
     * @param version of this program
     * @param isKept  whether it stays when the run has ended
     */
    public record Place(Path file, String version, boolean isKept) {

        /** Stays until somebody deletes it. */
        public static Place kept(Path file, String version) {
            return new Place(file, version, true);
        }

        /** Is deleted when the run has ended by itself or by somebody who stopped it. */
        public static Place ofRun(Path file, String version) {
            return new Place(file, version, false);
        }
    }

    private RunJournal(Place place, RecordingFacts facts, Supplier<TraceSnapshot> snapshots,
            Supplier<StoredResult> results) {
        this.place = place;
        this.facts = facts;
        this.snapshots = snapshots;
        this.results = results;
        this.thread = Thread.ofPlatform().name("corelanes-journal").daemon().unstarted(this::write);
    }

    static RunJournal begin(Place place, Experiment experiment, Machine machine, Supplier<TraceSnapshot> snapshots,
            Supplier<StoredResult> results) {
        RunJournal journal = new RunJournal(place,
                machine.facts(experiment, place.version),
                snapshots, results);
        // The first time, loading the code takes longer than writing: so now, and not while the work goes on.
        LanesJournal.warmUp(journal.facts, snapshots.get(), results.get());
        journal.thread.start();
        return journal;
    }

    private void write() {
        try {
            Files.createDirectories(place.file.toAbsolutePath().getParent());
            try (LanesJournal file = new LanesJournal(place.file, facts)) {
                TraceSnapshot written = snapshots.get();
                rest(FIRST_NS);
                while (!closing) {
                    long beforeNs = System.nanoTime();
                    written = writeUnlessSame(file, written);
                    long tookNs = System.nanoTime() - beforeNs;
                    cpuNs = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    rest(Math.clamp(LEAST_REST * tookNs, BEAT_NS, LONGEST_REST_NS));
                }
                if (place.isKept) {
                    writeUnlessSame(file, written);
                }
            }
            if (!place.isKept) {
                Files.deleteIfExists(place.file);
            }
        } catch (IOException | RuntimeException | Error broken) {
            failure = Optional.of(sentences.of("journal.failed", String.valueOf(broken.getMessage())));
        }
    }

    private TraceSnapshot writeUnlessSame(LanesJournal file, TraceSnapshot written) throws IOException {
        TraceSnapshot snapshot = snapshots.get();
        if (snapshot != written && !snapshot.isEmpty()) {
            file.write(snapshot, results.get());
        }
        return snapshot;
    }

    private void rest(long ns) {
        long untilNs = System.nanoTime() + ns;
        for (long leftNs = ns; !closing && leftNs > 0; leftNs = untilNs - System.nanoTime()) {
            LockSupport.parkNanos(this, leftNs);
        }
    }

    /** CPU time that writing has taken so far, ns. */
    long cpuNs() {
        return cpuNs;
    }

    /** Why this run can't be recovered if the program is ended; empty if it can. */
    Optional<String> failure() {
        return failure;
    }

    /** Writes what is left, ends the thread, and deletes the file unless it is kept. */
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        Joining.await(thread);
    }
}
