package corelanes.chart;

import corelanes.chart.ChartPen.Anchor;
import corelanes.chart.ChartPen.Stroke;
import corelanes.chart.ChartPen.Type;
import corelanes.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** One chart on a page: its axes, and where threads and values lie in it. */
final class PlotArea {

    private static final double LEFT_PX = 70;
    private static final double BOTTOM_PX = 46;
    private static final double TOP_PX = 58;
    private static final double RIGHT_PX = 24;
    private static final int CURVE_STEPS = 120;
    private static final double CROSS_PX = 3;
    private static final double TITLE_PX = 42;
    private static final double SUBTITLE_PX = 20;
    private static final double SWATCH_PX = 16;
    private static final double AREA_SWATCH_PX = 5;
    /** How strong stacked areas are. */
    private static final double STACKED = 0.35;
    private static final double LIMIT_WORDS_PX = 11;
    private static final double IN_THE_WAY_PX = 4;
    /** Words on the lowest line of the grid are as bad as so many places of a line behind them. */
    private static final int AXIS_IN_THE_WAY = 2;
    private static final double EMPTY_LINE_PX = 21;
    private static final double MARK_GROUND = 0.85;
    private static final double LEGEND_GAP_PX = 10;
    private static final Type SMALL_START = new Type(Ink.MUTED, 13, false, Anchor.START);

    private final ChartPen pen;
    private final Texts texts = Texts.beside(PlotArea.class);
    private final ThreadsAxis across;
    private final UpAxis up;
    private final double left;
    private final double top;
    private final double width;
    private final double height;
    private double titleEndPx;

    PlotArea(ChartPen pen, double leftPx, double topPx, double widthPx, double heightPx, ThreadsAxis across,
            UpAxis up) {
        this.pen = pen;
        this.across = across;
        this.up = up;
        left = leftPx + LEFT_PX;
        top = topPx + TOP_PX;
        width = widthPx - LEFT_PX - RIGHT_PX;
        height = heightPx - TOP_PX - BOTTOM_PX;
    }

    /** The most values that lie in a chart of this height without crowding their labels. */
    static int steps(double heightPx) {
        return Math.clamp((int) ((heightPx - TOP_PX - BOTTOM_PX) / 36), 2, 8);
    }

    double x(double threads) {
        return left + width * across.fractionOf(threads);
    }

    double y(double value) {
        return top + height * (1 - Math.clamp(up.fractionOf(value), -0.02, 1.04));
    }

    /** The value at a height, within the axis. */
    double valueAt(double yPx) {
        return up.valueAt(Math.clamp(1 - (yPx - top) / height, 0, 1));
    }

    ThreadsAxis across() {
        return across;
    }

    double right() {
        return left + width;
    }

    double topPx() {
        return top;
    }

    /** Title, grid and labels. {@code unit} writes the value of a grid line. */
    void axes(String title, String subtitle, ChartUnits.Unit unit) {
        heading(title, subtitle);
        for (double tick : up.ticks()) {
            pen.line(new double[] {left, left + width}, new double[] {y(tick), y(tick)}, new Stroke(Ink.GRID, 1, 0));
            pen.text(unit.show(tick, up.decimals(tick)), left - 10, y(tick),
                    new Type(Ink.MUTED, 13, false, Anchor.END));
        }
        for (int threads : across.labels((int) (width / 46) + 1)) {
            pen.text(texts.get("number", threads), x(threads), top + height + 16,
                    new Type(Ink.MUTED, 13, false, Anchor.MIDDLE));
        }
        pen.text(texts.get("threads"), left + width / 2, top + height + 35,
                new Type(Ink.MUTED, 13, false, Anchor.MIDDLE));
    }

    private void heading(String title, String subtitle) {
        Type strong = new Type(Ink.TEXT, 20, true, Anchor.START);
        titleEndPx = left - LEFT_PX + 8 + pen.widthOf(title, strong);
        pen.text(title, left - LEFT_PX + 8, top - TITLE_PX, strong);
        pen.text(subtitle, left - LEFT_PX + 8, top - SUBTITLE_PX, new Type(Ink.MUTED, 14, false, Anchor.START));
    }

