package corelanes.workload;

import corelanes.trace.TaskState;
import java.io.IOException;

/** One task on an event loop: calls, pauses between calls, then computes. Each method returns to the loop soon. */
final class LoopTask implements LoopConnection.User {

    private final CallTries tries;
    private final Marker marker;
    private final LoopCaller caller;
    private final Computation computation;
    private final WorkSettings settings;
    private final Ending ending;
    private long pauses;

    LoopTask(CallTries tries, Marker marker, LoopCaller caller, Computation computation, WorkSettings settings,
            Ending ending) {
        this.tries = tries;
        this.marker = marker;
        this.caller = caller;
        this.computation = computation;
        this.settings = settings;
        this.ending = ending;
    }

    /** Makes the next call. */
    void call() {
        if (!marker.tick()) {
            ending.ended(false);
            return;
        }
        try {
            caller.call(tries.nextCall(), this);
            marker.waiting(TaskState.WAITING_IO);
        } catch (IOException gone) {
            failed(gone);
        }
    }

    @Override
    public void wakes() {
        marker.resumed();
    }

    @Override
    public void waitsOn() {
        marker.waiting(TaskState.WAITING_IO);
    }

    @Override
    public void answered(Answer answer) {
        marker.tick();
        try {
            switch (tries.after(answer)) {
                case NextStep.Answered() ->
                    ending.ended(computation.perform(tries.task(), settings.cpuWorkNs(), marker));
                case NextStep.Again(long pauseNs) -> {
                    caller.goOnAfter(pauseNs, this);
                    marker.waiting(TaskState.SLEEPING);
                }
                case NextStep.GivenUp() -> ending.ended(false);
            }
        } catch (WorkloadException wrong) {
            ending.failed(wrong);
        }
    }

    @Override
    public void failed(IOException why) {
        ending.failed(caller.failure(tries.task(), why));
    }

    /** A pause begins; its number tells it from those before. */
    long beginPause() {
        return ++pauses;
    }

    /** Whether the pause with this number is the last one begun. */
    boolean isIn(long pause) {
        return pauses == pause;
    }

    /** A pause is over. */
    void goOn() {
        marker.resumed();
        call();
    }
}
