package corelanes.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The work of the workload {@code cpu} as anybody would write it: tasks in a fixed pool, and nothing of this program's code.
 *
 * @param tasks how many
 * @param steps steps of the recurrence in each task
 */
record PlainSpeedup(int tasks, long steps) {

    private static long walk(long from, long steps, long factor, long summand) {
        long value = from;
        for (long step = 0; step < steps; step++) {
            value = value * factor + summand;
        }
        return value;
    }

    /** From the first task's start to the last one's end, ns. */
    long wallNs(int threads) throws Exception {
        long factor = Long.parseLong("6364136223846793005");
        long summand = Long.parseLong("1442695040888963407");
        long[] startedNs = new long[tasks];
        long[] endedNs = new long[tasks];
        long sum = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Long>> results = new ArrayList<>();
            for (int task = 0; task < tasks; task++) {
                int number = task;
                results.add(pool.submit(() -> {
                    startedNs[number] = System.nanoTime();
                    long value = walk(number, steps, factor, summand);
                    endedNs[number] = System.nanoTime();
                    return value;
                }));
            }
            for (Future<Long> result : results) {
                sum += result.get();
            }
        }
        if (sum == 42) {
            System.out.println("an unlikely sum, which keeps the work from being left out");
        }
        long firstNs = Long.MAX_VALUE;
        long lastNs = Long.MIN_VALUE;
        for (int task = 0; task < tasks; task++) {
            firstNs = Math.min(firstNs, startedNs[task]);
            lastNs = Math.max(lastNs, endedNs[task]);
        }
        return lastNs - firstNs;
    }
}