    /** Its title, and in the place of a plot why there is none. */
    void empty(String title, String subtitle, String why) {
        heading(title, subtitle);
        Type type = new Type(Ink.MUTED, 15, false, Anchor.MIDDLE);
        List<String> lines = new ArrayList<>();
        for (String word : why.split(" ")) {
            if (!lines.isEmpty() && pen.widthOf(lines.getLast() + " " + word, type) <= width) {
                lines.set(lines.size() - 1, lines.getLast() + " " + word);
            } else {
                lines.add(word);
            }
        }
        for (int at = 0; at < lines.size(); at++) {
            pen.text(lines.get(at), left + (width - LEFT_PX + RIGHT_PX) / 2,
                    top + height / 2 + (at - (lines.size() - 1) / 2.0) * EMPTY_LINE_PX, type);
        }
    }

    /** A curve over threads from one number to another. */
    void curve(double from, double to, DoubleUnaryOperator value, Stroke stroke) {
        double[][] places = places(from, to, value);
        pen.line(places[0], places[1], stroke);
    }

    /** The area between two curves. */
    void band(double from, double to, DoubleUnaryOperator low, DoubleUnaryOperator high, Ink ink, double strength) {
        double[][] below = places(from, to, low);
        double[][] above = places(from, to, high);
        int size = below[0].length;
        double[] xs = new double[2 * size];
        double[] ys = new double[2 * size];
        for (int at = 0; at < size; at++) {
            xs[at] = below[0][at];
            ys[at] = below[1][at];
            xs[2 * size - 1 - at] = above[0][at];
            ys[2 * size - 1 - at] = above[1][at];
        }
        pen.area(xs, ys, ink, strength);
    }

    private double[][] places(double from, double to, DoubleUnaryOperator value) {
        double[] xs = new double[CURVE_STEPS + 1];
        double[] ys = new double[CURVE_STEPS + 1];
        double first = across.fractionOf(from);
        double last = across.fractionOf(to);
        for (int step = 0; step <= CURVE_STEPS; step++) {
            double threads = across.threadsAt(first + (last - first) * step / CURVE_STEPS);
            xs[step] = x(threads);
            ys[step] = y(value.applyAsDouble(threads));
        }
        return new double[][] {xs, ys};
    }

    /** The middles joined by a line, their spreads, and every run as a faint dot, or as a cross if it does not count. */
    void series(List<Mark> marks, Ink ink, double dashPx) {
        series(marks, ink, dashPx, 0);
    }

    /** The same, with spreads and runs so many px aside, so that those of several series at one number of threads are told apart. */
    void series(List<Mark> marks, Ink ink, double dashPx, double asidePx) {
        for (Mark mark : marks) {
            for (double run : mark.runs()) {
                pen.dot(x(mark.threads()) + asidePx, y(run), 3.5, ink, 0.28, false);
            }
            for (double run : mark.left()) {
                cross(x(mark.threads()) + asidePx, y(run));
            }
        }
        pen.line(marks.stream().mapToDouble(mark -> x(mark.threads())).toArray(),
                marks.stream().mapToDouble(mark -> y(mark.median())).toArray(), new Stroke(ink, 2, dashPx));
        for (Mark mark : marks) {
            double at = x(mark.threads()) + asidePx;
            if (mark.runs().size() > 1) {
                pen.line(new double[] {at, at}, new double[] {y(mark.low()), y(mark.high())}, new Stroke(ink, 1.5, 0));
                for (double end : new double[] {mark.low(), mark.high()}) {
                    pen.line(new double[] {at - 4, at + 4}, new double[] {y(end), y(end)}, new Stroke(ink, 1.5, 0));
                }
            }
            pen.dot(x(mark.threads()), y(mark.median()), 4.5, ink, 1, mark.runs().size() == 1);
            pen.point(x(mark.threads()), y(mark.median()), mark.said());
        }
    }

