package corelanes.run;

import corelanes.record.WorkerRecorder;
import corelanes.structure.Crew.Seat;
import corelanes.text.Texts;
import corelanes.trace.TaskState;
import corelanes.workload.Ending;
import corelanes.workload.EventLoop;
import corelanes.workload.Marker;
import corelanes.workload.WorkloadException;

/** A worker's seat: where its tasks' marks become slices. */
final class SessionSeat implements Seat, Marker, Ending {

    private static final Runnable NOTHING = () -> {
    };

    private final SessionCrew crew;
    private final WorkerRecorder recorder;
    private boolean begun;
    private Runnable whenEnded = NOTHING;

    SessionSeat(SessionCrew crew, WorkerRecorder recorder) {
        this.crew = crew;
        this.recorder = recorder;
    }

    @Override
    public void carry(int task) {
        recorder.taskStarted(task);
        try {
            if (crew.workload().perform(task, this)) {
                crew.taskDone();
            }
        } catch (WorkloadException failed) {
            failedInRun(failed);
        } catch (InterruptedException stopped) {
            crew.stop();
        } catch (RuntimeException | OutOfMemoryError broken) {
            broke(task, broken);
        } finally {
            recorder.taskEnded();
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
        } catch (RuntimeException | OutOfMemoryError broken) {
            broke(task, broken);
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

    private void broke(int task, Throwable broken) {
        crew.fail(Texts.beside(SessionSeat.class).get("task.broken", task, broken.toString()));
    }

    @Override
    public void leave() {
        crew.left(this);
    }

    @Override
    public boolean tick() {
        recorder.tick();
        return !crew.isStopping();
    }

    @Override
    public void waiting(TaskState state) {
        recorder.waiting(state);
    }

    @Override
    public void resumed() {
        recorder.resumed();
        crew.resumed();
    }
}
