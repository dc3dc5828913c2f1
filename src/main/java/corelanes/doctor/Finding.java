package corelanes.doctor;

import corelanes.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a look at the machine found, in words.
 *
 * @param subject what it is about
 * @param label   its name in a word or two
 * @param values  what was found, a line each; at least one
 * @param remedy  what would make it better: a command to copy, or a sentence
 */
public record Finding(Subject subject, String label, List<String> values, Optional<String> remedy) {

    /** What findings are about, in the order they are told. */
    public enum Subject {
        /** What the machine is. */
        MACHINE,
        /** What works for the lanes. */
        LANES,
        /** What switching and measuring cost, and what others take. */
        COSTS,
        /** What runs the program. */
        PROGRAM;

        /** A heading for them. */
        public String title() {
            return Texts.beside(Subject.class).get("subject." + this);
        }
    }

    public Finding {
        values = List.copyOf(values);
    }
}
