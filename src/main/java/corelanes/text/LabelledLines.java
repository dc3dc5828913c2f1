package corelanes.text;

import java.util.ArrayList;
import java.util.List;

/** Lines with a label to the left and values in a column to the right, broken between words where they get too long. */
public final class LabelledLines {

    /** As wide as labels usually are. */
    public static final int LABEL_WIDTH = 18;

    private final List<String> lines = new ArrayList<>();
    private final int columns;
    private final int labelWidth;

    /** @param columns the most characters a line may have; a single word may be longer */
    public LabelledLines(int columns) {
        this(columns, LABEL_WIDTH);
    }

    /**
     * The same with wider or narrower labels.
     *
     * @param labelWidth characters from the beginning of a label to the column of values
     */
    public LabelledLines(int columns, int labelWidth) {
        this.columns = columns;
        this.labelWidth = labelWidth;
    }

    /** Adds a label with its values, each on lines of its own. */
    public void add(String label, List<String> values) {
        String begin = label;
        for (String value : values) {
            for (String line : broken(value, columns - labelWidth)) {
                lines.add(begin + " ".repeat(Math.max(1, labelWidth - begin.length())) + line);
                begin = "";
            }
        }
    }

    /** Adds a text from the left, after an empty line. */
    public void addText(String text) {
        lines.add("");
        lines.addAll(broken(text, columns));
    }

    /** All of them, without ends of line. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** A text, broken between words into lines of at most so many characters; a single word may be longer. */
    public static List<String> broken(String text, int width) {
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
