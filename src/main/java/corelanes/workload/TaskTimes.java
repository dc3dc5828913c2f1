package corelanes.workload;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** When the tasks of a run were under way: told by them at their beginning and end. Any thread may ask. */
final class TaskTimes {

    private final AtomicLong firstNs = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong lastNs = new AtomicLong(Long.MIN_VALUE);
    private final LongAdder sumNs = new LongAdder();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /** A task begins. @return what {@link #end} is to be given: {@link System#nanoTime()} */
    long begin() {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        long nowNs = System.nanoTime();
        firstNs.accumulateAndGet(nowNs, Math::min);
        return nowNs;
    }

    /** A task ends, done or not. */
    void end(long beganNs) {
        long nowNs = System.nanoTime();
        now.decrementAndGet();
        lastNs.accumulateAndGet(nowNs, Math::max);
        sumNs.add(nowNs - beganNs);
    }

    /** Times of all tasks that have ended, added up, ns. */
    long sumNs() {
        return sumNs.sum();
    }

    /** From the first beginning to the last end so far, ns; 0 before there is one. */
    long wallNs() {
        return Math.max(0, lastNs.get() == Long.MIN_VALUE ? 0 : lastNs.get() - firstNs.get());
    }

    /** The most tasks that were under way at the same time. */
    int mostAtOnce() {
        return most.get();
    }
}
