package corelanes.run;

import corelanes.experiment.Amount;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.StructureKind;
import corelanes.probe.Probe;
import corelanes.record.Collector;
import corelanes.record.WorkerRecorder;
import corelanes.trace.Source;
import corelanes.trace.TraceStore;
import corelanes.workload.Calibration;
import corelanes.workload.CompilerRest;
import corelanes.workload.CpuWorkload;
import corelanes.workload.WorkSettings;
import corelanes.workload.WorkloadException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Short tasks that nobody recorded, before a run, until Java's compiler has nothing more to do with what a worker does, and with what
 * collects it.
 *
 * <p>
 * What is compiled only during the run replaces slower code that all workers are in. A compiler thread that loses its core between
 * the two steps of that (the old code leads nowhere any more, the new one is not named yet) leaves every worker that comes by asking
 * again and again for the way. With 64 threads on 2 cores that went on for 20 to 60 ms in one run of ten: the kernel had
 * workers on the cores, and no task computed.
 */
final class WorkerRehearsal {

    private static final long PIECE_NS = 1_500_000;
    /** So long hardly anything is compiled once all is. */
    private static final long REST_NS = 30_000_000;
    private static final long LONGEST_NS = 400_000_000;
    /** Tasks that fit into a recorder nobody empties. */
    private static final int TASKS_A_SEAT = 64;
    private static final int RING = 256;
    /** The crew is there to be asked; who rehearses brings a seat. */
    private static final int NO_SEATS = 0;
    private static final long TASK_NS = 400_000;
    /** A task computes so much less than it says: it is about the ways, not about the work. */
    private static final int SHORTENED = 40;

    private final Probe probe;
    private final long tickGapNs;
    private final SessionCrew crew;

    private WorkerRehearsal(Machine machine, boolean byTicks) {
        this.probe = machine.probe();
        this.tickGapNs = byTicks ? machine.tickGapNs() : 0;
        Calibration shortened = new Calibration(Math.max(1, machine.calibration().stepsPerMs() / SHORTENED));
        Collector nobody = Collector.ofTicks(new TraceStore(Source.INFERRED, List.of()), PIECE_NS);
        this.crew = new SessionCrew(probe, nobody, new Pinning(probe, List.of()),
                new CpuWorkload(new WorkSettings(TASK_NS, 0), shortened), StructureKind.POOL, new Amount.UntilStopped(),
                NO_SEATS, tickGapNs, false, Optional.empty());
    }

    /** Holds one as below, and gives the machine as it computes with the code that is compiled then. */
    static Machine before(Machine machine, SourceChoice source, BooleanSupplier givenUp)
            throws WorkloadException, InterruptedException {
        hold(machine, source, givenUp);
        return givenUp.getAsBoolean() ? machine : machine.now();
    }

    /**
     * Rehearses on the calling platform thread: the first time some .2 s, later some 30 ms.
     *
     * @param source  which the run asks for
     * @param givenUp whether the run is not wanted any more
     */
    static void hold(Machine machine, SourceChoice source, BooleanSupplier givenUp)
            throws WorkloadException, InterruptedException {
        WorkerRehearsal workers = new WorkerRehearsal(machine, source != SourceChoice.RECORDED);
        if (givenUp.getAsBoolean()) {
            return;
        }
        try (CollectorRehearsal collector = CollectorRehearsal.open(source, machine.probe(), workers.crew,
                machine.tickGapNs())) {
            CompilerRest.await(() -> {
                workers.round();
                collector.round();
            }, REST_NS, LONGEST_NS, givenUp);
        }
    }

    private void round() {
        workUntil(System.nanoTime() + PIECE_NS);
        if (tickGapNs > 0) {
            WorkerRecorder.warmUp(probe, PIECE_NS);
        }
    }

    private void workUntil(long untilNs) {
        do {
            WorkerRecorder recorder = tickGapNs > 0
                    ? WorkerRecorder.byTicksOfOneThread(probe, RING, tickGapNs)
                    : WorkerRecorder.ofPhases(probe, RING);
            SessionSeat seat = new SessionSeat(crew, recorder, Optional.empty());
            for (int task = 0; task < TASKS_A_SEAT; task++) {
                seat.carry(task);
            }
            recorder.release();
        } while (System.nanoTime() < untilNs);
    }
}
