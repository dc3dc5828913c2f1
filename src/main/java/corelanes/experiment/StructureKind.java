package corelanes.experiment;

import java.util.Arrays;
import java.util.Optional;

/** How the program that does the work is organised. {@link #word()} is its name on the command line and in files. */
public enum StructureKind {
    /** One worker does one task after another. */
    SEQUENTIAL("sequential"),
    /** A fixed pool of platform threads takes tasks from a queue. */
    POOL("pool"),
    /** A virtual thread for each task, at most so many in progress at once. */
    VIRTUAL("virtual"),
    /** One thread; a task that waits leaves it, and a callback goes on when the answer is there. */
    EVENT_LOOP("event-loop"),
    /** The tasks are split in halves again and again; a worker with nothing to do steals a half from another. */
    FORK_JOIN("fork-join");

    private final String word;

    StructureKind(String word) {
        this.word = word;
    }

    /** The name on the command line and in files. */
    public String word() {
        return word;
    }

    /** Whether all tasks share one thread, so that {@link Setting#THREADS} is not how many there are. */
    public boolean hasOneThread() {
        return this == SEQUENTIAL || this == EVENT_LOOP;
    }

    /** Whether a waiting task holds no operating-system thread. */
    public boolean waitsWithoutThread() {
        return this == VIRTUAL || this == EVENT_LOOP;
    }

    /** The kind with this name, if there is one. */
    public static Optional<StructureKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
