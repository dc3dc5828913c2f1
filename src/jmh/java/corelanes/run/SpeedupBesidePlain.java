package corelanes.run;

import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.run.SweepPlan.Step;
import java.util.Arrays;
import java.util.List;

/**
 * The speedup that a sweep says, beside that of a plain Java program with the same work and as many threads and none of this
 * program's code ({@link PlainSpeedup}), by turns in one process. A pair is one thread and n threads of the one, then the same of the
 * other; which of the two comes first changes from pair to pair.
 *
 * <p>
 * Not a JMH benchmark, since a run is what is measured. Arguments: pairs (21), threads (2), tasks (16), CPU work of a task in ms (37).
 */
public final class SpeedupBesidePlain {

    private static final int WARM_UP = 2;

    private SpeedupBesidePlain() {}

    /** Runs the pairs and prints both speedups and what they differ by. */
    public static void main(String[] arguments) throws Exception {
        int pairs = number(arguments, 0, 21);
        int threads = number(arguments, 1, 2);
        int tasks = number(arguments, 2, 16);
        long workNs = number(arguments, 3, 37) * 1_000_000L;
        Machine machine = Machine.measure();
        int cores = machine.probe().availableCores().size();
        Experiment experiment = Experiment.twoHands().with(new Amount.Tasks(tasks)).withCpuWorkNs(workNs)
                .with(new CoreChoice.Count(cores));
        List<Step> steps = new SweepPlan(experiment, List.of(1, threads), 1, 1).steps();
        PlainSpeedup plain = new PlainSpeedup(tasks, Math.round(machine.calibration().stepsPerMs() * workNs / 1e6));
        double[] ours = new double[pairs];
        double[] theirs = new double[pairs];
        double[] ratios = new double[pairs];
        for (int pair = -WARM_UP; pair < pairs; pair++) {
            boolean oursFirst = pair % 2 == 0;
            double first = oursFirst ? ours(steps, threads, machine, pair) : plain(plain, threads);
            double second = oursFirst ? plain(plain, threads) : ours(steps, threads, machine, pair);
            if (pair >= 0) {
                ours[pair] = oursFirst ? first : second;
                theirs[pair] = oursFirst ? second : first;
                ratios[pair] = ours[pair] / theirs[pair];
            }
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        Arrays.sort(ratios);
        System.out.printf(
                "%d threads on %d cores, %d tasks of %d ms, %d pairs: CoreLanes %.3f (quartiles %.3f to %.3f), "
                        + "plain %.3f (%.3f to %.3f), medians differ by %.2f %%, median of the ratios %.2f %% (%.2f to %.2f %%)%n",
                threads, cores, tasks, workNs / 1_000_000, pairs, ours[pairs / 2], ours[pairs / 4],
                ours[pairs * 3 / 4], theirs[pairs / 2], theirs[pairs / 4], theirs[pairs * 3 / 4],
                100 * (ours[pairs / 2] / theirs[pairs / 2] - 1), 100 * (ratios[pairs / 2] - 1),
                100 * (ratios[pairs / 4] - 1), 100 * (ratios[pairs * 3 / 4] - 1));
    }

    private static int number(String[] arguments, int at, int usual) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : usual;
    }

    private static double ours(List<Step> steps, int threads, Machine machine, int pair) throws InterruptedException {
        double one = oursNs(steps, 1, machine, pair);
        return one / oursNs(steps, threads, machine, pair);
    }

    private static double oursNs(List<Step> steps, int threads, Machine machine, int pair)
            throws InterruptedException {
        Experiment experiment = steps.stream().map(Step::experiment).filter(one -> one.threads() == threads).findFirst()
                .orElseThrow();
        Recording recording = Sweep.on(machine, SessionOptions.unwatched(0)).run(experiment);
        if (recording.failure().isPresent()) {
            throw new IllegalStateException("pair " + pair + ": " + recording.failure().get());
        }
        return recording.result().wallNs();
    }

    private static double plain(PlainSpeedup plain, int threads) throws Exception {
        double one = plain.wallNs(1);
        return one / plain.wallNs(threads);
    }
}
