package corelanes.workload;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes calls on an event loop: sends, and goes back to the loop, which calls when the answer is there. No thread waits, not
 * this one and no other. All but {@link #endPauses} is of the loop's thread.
 */
final class LoopCaller {

    private final EventLoop loop;
    private final Connections connections;
    private final CallFailures failures;
    private final Deque<LoopConnection> idle = new ArrayDeque<>();
    private final Set<LoopTask> pausing = new LinkedHashSet<>();

    LoopCaller(EventLoop loop, Connections connections, CallFailures failures) {
        this.failures = failures;
        this.loop = loop;
        this.connections = connections;
    }

    void call(String call, LoopConnection.User caller) throws IOException {
        LoopConnection connection = idle.isEmpty()
                ? new LoopConnection(connections.takeForLoop(), this, loop)
                : idle.pop();
        connection.call(call, caller);
    }

    /** What a task fails with whose call has failed so. */
    WorkloadException failure(int task, IOException seen) {
        return failures.of(task, seen);
    }

    void isFree(LoopConnection connection) {
        idle.push(connection);
    }

    void isGone(LoopConnection connection) {
        idle.remove(connection);
        connections.drop(connection.connection());
    }

    /** Goes on with a task after a pause in ns, or when pauses are ended. */
    void goOnAfter(long pauseNs, LoopTask task) {
        pausing.add(task);
        long pause = task.beginPause();
        loop.after(pauseNs, () -> {
            if (task.isIn(pause) && pausing.remove(task)) {
                task.goOn();
            }
        });
    }

    /** Ends the pauses of now. Any thread may ask for that. */
    void endPauses() {
        loop.soon(() -> {
            List<LoopTask> tasks = List.copyOf(pausing);
            pausing.clear();
            tasks.forEach(LoopTask::goOn);
        });
    }
}
