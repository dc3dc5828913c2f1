package corelanes.structure;

import java.time.Duration;

/** A running organisation of workers. Its owner closes it; then no thread of it is left. */
public interface Structure extends AutoCloseable {

    /**
     * Begins to work.
     *
     * @throws InterruptedException if interrupted before the work has begun
     */
    void start() throws InterruptedException;

    /** Takes on workers, or lets some go after the task they are in. */
    void resize(int threads);

    /**
     * Waits until there is no task left and every worker has ended.
     *
     * @return whether it came to that in time
     */
    boolean awaitEnd(Duration longest) throws InterruptedException;

    /** Interrupts the workers, which end as soon as their task lets them, and waits for them. */
    @Override
    void close();
}
