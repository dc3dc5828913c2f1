package corelanes.chart;

import java.util.Locale;

/** Draws as a document of Scalable Vector Graphics 1.1, with its texts as texts. */
public final class SvgPen implements ChartPen {

    /**
     * As wide as a letter of a wide sans-serif typeface is on average, as a share of its size: who looks at the drawing may have none of
     * those that it names, and {@code measured} takes .594 in Inter and .627 in DejaVu Sans.
     */
    private static final double LETTER = 0.63;
    /** From the middle of a line of text to its base line, as a share of its size. */
    private static final double BASE_LINE = 0.35;

    private final StringBuilder parts = new StringBuilder();
    private final int widthPx;
    private final int heightPx;

    /** A page of this size. */
    public SvgPen(int widthPx, int heightPx) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
    }

    /** The whole document. {@code title} is its name for those who don't see it. */
    public String document(String title) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
                font-family="Inter, Helvetica, Arial, sans-serif">
                <title>%s</title>
                <rect width="100%%" height="100%%" fill="%s"/>
                %s</svg>
                """.formatted(widthPx, heightPx, widthPx, heightPx, escaped(title), colour(Ink.PAPER), parts);
    }

    @Override
    public void line(double[] x, double[] y, Stroke stroke) {
        String dash = stroke.dashPx() == 0 ? "" : " stroke-dasharray=\"" + number(stroke.dashPx()) + "\"";
        add("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"%s/>",
                points(x, y), colour(stroke.ink()), number(stroke.widthPx()), dash);
    }

    @Override
    public void area(double[] x, double[] y, Ink ink, double strength) {
        add("<polygon points=\"%s\" fill=\"%s\" fill-opacity=\"%s\"/>", points(x, y), colour(ink), number(strength));
    }

    @Override
    public void box(double x, double y, double widthPx, double heightPx, int rgb, double strength) {
        add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#%06x\" fill-opacity=\"%s\"/>", number(x),
                number(y), number(widthPx), number(heightPx), rgb & 0xFFFFFF, number(strength));
    }

    @Override
    public void dot(double x, double y, double radiusPx, Ink ink, double strength, boolean hollow) {
        String look = hollow
                ? "fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"".formatted(colour(Ink.PAPER), colour(ink))
                : "fill=\"%s\" fill-opacity=\"%s\"".formatted(colour(ink), number(strength));
        add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s/>", number(x), number(y), number(radiusPx), look);
    }

    @Override
    public void point(double x, double y, String words) {
        add("<circle cx=\"%s\" cy=\"%s\" r=\"9\" fill-opacity=\"0\"><title>%s</title></circle>", number(x), number(y),
                escaped(words));
    }

    @Override
    public void text(String words, double x, double y, Type type) {
        String anchor = type.anchor().name().toLowerCase(Locale.ROOT);
        add("<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\"%s fill=\"%s\">%s</text>", number(x),
                number(y + type.sizePx() * BASE_LINE), number(type.sizePx()), anchor,
                type.bold() ? " font-weight=\"bold\"" : "", colour(type.ink()), escaped(words));
    }

    @Override
    public double widthOf(String words, Type type) {
        return words.length() * type.sizePx() * LETTER;
    }

    private void add(String pattern, Object... facts) {
        parts.append(pattern.formatted(facts)).append('\n');
    }

    private static String points(double[] x, double[] y) {
        StringBuilder points = new StringBuilder();
        for (int at = 0; at < x.length; at++) {
            points.append(at == 0 ? "" : " ").append(number(x[at])).append(',').append(number(y[at]));
        }
        return points.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String colour(Ink ink) {
        return String.format(Locale.ROOT, "#%06x", ink.rgb());
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
