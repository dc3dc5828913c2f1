package corelanes.chart;

import java.util.ArrayList;
import java.util.List;

/** One page of charts that leaves the program, with all that is needed to believe it. */
public interface PageDrawing {

    /** Width of a page, px. */
    int WIDTH_PX = 1_600;

    /** How high the page is, px. */
    int heightPx();

    /** Its title in words. */
    String title();

    /** Draws the page. */
    void draw(ChartPen pen);

    /** Sentences, broken between words into lines of at most so many characters. */
    static List<String> lines(List<String> sentences, int characters) {
        List<String> lines = new ArrayList<>();
        for (String sentence : sentences) {
            StringBuilder line = new StringBuilder();
            for (String word : sentence.split(" ")) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > characters) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
