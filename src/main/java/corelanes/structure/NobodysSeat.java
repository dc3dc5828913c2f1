package corelanes.structure;

import corelanes.structure.Crew.Seat;
import corelanes.workload.EventLoop;

/** The seat of a worker that has not arrived. */
enum NobodysSeat implements Seat {
    INSTANCE;

    @Override
    public void carry(int task) {
        throw new IllegalStateException("a task before the worker arrived");
    }

    @Override
    public void begin(int task, EventLoop loop, Runnable whenEnded) {
        throw new IllegalStateException("a task before the worker arrived");
    }

    @Override
    public void abandon() {}

    @Override
    public void leave() {}
}
