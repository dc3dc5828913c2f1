package corelanes.structure;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/** A {@link ForkJoinPool} that can be made to start its workers now, and on the calling thread. */
final class StealingPool extends ForkJoinPool {

    StealingPool(int workers, ForkJoinWorkerThreadFactory factory, Thread.UncaughtExceptionHandler handler) {
        super(workers, factory, handler, false);
    }

    /**
     * Starts a worker, or wakes an idle one, unless as many as may be are at work. The pool itself looks whether it has workers
     * enough only when something is put in where nothing was; so something is put in, and taken out again.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the pool has been shut down
     */
    void hire() {
        Nothing nothing = new Nothing();
        execute(nothing);
        ForkJoinTask<?> taken = pollSubmission();
        if (taken != null && taken != nothing) {
            execute(taken);
        }
    }

    /** Something to put in. */
    private static final class Nothing extends RecursiveAction {

        private static final long serialVersionUID = 1L;

        @Override
        protected void compute() {}
    }
}
