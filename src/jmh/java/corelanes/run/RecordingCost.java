package corelanes.run;

import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.experiment.SourceChoice;
import corelanes.structure.Crew;
import corelanes.structure.Structure;
import corelanes.structure.Structures;
import corelanes.trace.TaskState;
import corelanes.workload.CpuWorkload;
import corelanes.workload.EventLoop;
import corelanes.workload.Marker;
import corelanes.workload.WorkSettings;
import corelanes.workload.Workload;
import corelanes.workload.WorkloadException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;

/**
 * What recording costs: the same tasks, threads and cores with recording and without, by turns in one process. The bare run has
 * no marks, no ticks, no Collector and no kernel record; both are measured from the start of the first task to the end of the
 * last.
 *
 * <p>
 * A third run of each turn is bare again: what it loses against the first is what chance does on this machine.
 *
 * <p>
 * Not a JMH benchmark, since a run is what is measured. Arguments: source (recorded or inferred), threads, cores, pairs, tasks. What a run takes once, at
 * its start and end, is a smaller part of one with more tasks.
 */
public final class RecordingCost {

    /** Many short ones: where few long ones end makes more of a difference than recording does. */
    private static final int USUAL_TASKS = 400;
    private static final long CPU_WORK_NS = 2_000_000;

    private RecordingCost() {}

    /** Runs the pairs and prints the median loss with its quartiles, and what the program itself says of it. */
    public static void main(String[] arguments) throws Exception {
        SourceChoice source = SourceChoice.ofWord(arguments.length > 0 ? arguments[0] : "recorded").orElseThrow();
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4;
        int cores = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
        int pairs = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 21;
        int tasks = arguments.length > 4 ? Integer.parseInt(arguments[4]) : USUAL_TASKS;
        Machine machine = Machine.measure();
        Experiment experiment = Experiment.twoHands().with(new Amount.Tasks(tasks)).withCpuWorkNs(CPU_WORK_NS)
                .withThreads(threads).with(new CoreChoice.Count(cores)).with(source);
        bareWallNs(experiment, machine);
        double[] losses = new double[pairs];
        double[] said = new double[pairs];
        double[] chance = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            boolean bareFirst = pair % 2 == 0;
            double bareNs = bareFirst ? bareWallNs(experiment, machine) : 0;
            RunResult recorded = Session.start(experiment, machine, SessionOptions.unwatched(0)).ended().get().result();
            bareNs = bareFirst ? bareNs : bareWallNs(experiment, machine);
            losses[pair] = 1 - bareNs / recorded.wallNs();
            chance[pair] = 1 - bareNs / bareWallNs(experiment, machine);
            said[pair] = recorded.recordingCostShare();
        }
        Arrays.sort(losses);
        Arrays.sort(said);
        Arrays.sort(chance);
        System.out.printf("%s, %d threads, %d cores, %d pairs: loss median %.2f %% (quartiles %.2f to %.2f %%), "
                + "bare against bare %.2f %% (%.2f to %.2f %%), the program says %.2f %%%n", source.word(), threads,
                cores, pairs, 100 * losses[pairs / 2],
                100 * losses[pairs / 4], 100 * losses[pairs * 3 / 4], 100 * chance[pairs / 2],
                100 * chance[pairs / 4], 100 * chance[pairs * 3 / 4], 100 * said[pairs / 2]);
    }

    private static double bareWallNs(Experiment experiment, Machine machine) throws InterruptedException {
        Pinning pinning = new Pinning(machine.probe(), experiment.cores().among(machine.probe().availableCores()));
        WorkSettings settings = new WorkSettings(experiment.cpuWorkNs(), 0);
        BareCrew crew = new BareCrew(pinning, new CpuWorkload(settings, machine.calibration()),
                ((Amount.Tasks) experiment.amount()).count());
        try (Structure structure = Structures.of(experiment.structure(), experiment.threads(), crew)) {
            structure.start();
            while (!structure.awaitEnd(Duration.ofMillis(10))) {
                Thread.onSpinWait();
            }
        }
        return crew.endedNs.get() - crew.startedNs.get();
    }

    /** Hands out tasks and notes nothing but when the first began and the last ended. */
    private static final class BareCrew implements Crew, Crew.Seat, Marker {

        private final Pinning pinning;
        private final Workload workload;
        private final int tasks;
        private final AtomicInteger next = new AtomicInteger();
        private final LongAccumulator startedNs = new LongAccumulator(Math::min, Long.MAX_VALUE);
        private final LongAccumulator endedNs = new LongAccumulator(Math::max, Long.MIN_VALUE);

        BareCrew(Pinning pinning, Workload workload, int tasks) {
            this.tasks = tasks;
            this.pinning = pinning;
            this.workload = workload;
        }

        @Override
        public int nextTask() {
            int task = next.getAndIncrement();
            return task < tasks ? task : NO_TASK;
        }

        @Override
        public Tasks nextTasks(int batch) {
            int first = next.getAndSet(tasks);
            return new Tasks(first, tasks - first);
        }

        @Override
        public boolean isWanted(int task) {
            return task < tasks;
        }

        @Override
        public void broken(Throwable unexpected) {
            throw new IllegalStateException(unexpected);
        }

        @Override
        public Seat arrive() {
            pinning.ensureCaller();
            return this;
        }

        @Override
        public void carry(int task) {
            startedNs.accumulate(System.nanoTime());
            try {
                workload.perform(task, this);
            } catch (WorkloadException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
            endedNs.accumulate(System.nanoTime());
        }

        @Override
        public void begin(int task, EventLoop loop, Runnable whenEnded) {
            carry(task);
            whenEnded.run();
        }

        @Override
        public void abandon() {}

        @Override
        public void leave() {}

        @Override
        public boolean tick() {
            return true;
        }

        @Override
        public void waiting(TaskState state) {}

        @Override
        public void resumed() {}
    }
}
