package corelanes.workload.messages;

import corelanes.workload.WorkloadException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The threads of a run of messages: ours, and those that broker and client start, which have names of their own. They are told
 * by their thread group, which a thread takes over from the one that starts it: so all that has to do with the broker is
 * started by threads from here, and never by a worker, whose cores a thread takes over too.
 */
final class BrokerThreads {

    private static final long LONGEST_END_MS = 10_000;

    private final ThreadGroup group;

    /** @param broken told of what ends one of the threads that nobody expected; by that thread */
    BrokerThreads(Thread.UncaughtExceptionHandler broken) {
        group = new ThreadGroup("corelanes-messages") {
            @Override
            public void uncaughtException(Thread thread, Throwable unexpected) {
                broken.uncaughtException(thread, unexpected);
            }
        };
    }

    /** A thread of this group, not started. */
    Thread thread(String name, Runnable work) {
        Thread thread = new Thread(group, work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** One thread of this group that does what it is given. */
    ExecutorService single(String name) {
        return Executors.newSingleThreadExecutor(work -> thread(name, work));
    }

    /**
     * Does something on a thread of this group and waits for its result.
     *
     * @throws WorkloadException    what it threw; of anything else, that the broker can't be used
     * @throws InterruptedException if interrupted meanwhile; then it has been interrupted too, and has ended
     */
    <T> T call(Callable<T> work) throws WorkloadException, InterruptedException {
        try (ExecutorService once = single("corelanes-broker")) {
            return once.submit(work).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof WorkloadException said) {
                throw said;
            }
            throw Consumers.failed(failed);
        }
    }

    /** Waits until every thread of the group has ended, for some seconds at most; they have been told to. */
    void awaitEnd() {
        long deadlineNs = System.nanoTime() + LONGEST_END_MS * 1_000_000;
        boolean interrupted = false;
        for (Thread[] living = living(); living.length > 0 && System.nanoTime() < deadlineNs; living = living()) {
            try {
                living[0].join(LONGEST_END_MS / 10);
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread[] living() {
        Thread[] room = new Thread[group.activeCount() + 8];
        int count = group.enumerate(room);
        return java.util.Arrays.copyOf(room, count);
    }
}
