package corelanes.doctor;

import java.util.ArrayList;
import java.util.List;

/** Lines with a label to the left and values in a column to the right, broken between words where they get too long. */
final class LabelledLines {

    private static final int LABEL_WIDTH = 18;

    private final List<String> lines = new ArrayList<>();
    private final int columns;

    /** @param columns the most characters a line may have; a single word may be longer */
    LabelledLines(int columns) {
        this.columns = columns;
    }

    /** Adds a label with its values, each on lines of its own. */
    void add(String label, List<String> values) {
        String begin = label;
        for (String value : values) {
            for (String line : broken(value, columns - LABEL_WIDTH)) {
                lines.add(begin + " ".repeat(Math.max(1, LABEL_WIDTH - begin.length())) + line);
                begin = "";
            }
        }
    }

    /** Adds a text from the left, after an empty line. */
    void addText(String text) {
        lines.add("");
        lines.addAll(broken(text, columns));
    }

    /** All of them, without ends of line. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    private static List<String> broken(String text, int width) {
        List<String> broken = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                broken.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        broken.add(line.toString());
        return broken;
    }
}
