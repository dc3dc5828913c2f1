package corelanes.run;

import corelanes.experiment.SourceChoice;
import corelanes.probe.Probe;
import corelanes.probe.SchedulerRecord;
import corelanes.probe.SchedulerRecordOpening;
import corelanes.record.Collector;
import corelanes.record.OtherThreads;
import corelanes.record.WorkerRecorder;
import corelanes.trace.Source;
import corelanes.trace.TraceStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * A Collector that empties what a rehearsing worker has told, on the same thread and into a trace that nobody sees: the first one
 * that collects for somebody would otherwise do it in code that is not compiled, which takes ten times as long.
 *
 * <p>
 * Where the kernel records, it is its own record of this thread that is read, which is closed in the end.
 */
final class CollectorRehearsal implements AutoCloseable {

    private static final int RING = 256;
    /** So many tasks; after each the thread leaves its core, and what there is is collected: some 1 ms. */
    private static final int TASKS = 8;
    private static final long NAP_NS = 1_000;
    private static final long NO_BEAT_NS = 0;

    private final WorkerRecorder recorder;
    private final SessionSeat seat;
    private final Collector collector;

    private CollectorRehearsal(SessionCrew crew, WorkerRecorder recorder, Collector collector) {
        this.recorder = recorder;
        this.seat = new SessionSeat(crew, recorder, Optional.empty());
        this.collector = collector;
        collector.add(recorder);
    }

    /**
     * One for the calling thread, from the source that a run would have.
     *
     * @param crew      whose work is done
     * @param tickGapNs of this machine, ns
     */
    static CollectorRehearsal open(SourceChoice choice, Probe probe, SessionCrew crew, long tickGapNs) {
        if (choice != SourceChoice.INFERRED && probe
                .openSchedulerRecord(
                        probe.availableCores()) instanceof SchedulerRecordOpening.Opened(SchedulerRecord record)) {
            return new CollectorRehearsal(crew, WorkerRecorder.ofPhases(probe, RING),
                    Collector.ofKernel(nobodys(Source.RECORDED), NO_BEAT_NS, record, false,
                            Set.of(probe.currentThreadId()), OtherThreads.unfollowed(probe)));
        }
        // Where nothing but the record is wanted, and it is refused, the run says so; until then nobody ticks.
        WorkerRecorder recorder = choice == SourceChoice.RECORDED
                ? WorkerRecorder.ofPhases(probe, RING)
                : WorkerRecorder.byTicksOfOneThread(probe, RING, tickGapNs);
        return new CollectorRehearsal(crew, recorder,
                Collector.ofTicks(nobodys(Source.INFERRED), NO_BEAT_NS));
    }

    private static TraceStore nobodys(Source source) {
        return new TraceStore(source, List.of());
    }

    /** Some tasks, each of which is collected. */
    void round() {
        for (int task = 0; task < TASKS; task++) {
            seat.carry(task);
            LockSupport.parkNanos(NAP_NS);
            collector.collectHere();
        }
    }

    @Override
    public void close() {
        recorder.release();
        collector.close();
    }
}
