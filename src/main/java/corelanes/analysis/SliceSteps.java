package corelanes.analysis;

import corelanes.trace.Lane;
import corelanes.trace.TraceSnapshot;
import java.util.OptionalLong;

/** From one slice to the next one or the one before: where they start. Pure. */
public final class SliceSteps {

    /** Any task. */
    public static final int ANY_TASK = -1;

    private SliceSteps() {}

    /** The first start of a slice after a time, on any core, or of one task; empty if there is none. */
    public static OptionalLong next(TraceSnapshot snapshot, long atNs, int task) {
        long best = Long.MAX_VALUE;
        for (int at = 0; at < lanes(snapshot, task); at++) {
            Lane lane = lane(snapshot, task, at);
            int position = lane.firstStartingFrom(snapshot, atNs + 1);
            if (position < lane.size()) {
                best = Math.min(best, snapshot.startNs(lane.slice(position)));
            }
        }
        return best == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(best);
    }

    /** The last start of a slice before a time, on any core, or of one task; empty if there is none. */
    public static OptionalLong previous(TraceSnapshot snapshot, long atNs, int task) {
        long best = Long.MIN_VALUE;
        for (int at = 0; at < lanes(snapshot, task); at++) {
            Lane lane = lane(snapshot, task, at);
            int position = lane.firstStartingFrom(snapshot, atNs) - 1;
            if (position >= 0) {
                best = Math.max(best, snapshot.startNs(lane.slice(position)));
            }
        }
        return best == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(best);
    }

    private static int lanes(TraceSnapshot snapshot, int task) {
        return task == ANY_TASK || task >= snapshot.taskCount() ? snapshot.coreCount() : 1;
    }

    private static Lane lane(TraceSnapshot snapshot, int task, int at) {
        return task == ANY_TASK || task >= snapshot.taskCount() ? snapshot.coreLane(at) : snapshot.taskLane(task);
    }
}
