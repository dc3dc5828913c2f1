package corelanes.trace;

import java.util.List;

/** What a task was doing during a slice. */
public enum TaskState {
    /** On a core. */
    RUNNING,
    /** Could run, but had no core. */
    READY,
    /** Waiting for a reply or a device. */
    WAITING_IO,
    /** Waiting for a lock another task holds. */
    WAITING_LOCK,
    /** Waiting for an entry in, or room in, a queue. */
    WAITING_QUEUE,
    /** Waiting for a time to come. */
    SLEEPING,
    /** Held up in the middle of its work, but not by another task: by an interrupt, the Java runtime or the machine. */
    INTERRUPTED;

    /** All states by their ordinal, which is how slices store them; made once. */
    private static final List<TaskState> BY_CODE = List.of(values());

    /** The state stored as {@code code}, its ordinal. */
    public static TaskState ofCode(int code) {
        return BY_CODE.get(code);
    }

    /** Whether the task itself waits for something, so that it would have no use for a core. */
    public boolean isWaiting() {
        return switch (this) {
            case RUNNING, READY, INTERRUPTED -> false;
            case WAITING_IO, WAITING_LOCK, WAITING_QUEUE, SLEEPING -> true;
        };
    }

    /** How a slice stores this state. */
    public byte code() {
        return (byte) ordinal();
    }
}
