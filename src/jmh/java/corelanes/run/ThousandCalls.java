package corelanes.run;

import corelanes.analysis.Extrapolation;
import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.workload.HttpWorkload;
import corelanes.workload.WorkSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A thousand calls of 200 ms, organised in every way the program knows, and by a Node client beside them: in turns, all against
 * the same server in this process.
 *
 * <p>
 * Ours are whole sessions, recorded as in the program: from the start of the first task to the end of the last. Node's time
 * is from its first request to the end of its last answer; it starts once and makes its rounds when told to, so that it is as
 * warm as we are. One after another is measured on a part and extrapolated.
 *
 * <p>
 * Not a JMH benchmark, since a run is what is measured. Arguments: rounds that count (9), source (auto). Five rounds before
 * them warm up: by then the compiler is mostly done.
 */
public final class ThousandCalls {

    private static final int CALLS = 1_000;
    private static final int SEQUENTIAL_CALLS = 10;
    private static final long LATENCY_NS = 200_000_000;
    private static final int WARM_UP_ROUNDS = 5;

    private ThousandCalls() {}

    /** One row of the table: who makes the calls, and how long each round took, ms. */
    private record Contestant(String name, Trial trial, List<Double> ms) {}

    /** Makes the calls once and gives the time, ms. */
    private interface Trial {
        double run() throws Exception;
    }

    /** Runs the rounds and prints the table. */
    public static void main(String[] arguments) throws Exception {
        int rounds = WARM_UP_ROUNDS + (arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9);
        SourceChoice source = SourceChoice.ofWord(arguments.length > 1 ? arguments[1] : "auto").orElseThrow();
        Machine machine = Machine.measure();
        int cores = machine.probe().availableCores().size();
        Experiment calls = new Experiment(WorkloadKind.HTTP, StructureKind.POOL, CALLS, new CoreChoice.Count(cores),
                new Amount.Tasks(CALLS), 0, LATENCY_NS, source);
        try (HttpWorkload server = new HttpWorkload(new WorkSettings(0, LATENCY_NS), machine.calibration(), 1, 0);
                NodeClient node = NodeClient.start(server.port(), CALLS, LATENCY_NS)) {
            List<Contestant> contestants = List.of(
                    ours("pool of 50", calls.withThreads(50), machine),
                    ours("pool of 1000", calls, machine),
                    ours("virtual threads", calls.with(StructureKind.VIRTUAL), machine),
                    ours("event loop", calls.with(StructureKind.EVENT_LOOP), machine),
                    ours("fork/join of 1000", calls.with(StructureKind.FORK_JOIN), machine),
                    new Contestant("Node " + node.version(), node::round, new ArrayList<>()));
            for (int round = 0; round < rounds; round++) {
                for (Contestant contestant : contestants) {
                    double ms = contestant.trial().run();
                    if (round >= WARM_UP_ROUNDS) {
                        contestant.ms().add(ms);
                    }
                }
            }
            System.out.printf(Locale.ROOT, "%d calls of %d ms, %d cores, %d warm rounds by turns%n", CALLS,
                    LATENCY_NS / 1_000_000, cores, rounds - WARM_UP_ROUNDS);
            System.out.println(sequential(calls, machine));
            contestants.forEach(contestant -> System.out.println(row(contestant)));
        }
    }

    private static Contestant ours(String name, Experiment experiment, Machine machine) {
        return new Contestant(name, () -> run(experiment, machine).wallNs() / 1e6, new ArrayList<>());
    }

    private static RunResult run(Experiment experiment, Machine machine) throws Exception {
        Recording recording = Session.start(experiment, machine, SessionOptions.unwatched(0)).ended().get();
        if (recording.failure().isPresent()
                || recording.result().tasksDone() != (int) experiment.value(corelanes.experiment.Setting.TASKS)) {
            throw new IllegalStateException("not all calls were answered: " + recording.failure());
        }
        return recording.result();
    }

    private static String sequential(Experiment calls, Machine machine) throws Exception {
        Experiment part = calls.with(StructureKind.SEQUENTIAL).with(new Amount.Tasks(SEQUENTIAL_CALLS));
        Extrapolation whole = new Extrapolation(SEQUENTIAL_CALLS, run(part, machine).wallNs(), CALLS);
        return String.format(Locale.ROOT, "%-18s %8.0f ms, extrapolated from %d calls", "one after another",
                whole.wallNs() / 1e6, whole.measuredTasks());
    }

    private static String row(Contestant contestant) {
        double[] sorted = contestant.ms().stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        return String.format(Locale.ROOT, "%-18s %8.1f ms median (%.1f to %.1f), %.2f times the latency",
                contestant.name(), median, sorted[0], sorted[sorted.length - 1], median * 1e6 / LATENCY_NS);
    }
}
