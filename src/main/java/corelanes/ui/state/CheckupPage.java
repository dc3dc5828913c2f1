package corelanes.ui.state;

import java.util.List;
import java.util.Optional;

/**
 * What a look at the machine found, ready to show.
 *
 * @param readiness whether class can be held with it
 * @param verdict   the same in a sentence or two
 * @param reasons   what stands against it, the weightiest first, as clauses; empty if all is well
 * @param machine   the machine in a few words
 * @param sections  what was found, by subject
 * @param switches  what a switch costs by the memory of each thread, a row each; empty if it was not measured
 * @param text      all of it as {@code corelanes doctor} prints it
 * @param json      all of it for scripts
 */
public record CheckupPage(Readiness readiness, String verdict, List<String> reasons, String machine,
        List<Section> sections, List<Switch> switches, String text, String json) {

    /** Whether class can be held. */
    public enum Readiness {
        /** All works. */
        READY,
        /** Something is less than it could be. */
        LIMITED,
        /** A lesson would not show what it is about. */
        NOT_READY
    }

    /**
     * Findings about one subject.
     *
     * @param title its heading
     * @param rows  at least one
     */
    public record Section(String title, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One finding.
     *
     * @param label  its name in a word or two
     * @param values what was found, a line each
     * @param remedy what would make it better: a command to copy, or a sentence
     */
    public record Row(String label, List<String> values, Optional<String> remedy) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /**
     * What a switch costs.
     *
     * @param workingSet memory that each thread walks through
     * @param cost       the middle, or that it can't be told
     * @param middleHalf from where to where half of the rounds lie; empty if it can't be told
     */
    public record Switch(String workingSet, String cost, String middleHalf) {}

    public CheckupPage {
        reasons = List.copyOf(reasons);
        sections = List.copyOf(sections);
        switches = List.copyOf(switches);
    }
}
