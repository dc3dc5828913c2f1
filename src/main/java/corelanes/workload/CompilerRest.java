package corelanes.workload;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.BooleanSupplier;

/**
 * Warms code up until Java's compiler has hardly anything left to do for it: else it takes part in the run, on the same cores,
 * and most of all where it finds no core that is free.
 */
public final class CompilerRest {

    /** Less than this share of the time of one thread is rest; the compiler has several. */
    private static final double REST = 0.04;
    /** A rest is at least as long: code that is met seldom is compiled late, ns. */
    private static final long LONG_ENOUGH_NS = 600_000_000;

    /** Work that counts for nothing. */
    public interface Round {
        /** Does it: a tenth of the rest at most. */
        void run() throws WorkloadException, InterruptedException;
    }

    private CompilerRest() {}

    /**
     * Does a round again and again until the compiler has rested for a while, or the time is up. Ends early if the caller is
     * interrupted.
     *
     * @param mostNs after this time no round begins any more, ns
     */
    public static void await(Round round, long mostNs) throws WorkloadException, InterruptedException {
        await(round, LONG_ENOUGH_NS, mostNs, Thread.currentThread()::isInterrupted);
    }

    /**
     * The same with another rest.
     *
     * @param restNs  how long the compiler has to rest: less where all code is met in each round, ns
     * @param mostNs  as above, ns
     * @param givenUp whether no more rounds are wanted
     */
    public static void await(Round round, long restNs, long mostNs, BooleanSupplier givenUp)
            throws WorkloadException, InterruptedException {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long beganNs = System.nanoTime();
        long restingSinceNs = beganNs;
        long compiledMs = compiler.getTotalCompilationTime();
        long nowNs = beganNs;
        while (nowNs - restingSinceNs < restNs && nowNs - beganNs < mostNs && !givenUp.getAsBoolean()) {
            round.run();
            nowNs = System.nanoTime();
            long nowMs = compiler.getTotalCompilationTime();
            if ((nowMs - compiledMs) * 1e6 > REST * Math.max(restNs, nowNs - restingSinceNs)) {
                restingSinceNs = nowNs;
                compiledMs = nowMs;
            }
        }
    }
}
