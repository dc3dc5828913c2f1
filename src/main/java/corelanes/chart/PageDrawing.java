package corelanes.chart;

import corelanes.chart.ChartPen.Anchor;
import corelanes.chart.ChartPen.Type;
import corelanes.text.LabelledLines;
import java.util.List;

/** One page of charts that leaves the program, with all that is needed to believe it. */
public interface PageDrawing {

    /** Width of a page, px. */
    int WIDTH_PX = 1_600;
    /** What is left free at its edges, px. */
    int MARGIN_PX = 36;
    /** Height of the heading, px. */
    int HEADING_PX = 64;
    /** From one line of words to the next, px. */
    int LINE_PX = 24;
    /** So many letters of the words' size fit on a line in any usual typeface: some 8.4 px each. */
    int LINE_CHARACTERS = 180;
    /** The letters of words. */
    Type SMALL = new Type(Ink.MUTED, 15, false, Anchor.START);

    /** How high the page is, px. */
    int heightPx();

    /** Its title in words. */
    String title();

    /** Draws the page. */
    void draw(ChartPen pen);

    /** Sentences, broken between words into lines that the page is wide enough for. */
    static List<String> lines(List<String> sentences) {
        return sentences.stream().flatMap(sentence -> LabelledLines.broken(sentence, LINE_CHARACTERS).stream())
                .toList();
    }

    /** Writes the heading and lines below it. */
    static void writeHead(ChartPen pen, String heading, List<String> lines) {
        pen.text(heading, MARGIN_PX, 36, new Type(Ink.TEXT, 26, true, Anchor.START));
        writeLines(pen, lines, HEADING_PX + 4.0);
    }

    /** Writes lines below one another, the first at {@code topPx}. */
    static void writeLines(ChartPen pen, List<String> lines, double topPx) {
        for (int line = 0; line < lines.size(); line++) {
            pen.text(lines.get(line), MARGIN_PX, topPx + line * (double) LINE_PX, SMALL);
        }
    }
}
