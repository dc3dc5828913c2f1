package corelanes.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits until this program itself is at rest: what was drawn or done for the first time keeps Java's compiler at work for a while, and
 * it would take that time from what is measured next.
 */
final class Rest {

    private static final long LOOK_MS = 100;
    private static final long LONGEST_MS = 1_500;
    /** The system counts CPU time in ticks of 10 ms: one of them is next to nothing. */
    private static final Duration NEXT_TO_NOTHING = Duration.ofMillis(10);

    private Rest() {}

    /** Returns when this program has used next to no CPU time for {@value #LOOK_MS} ms, or after {@value #LONGEST_MS} ms. */
    static void await() throws InterruptedException {
        Duration before = cpuTime();
        for (long waited = 0; waited < LONGEST_MS; waited += LOOK_MS) {
            new CountDownLatch(1).await(LOOK_MS, TimeUnit.MILLISECONDS);
            Duration now = cpuTime();
            if (now.minus(before).compareTo(NEXT_TO_NOTHING) <= 0) {
                return;
            }
            before = now;
        }
    }

    /** Zero where the system does not tell: then the first look is the last. */
    private static Duration cpuTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
