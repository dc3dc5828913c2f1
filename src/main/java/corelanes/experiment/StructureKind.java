package corelanes.experiment;

import java.util.Arrays;
import java.util.Optional;

/** How the program that does the work is organised. {@link #word()} is its name on the command line and in files. */
public enum StructureKind {
    /** A fixed pool of platform threads takes tasks from a queue. */
    POOL("pool"),
    /** A virtual thread for each task, at most so many in progress at once. */
    VIRTUAL("virtual");

    private final String word;

    StructureKind(String word) {
        this.word = word;
    }

    /** The name on the command line and in files. */
    public String word() {
        return word;
    }

    /** The kind with this name, if there is one. */
    public static Optional<StructureKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
