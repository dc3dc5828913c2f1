package corelanes.run;

import corelanes.record.WorkerRecorder;
import corelanes.structure.Crew.Seat;
import corelanes.text.Texts;
import corelanes.trace.TaskState;
import corelanes.workload.Marker;
import corelanes.workload.WorkloadException;

/** A worker's seat: where its tasks' marks become slices. */
final class SessionSeat implements Seat, Marker {

    private final SessionCrew crew;
    private final WorkerRecorder recorder;
    private boolean inTask;

    SessionSeat(SessionCrew crew, WorkerRecorder recorder) {
        this.crew = crew;
        this.recorder = recorder;
    }

    @Override
    public void carry(int task) {
        if (!crew.tasksComeIn()) {
            recorder.taskStarted(task);
            inTask = true;
        }
        try {
            if (crew.workload().perform(task, this)) {
                crew.taskDone();
            }
        } catch (WorkloadException failed) {
            if (!crew.isStopping()) {
                crew.fail(failed.getMessage());
            }
        } catch (InterruptedException stopped) {
            crew.stop();
        } catch (RuntimeException | OutOfMemoryError broken) {
            crew.fail(Texts.beside(SessionSeat.class).get("task.broken", task, broken.toString()));
        } finally {
            end();
        }
    }

    @Override
    public void begin(int task, long waitingSinceNs) {
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
        }
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
    public void library() {
        recorder.library();
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