    private void cross(double x, double y) {
        Stroke thin = new Stroke(Ink.MUTED, 1, 0);
        pen.line(new double[] {x - CROSS_PX, x + CROSS_PX}, new double[] {y - CROSS_PX, y + CROSS_PX}, thin);
        pen.line(new double[] {x - CROSS_PX, x + CROSS_PX}, new double[] {y + CROSS_PX, y - CROSS_PX}, thin);
    }

    /** The middles joined by a line, without marks: for what was not measured but computed. {@link #tell} says what they are. */
    void plain(List<Mark> marks, Stroke stroke) {
        pen.line(marks.stream().mapToDouble(mark -> x(mark.threads())).toArray(),
                marks.stream().mapToDouble(mark -> y(mark.median())).toArray(), stroke);
    }

    /** Whoever points there is told of these; what is told later at the same place comes first. */
    void tell(List<Mark> marks) {
        marks.forEach(mark -> pen.point(x(mark.threads()), y(mark.median()), mark.said()));
    }

    /**
     * A point of a series.
     *
     * @param runs the value of each run that counts; a single one is drawn as such
     * @param left the value of each run that does not
     * @param said the point in words, for whoever points at it
     */
    record Mark(int threads, double median, double low, double high, List<Double> runs, List<Double> left,
            String said) {

        /** The same, stacked on something so high. */
        Mark on(double below) {
            return new Mark(threads, below + median, below + low, below + high,
                    runs.stream().map(run -> below + run).toList(), left.stream().map(run -> below + run).toList(),
                    said);
        }
    }

    /** A horizontal line with words at it, where fewest of these series and curves are in their way. */
    void limit(double value, String words, Ink ink, List<List<Mark>> series, List<DoubleUnaryOperator> curves) {
        pen.line(new double[] {left, left + width}, new double[] {y(value), y(value)}, new Stroke(ink, 1.5, 6));
        double wide = pen.widthOf(words, new Type(ink, 13, false, Anchor.START));
        double bestX = left + width - wide;
        double bestY = y(value) - LIMIT_WORDS_PX;
        List<double[][]> lines = Stream.concat(
                series.stream()
                        .map(marks -> new double[][] {marks.stream().mapToDouble(mark -> x(mark.threads())).toArray(),
                                marks.stream().mapToDouble(mark -> y(mark.median())).toArray()}),
                curves.stream().map(curve -> places(1, across.last(), curve))).toList();
        int fewest = Integer.MAX_VALUE;
        for (double middle : new double[] {y(value) - LIMIT_WORDS_PX, y(value) + LIMIT_WORDS_PX}) {
            for (double from : new double[] {left + width - wide, left + (width - wide) / 2, left + 6}) {
                boolean onAxis = middle >= top + height - LIMIT_WORDS_PX / 2;
                int inTheWay = inTheWay(from, from + wide, middle, lines) + (onAxis ? AXIS_IN_THE_WAY : 0);
                boolean inside = middle > top && middle < top + height;
                if (inside && inTheWay < fewest) {
                    fewest = inTheWay;
                    bestX = from;
                    bestY = middle;
                }
            }
        }
        pen.text(words, bestX, bestY, new Type(ink, 13, false, Anchor.START));
    }

    /** How much of some lines lies where words from one place to another would be: places on them, tried every few px. */
    private static int inTheWay(double fromX, double toX, double middleY, List<double[][]> lines) {
        int found = 0;
        for (double[][] line : lines) {
            double[] xs = line[0];
            double[] ys = line[1];
            for (int at = 0; at + 1 < xs.length; at++) {
                double across = xs[at + 1] - xs[at];
                for (double x = Math.max(xs[at], fromX); x < Math.min(xs[at + 1], toX); x += IN_THE_WAY_PX) {
                    double y = ys[at] + (ys[at + 1] - ys[at]) * (x - xs[at]) / across;
                    found += Math.abs(y - middleY) < LIMIT_WORDS_PX ? 1 : 0;
                }
            }
        }
        return found;
    }

