package corelanes.run;

import java.util.Arrays;
import java.util.Optional;

/**
 * What it costs when one thread hands a core over to another: the mean of a round of hand-overs, over several rounds, with
 * the same work by one thread alone taken off.
 *
 * <p>
 * The method is that of {@code lat_ctx} of lmbench (McVoy and Staelin, <em>lmbench: Portable Tools for Performance
 * Analysis</em>, USENIX 1996): a token goes to and fro between two threads on one core, and what handing it over costs without a
 * switch is measured by one thread and subtracted. With a working set it is that of Li, Ding and Shen (<em>Quantifying the Cost
 * of Context Switch</em>, ExpCS 2007): on each turn a thread walks through memory of its own, and the baseline is one thread
 * that walks through one such memory; the difference then holds the caches and address translations that a thread finds cold
 * when it is back.
 *
 * <p>
 * What it contains: one switch of the kernel's scheduler, waking the other thread and putting this one to sleep with their
 * {@code futex(2)} calls, and what {@link java.util.concurrent.locks.LockSupport} does around them. The baseline takes off
 * only the volatile write, a park and an unpark that find nothing to wait for, and the clock; lmbench's baseline takes off its
 * system calls too. So this is an upper bound of the switch proper, and a fair figure for what blocking costs a Java thread.
 * Beside {@code taskset -c 0 perf bench sched pipe}, of whose operations each is two switches with a write to and a read from
 * a pipe, it came to 0.9 to 1.2 of half an operation (Linux 6.18, a virtual machine with 2 cores): what the pipe costs there,
 * futexes and the Java runtime cost here, and theirs has no baseline taken off.
 * Two threads of one process share their address space: a switch to another program costs more.
 *
 * <p>
 * For virtual threads it is what the runtime needs to unmount one and mount the other, from the rounds in which the kernel hardly
 * ever switched. In others a second carrier takes over, a switch of the kernel's with all that belongs to it; how often that was,
 * {@link #kernelSwitches()} tells.
 *
 * @param workingSetBytes memory that each thread walks through on each turn; 0 for the direct cost
 * @param medianNs        cost of one hand-over, ns
 * @param lowNs           a quarter of the rounds were at most that, ns
 * @param highNs          three quarters of the rounds were at most that, ns
 * @param baselineNs      what was taken off, ns: its median
 * @param kernelSwitches  switches of the threads (of the carriers, if virtual) for one hand-over, as the kernel counted
 *                        them in all rounds: 1 if platform threads did what is said above; empty where nobody counts
 */
public record SwitchCost(int workingSetBytes, double medianNs, double lowNs, double highNs,
        double baselineNs, Optional<Double> kernelSwitches) {

    /**
     * From rounds with two threads and rounds with one, which took turns: the difference is taken between neighbours, so that a
     * machine that gets slower or faster meanwhile does not count.
     *
     * @param roundNs    time of a hand-over in each round, ns; at least one
     * @param baselineNs time of the same work by one thread right after it, ns; as many
     */
    static SwitchCost of(int workingSetBytes, double[] roundNs, double[] baselineNs, Optional<Double> kernelSwitches) {
        double[] differencesNs = new double[roundNs.length];
        Arrays.setAll(differencesNs, round -> roundNs[round] - baselineNs[round]);
        Arrays.sort(differencesNs);
        double[] baselines = baselineNs.clone();
        Arrays.sort(baselines);
        return new SwitchCost(workingSetBytes, quantile(differencesNs, 0.5), quantile(differencesNs, 0.25),
                quantile(differencesNs, 0.75), quantile(baselines, 0.5), kernelSwitches);
    }

    /** Whether it could be told from nothing: with large working sets it is a small difference of large times. */
    public boolean isClear() {
        return lowNs > 0;
    }

    /** Between the two nearest values, in proportion. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
