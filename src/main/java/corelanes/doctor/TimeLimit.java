package corelanes.doctor;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks what could hang, and does not wait for ever. */
final class TimeLimit {

    private static final System.Logger LOGGER = System.getLogger(TimeLimit.class.getName());

    private TimeLimit() {}

    /**
     * The answer of {@code question}, asked on a thread of its own; empty if it failed or took too long, and then the thread is
     * interrupted and left alone.
     *
     * @throws InterruptedException if the caller is not to wait any more
     */
    static <T> Optional<T> within(long limitMs, Callable<T> question) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(question);
        Thread.ofPlatform().name("corelanes-doctor").daemon().start(task);
        try {
            return Optional.of(task.get(limitMs, TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException unanswered) {
            LOGGER.log(System.Logger.Level.DEBUG, "unanswered", unanswered);
            return Optional.empty();
        } finally {
            task.cancel(true);
        }
    }
}
