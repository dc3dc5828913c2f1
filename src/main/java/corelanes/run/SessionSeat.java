package corelanes.run;

import corelanes.record.WorkerRecorder;
import corelanes.structure.Crew.Seat;
import corelanes.trace.TaskState;
import corelanes.workload.Ending;
import corelanes.workload.EventLoop;
import corelanes.workload.Marker;
import corelanes.workload.WorkloadException;
import java.util.Optional;

/**
 * A worker's seat: where its tasks' marks become slices, and where it waits for a permit if it needs one.
 *
 * <p>
 * No lambda is made on a task's way: the first time, to link one takes the worker half a millisecond of its turn.
 */
final class SessionSeat implements Seat, Marker, Ending {

    private static final Runnable NOTHING = () -> {
    };

    private final SessionCrew crew;
    private final WorkerRecorder recorder;
    private final Optional<CorePermits.Turn> turn;
    private boolean inTask;
    private boolean begun;
    private Runnable whenEnded = NOTHING;

    /** @param turn a permit to compute; empty where the system itself keeps threads on cores */
    SessionSeat(SessionCrew crew, WorkerRecorder recorder, Optional<CorePermits.Turn> turn) {
        this.crew = crew;
        this.recorder = recorder;
        this.turn = turn;
    }

    @Override
    public void carry(int task) {
        if (!crew.tasksComeIn()) {
            if (!getsPermit()) {
                return;
            }
            recorder.taskStarted(task);
            inTask = true;
        }
        try {
            if (crew.workload().perform(task, this)) {
                crew.taskDone();
            }
        } catch (WorkloadException failed) {
            failedInRun(failed);
        } catch (InterruptedException stopped) {
            crew.stop();
        } catch (RuntimeException | Error broken) {
            crew.broke(task, broken);
        } finally {
            end();
        }
    }

    /** Whether the worker may compute now; false only when the run is being stopped. */
    private boolean getsPermit() {
        return turn.isEmpty() || turn.get().tryTake() || turn.get().await();
    }

    @Override
    public void begin(int task, long waitingSinceNs) {
        // Without a permit its first tick says stop.
        getsPermit();
        recorder.taskStarted(task, waitingSinceNs);
        inTask = true;
        // The wait may have ended on another carrier than it began on.
        crew.resumed();
    }

    @Override
    public void end() {
        if (inTask) {
            inTask = false;
            recorder.taskEnded();
            if (turn.isPresent()) {
                turn.get().loosen();
            }
        }
    }

    @Override
    public void begin(int task, EventLoop loop, Runnable then) {
        whenEnded = then;
        begun = true;
        recorder.taskStarted(task);
        try {
            crew.workload().begin(task, this, loop, this);
        } catch (WorkloadException failed) {
            failed(failed);
        } catch (InterruptedException stopped) {
            crew.stop();
            over();
        } catch (RuntimeException | Error broken) {
            crew.broke(task, broken);
            over();
        }
    }

    @Override
    public void ended(boolean done) {
        if (done && begun) {
            crew.taskDone();
        }
        over();
    }

    @Override
    public void failed(WorkloadException why) {
        failedInRun(why);
        over();
    }

    @Override
    public void abandon() {
        whenEnded = NOTHING;
        over();
    }

    /** Whatever is told of a task after its end changes nothing. */
    private void over() {
        if (begun) {
            begun = false;
            recorder.taskEnded();
            whenEnded.run();
        }
    }

    /** What breaks because the run is being stopped is no failure. */
    private void failedInRun(WorkloadException failed) {
        if (!crew.isStopping()) {
            crew.fail(failed.getMessage());
        }
    }

    @Override
    public void leave() {
        turn.ifPresent(CorePermits.Turn::giveUp);
        recorder.release();
        crew.left(this);
    }

    @Override
    public boolean tick() {
        if (turn.isPresent()) {
            return tick(turn.get());
        }
        recorder.tick();
        return !crew.isStopping();
    }

    private boolean tick(CorePermits.Turn held) {
        if (!held.isHeld()) {
            return false;
        }
        recorder.tick();
        if (held.isOver()) {
            recorder.ready();
            waitFor(held);
        }
        return held.isHeld() && !crew.isStopping();
    }

    /** Who gets none has been stopped, and computes no more. */
    private void waitFor(CorePermits.Turn wanted) {
        if (wanted.await()) {
            recorder.resumed();
        } else {
            crew.stop();
        }
    }

    @Override
    public void library() {
        recorder.library();
    }

    @Override
    public void waiting(TaskState state) {
        recorder.waiting(state);
        if (turn.isPresent()) {
            turn.get().giveUp();
        }
    }

    @Override
    public void resumed() {
        if (turn.isPresent() && !turn.get().tryTake()) {
            recorder.ready();
            waitFor(turn.get());
        } else {
            recorder.resumed();
        }
        crew.resumed();
    }
}
