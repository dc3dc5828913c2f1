package corelanes.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text with strong parts, read from a line such as {@code Four tasks, **one core**.}
 *
 * @param spans the parts in order; none is empty
 */
public record RichText(List<Span> spans) {

    /**
     * A part that looks the same all along.
     *
     * @param text   its words
     * @param strong whether they stood between two pairs of asterisks
     */
    public record Span(String text, boolean strong) {}

    private static final String MARK = "**";

    public RichText {
        spans = List.copyOf(spans);
    }

    /** Reads a line; a pair of asterisks that is never closed is kept as it is written. */
    public static RichText parse(String line) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        while (from < line.length()) {
            int open = line.indexOf(MARK, from);
            int close = open < 0 ? -1 : line.indexOf(MARK, open + MARK.length());
            if (close < 0) {
                add(spans, line.substring(from), false);
                break;
            }
            add(spans, line.substring(from, open), false);
            add(spans, line.substring(open + MARK.length(), close), true);
            from = close + MARK.length();
        }
        return new RichText(spans);
    }

    /** The words alone, as a screen reader says them. */
    public String plain() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    private static void add(List<Span> spans, String text, boolean strong) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, strong));
        }
    }
}
