package corelanes.analysis;

import corelanes.trace.Lane;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;

/**
 * Why a slice ended: what its task did next.
 *
 * @param cause what happened
 * @param core  the core that the task runs on next, for {@link Cause#GOT_CORE} and {@link Cause#MOVED}; else -1
 */
public record SliceEnd(Cause cause, int core) {

    /** What ended a slice. */
    public enum Cause {
        /** It is the newest that is known of its task, and has not ended yet. */
        GOES_ON,
        /** Nothing more is known of its task. */
        LAST,
        /** It could have gone on, but lost its core. */
        LOST_CORE,
        /** It began to wait: for a reply. */
        WAITS_IO,
        /** For a lock. */
        WAITS_LOCK,
        /** For a queue. */
        WAITS_QUEUE,
        /** For a time. */
        SLEEPS,
        /** It was held up by the machine or the Java runtime. */
        HELD_UP,
        /** It got a core. */
        GOT_CORE,
        /** It went on at once on another core. */
        MOVED,
        /** What it waited for had come, but there was no core. */
        BECAME_READY
    }

    /** Finds out of a slice of a task. */
    public static SliceEnd of(TraceSnapshot snapshot, int slice) {
        Lane lane = snapshot.taskLane(snapshot.task(slice));
        int position = lane.firstStartingFrom(snapshot, snapshot.startNs(slice));
        while (position < lane.size() && lane.slice(position) != slice) {
            position++;
        }
        if (position + 1 >= lane.size()) {
            return new SliceEnd(slice >= snapshot.settledSize() ? Cause.GOES_ON : Cause.LAST, -1);
        }
        int next = lane.slice(position + 1);
        boolean ran = snapshot.state(slice) == TaskState.RUNNING;
        return switch (snapshot.state(next)) {
            case RUNNING ->
                new SliceEnd(ran && snapshot.coreOf(next) != snapshot.coreOf(slice) ? Cause.MOVED : Cause.GOT_CORE,
                        snapshot.coreOf(next));
            case READY -> new SliceEnd(ran ? Cause.LOST_CORE : Cause.BECAME_READY, -1);
            case WAITING_IO -> new SliceEnd(Cause.WAITS_IO, -1);
            case WAITING_LOCK -> new SliceEnd(Cause.WAITS_LOCK, -1);
            case WAITING_QUEUE -> new SliceEnd(Cause.WAITS_QUEUE, -1);
            case SLEEPING -> new SliceEnd(Cause.SLEEPS, -1);
            case INTERRUPTED -> new SliceEnd(Cause.HELD_UP, -1);
        };
    }
}
