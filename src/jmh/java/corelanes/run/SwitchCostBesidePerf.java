package corelanes.run;

import corelanes.probe.Probe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a switch costs by this program's own measure, beside two others, by turns in one process on one core, in ns for one
 * switch:
 *
 * <ul>
 * <li>two threads that hand a turn to each other by park and unpark, with nothing taken off and nothing else done: what our
 * measure is made of;
 * <li>{@code perf bench sched pipe} of the kernel's own tools, with processes and with threads: each of its operations is two
 * switches. Left out where it is not installed.
 * </ul>
 *
 * Not a JMH benchmark, since switches of threads are what is measured. Argument: rounds, at least 7.
 */
public final class SwitchCostBesidePerf {

    private static final int FEWEST_ROUNDS = 7;
    private static final int PAIR_HAND_OVERS = 100_000;
    private static final String PIPE_OPERATIONS = "50000";
    private static final long PERF_LIMIT_S = 60;
    private static final Pattern PERF_ANSWER = Pattern.compile("([0-9.]+) usecs/op");

    private final Probe probe = Machine.findProbe();
    private final int core = probe.availableCores().getFirst();
    private final Map<String, List<Double>> costsNs = new LinkedHashMap<>();

    private SwitchCostBesidePerf() {}

    /** Runs the rounds and prints medians, quartiles, and how often the first fits into each. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Math.max(FEWEST_ROUNDS, arguments.length > 0 ? Integer.parseInt(arguments[0]) : FEWEST_ROUNDS);
        SwitchCostBesidePerf comparison = new SwitchCostBesidePerf();
        // The first round lets the code be compiled.
        comparison.round();
        comparison.costsNs.clear();
        for (int round = 0; round < rounds; round++) {
            comparison.round();
        }
        comparison.print(rounds);
    }

    private void round() throws InterruptedException, IOException {
        SwitchTrial trial = new SwitchTrial(probe, core);
        SwitchCost platform = trial.platform(0).orElseThrow();
        note("hand-over, platform", platform.medianNs());
        note("its baseline", platform.baselineNs());
        note("hand-over, virtual", trial.virtual(0).map(SwitchCost::medianNs).orElseThrow());
        note("park and unpark", new Pair().handOverNs());
        perf().ifPresent(cost -> note("perf, processes", cost));
        perf("-T").ifPresent(cost -> note("perf, threads", cost));
    }

    private void note(String what, double costNs) {
        costsNs.computeIfAbsent(what, _ -> new ArrayList<>()).add(costNs);
    }

    private void print(int rounds) {
        double oursNs = median(costsNs.get("hand-over, platform"));
        System.out.printf(Locale.ROOT, "core %d, %d rounds by turns; ns for one switch%n", core, rounds);
        costsNs.forEach((what, costs) -> {
            double[] sorted = sorted(costs);
            System.out.printf(Locale.ROOT,
                    "%-22s median %7.0f (quartiles %7.0f to %7.0f), platform hand-over is %.2f of it%n",
                    what, median(costs), sorted[sorted.length / 4], sorted[sorted.length * 3 / 4],
                    oursNs / median(costs));
        });
    }

    private static double[] sorted(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double median(List<Double> values) {
        double[] sorted = sorted(values);
        return sorted[sorted.length / 2];
    }

    private OptionalDouble perf(String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("taskset", "-c", Integer.toString(core), "perf", "bench", "sched",
                        "pipe", "-l", PIPE_OPERATIONS));
        command.addAll(List.of(more));
        Process perf;
        try {
            perf = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException notInstalled) {
            return OptionalDouble.empty();
        }
        try {
            String answer = new String(perf.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = perf.waitFor(PERF_LIMIT_S, TimeUnit.SECONDS);
            Matcher found = PERF_ANSWER.matcher(answer);
            return ended && found.find()
                    ? OptionalDouble.of(Double.parseDouble(found.group(1)) * 1_000 / 2)
                    : OptionalDouble.empty();
        } finally {
            perf.destroy();
        }
    }

    /** Two platform threads that do nothing but hand a turn to each other. */
    private final class Pair {

        private volatile boolean firsts = true;

        double handOverNs() throws InterruptedException {
            long[] tookNs = new long[1];
            Thread[] both = new Thread[2];
            both[0] = new Thread(() -> {
                pin();
                both[1].start();
                pass(true, both, PAIR_HAND_OVERS / 10);
                long beganNs = System.nanoTime();
                pass(true, both, PAIR_HAND_OVERS);
                tookNs[0] = System.nanoTime() - beganNs;
            }, "corelanes-pair-1");
            both[1] = new Thread(() -> {
                pin();
                pass(false, both, PAIR_HAND_OVERS / 10 + PAIR_HAND_OVERS);
            }, "corelanes-pair-2");
            both[0].start();
            both[0].join();
            both[1].join();
            return (double) tookNs[0] / PAIR_HAND_OVERS;
        }

        private void pin() {
            probe.pin(probe.currentThreadId(), List.of(core)).ifPresent(refused -> {
                throw new IllegalStateException(refused);
            });
        }

        /** Each of two hand-overs is one thread's. */
        private void pass(boolean first, Thread[] both, int handOvers) {
            for (int turn = 0; turn < handOvers / 2; turn++) {
                while (firsts != first) {
                    LockSupport.park(this);
                }
                firsts = !first;
                LockSupport.unpark(both[first ? 1 : 0]);
            }
        }
    }
}