    /** Everything between two numbers of threads, as far as the axis goes. */
    void between(double fromThreads, double toThreads, Ink ink, double strength) {
        double from = x(Math.max(1, fromThreads));
        double to = x(Math.min(across.last(), toThreads));
        pen.area(new double[] {from, to, to, from}, new double[] {top, top, top + height, top + height}, ink, strength);
    }

    /** A vertical line with words beside its upper end. */
    void mark(double threads, String words, Ink ink) {
        double at = x(threads);
        pen.line(new double[] {at, at}, new double[] {top, top + height}, new Stroke(ink, 1.5, 4));
        boolean toLeft = across.fractionOf(threads) > 0.6;
        Type type = new Type(ink, 13, false, toLeft ? Anchor.END : Anchor.START);
        double wide = pen.widthOf(words, type);
        double from = toLeft ? at - 8 - wide : at + 4;
        // What lies below may be a curve.
        pen.area(new double[] {from, from + wide + 4, from + wide + 4, from},
                new double[] {top + 2, top + 2, top + 18, top + 18}, Ink.PAPER, MARK_GROUND);
        pen.text(words, at + (toLeft ? -6 : 6), top + 10, type);
    }

    /** Names with their colours at the right: beside the title as many as there is room for, the others beside the line below it. */
    void legend(List<Name> names) {
        double room = left + width - titleEndPx - LEGEND_GAP_PX;
        int first = 0;
        double taken = 0;
        while (first < names.size() && (first == 0 || taken + widthOf(names.get(first)) <= room)) {
            taken += widthOf(names.get(first++));
        }
        row(names.subList(0, first), top - TITLE_PX);
        row(names.subList(first, names.size()), top - SUBTITLE_PX);
    }

    private double widthOf(Name name) {
        return pen.widthOf(name.words(), SMALL_START) + LEGEND_GAP_PX + SWATCH_PX + LEGEND_GAP_PX;
    }

    private void row(List<Name> names, double y) {
        double at = left + width;
        for (Name name : names.reversed()) {
            at -= pen.widthOf(name.words(), SMALL_START);
            // From its beginning: where letters are narrower than was thought, a word stays beside its line.
            pen.text(name.words(), at, y, SMALL_START);
            at -= LEGEND_GAP_PX / 2;
            swatch(name, at - SWATCH_PX, at, y);
            at -= SWATCH_PX + LEGEND_GAP_PX * 1.5;
        }
    }

    private void swatch(Name name, double from, double to, double y) {
        if (name.isArea()) {
            pen.area(new double[] {from, to, to, from},
                    new double[] {y - AREA_SWATCH_PX, y - AREA_SWATCH_PX, y + AREA_SWATCH_PX, y + AREA_SWATCH_PX},
                    name.ink(), STACKED);
            pen.line(new double[] {from, to}, new double[] {y - AREA_SWATCH_PX, y - AREA_SWATCH_PX},
                    new Stroke(name.ink(), 2, 0));
        } else {
            pen.line(new double[] {from, to}, new double[] {y, y}, new Stroke(name.ink(), 3, name.dashPx()));
        }
    }

    /** A name in a legend: of a line, or of an area with its edge. */
    record Name(String words, Ink ink, double dashPx, boolean isArea) {

        Name(String words, Ink ink, double dashPx) {
            this(words, ink, dashPx, false);
        }
    }

    /** An area stacked between two series over the same threads. */
    void stacked(int[] threads, double[] below, double[] above, Ink ink) {
        int size = threads.length;
        double[] xs = new double[2 * size];
        double[] ys = new double[2 * size];
        for (int at = 0; at < size; at++) {
            xs[at] = x(threads[at]);
            ys[at] = y(below[at]);
            xs[2 * size - 1 - at] = x(threads[at]);
            ys[2 * size - 1 - at] = y(above[at]);
        }
        pen.area(xs, ys, ink, STACKED);
    }
}
