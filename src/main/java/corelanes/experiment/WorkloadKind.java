package corelanes.experiment;

import java.util.Arrays;
import java.util.Optional;

/** The work a task does. {@link #word()} is its name on the command line and in files. */
public enum WorkloadKind {
    /** Computes for a set CPU time; never waits. */
    CPU("cpu"),
    /** Calls a server on the loopback interface that answers after the I/O latency, then computes. */
    HTTP("http");

    private final String word;

    WorkloadKind(String word) {
        this.word = word;
    }

    /** The name on the command line and in files. */
    public String word() {
        return word;
    }

    /** The kind with this name, if there is one. */
    public static Optional<WorkloadKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
