package corelanes.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Workers that do a workload's tasks in a test, as a pool or as virtual threads. Closed by the test, and none is left. */
final class Crowd implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Workload workload;
    private final int tasks;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<WatchedMarker> markers = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    private Crowd(Workload workload, int tasks, int workers, boolean virtual) {
        this.workload = workload;
        this.tasks = tasks;
        Thread.Builder builder = virtual ? Thread.ofVirtual() : Thread.ofPlatform().daemon();
        for (int worker = 0; worker < workers; worker++) {
            threads.add(builder.name("corelanes-test-" + worker).unstarted(this::work));
        }
        threads.forEach(Thread::start);
    }

    /** Begins to do so many tasks by so many workers. */
    static Crowd begin(Workload workload, int tasks, int workers, boolean virtual) {
        return new Crowd(workload, tasks, workers, virtual);
    }

    /** Does all tasks. */
    static Crowd finish(Workload workload, int tasks, int workers, boolean virtual) throws InterruptedException {
        try (Crowd crowd = begin(workload, tasks, workers, virtual)) {
            crowd.awaitEnd();
            assertThat(crowd.failures).isEmpty();
            assertThat(crowd.done()).isEqualTo(tasks);
            return crowd;
        }
    }

    private void work() {
        for (int task = next.getAndIncrement(); task < tasks && !stopping.get(); task = next.getAndIncrement()) {
            WatchedMarker marker = new WatchedMarker(stopping);
            markers.add(marker);
            try {
                if (workload.perform(task, marker)) {
                    done.incrementAndGet();
                }
            } catch (InterruptedException stopped) {
                if (!stopping.get()) {
                    failures.add(stopped);
                }
                return;
            } catch (WorkloadException | RuntimeException | Error failed) {
                failures.add(failed);
            }
        }
    }

    /** Waits until all workers have ended. */
    void awaitEnd() throws InterruptedException {
        for (Thread thread : threads) {
            assertThat(thread.join(LONGEST)).as("%s ends", thread.getName()).isTrue();
        }
    }

    /** Stops as a session does: no more tasks, ticks say stop, and who waits is interrupted once. */
    void stop() {
        stopping.set(true);
        threads.forEach(Thread::interrupt);
    }

    int done() {
        return done.get();
    }

    /** What went wrong. */
    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    /** The marks of all tasks that have begun; whole when the workers have ended. */
    List<WatchedMarker> markers() {
        return List.copyOf(markers);
    }

    @Override
    public void close() {
        stop();
        try {
            awaitEnd();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        assertThat(markers).allSatisfy(marker -> assertThat(marker.broken()).isEmpty());
    }
}
