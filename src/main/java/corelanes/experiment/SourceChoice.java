package corelanes.experiment;

import java.util.Arrays;
import java.util.Optional;

/** Which source of slices an experiment asks for. */
public enum SourceChoice {
    /** The best one that this machine allows. */
    AUTO("auto"),
    /** The kernel's own scheduling record, or nothing. */
    RECORDED("recorded"),
    /** Ticks of the workers in user space. */
    INFERRED("inferred");

    private final String word;

    SourceChoice(String word) {
        this.word = word;
    }

    /** The name on the command line and in files. */
    public String word() {
        return word;
    }

    /** The choice with this name, if there is one. */
    public static Optional<SourceChoice> ofWord(String word) {
        return Arrays.stream(values()).filter(choice -> choice.word.equals(word)).findFirst();
    }
}
