package corelanes.ui.stage;

import corelanes.layout.LaneGaps;
import corelanes.layout.LanePlan;
import corelanes.layout.StatePattern;
import corelanes.layout.TaskPalette;
import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import java.util.Arrays;

/**
 * Paints plans into an array of pixels, 0xAARRGGBB row by row, all of them opaque. Knows no toolkit. What is solid is
 * composed once as a line and copied to every row, so the cost is the area, whatever the number of slices.
 */
final class BarPainter {

    private static final double LANE_RADIUS_PX = 3;
    private static final double ROW_RADIUS_PX = 2;
    /** Of so many lines one is drawn. */
    private static final int OTHERS_LINES = 4;

    private final TaskPalette palette;
    private int[] pixels = {};
    private int widthPx;
    private double scale;
    private int[] line = {};
    private final BarLine rowLine = new BarLine();
    private float[] largest = {};
    private int[] leftPx = new int[64];
    private int[] rightPx = new int[64];
    private Corner laneCorner = Corner.of(0);
    private Corner rowCorner = Corner.of(0);
    private int[] inked = {};
    private StatePattern[] patterns = {};
    private int hoveredTask = -1;
    private BarLine.Look laneLook;
    private BarLine.Look rowLook;
    private int phasePx;
    private int idleArgb;
    private int lostArgb;
    private BarPainter[] beside = {};

    BarPainter(TaskPalette palette) {
        this.palette = palette;
    }

    /** Paints from now on into these pixels. @param scale device pixels per pixel of the scene */
    void into(int[] target, int width, double outputScale) {
        pixels = target;
        widthPx = width;
        if (line.length != width) {
            line = new int[width];
            largest = new float[width];
        }
        if (scale != outputScale) {
            scale = outputScale;
            laneCorner = Corner.of((int) Math.round(LANE_RADIUS_PX * scale));
            rowCorner = Corner.of((int) Math.round(ROW_RADIUS_PX * scale));
            patterns = Arrays.stream(TaskState.values()).map(state -> StatePattern.of(state, scale))
                    .toArray(StatePattern[]::new);
        }
    }

    /** This painter and others that paint the same, for so many threads: each has lines of its own. */
    BarPainter[] several(int count) {
        int before = beside.length;
        if (before < count - 1) {
            beside = Arrays.copyOf(beside, count - 1);
            for (int at = before; at < beside.length; at++) {
                beside[at] = new BarPainter(palette);
            }
        }
        BarPainter[] all = new BarPainter[count];
        all[0] = this;
        for (int at = 1; at < count; at++) {
            all[at] = beside[at - 1];
            all[at].into(pixels, widthPx, scale);
            all[at].hoveredTask = hoveredTask;
            all[at].phasePx = phasePx;
            all[at].gapColours(idleArgb, lostArgb);
        }
        return all;
    }

    /** The task that others are paler than; -1 for none. */
    int hovered() {
        return hoveredTask;
    }

    /** The pixels that are painted into. */
    int[] target() {
        return pixels;
    }

    /** Tasks other than this one are paler; -1 for none. */
    void hovered(int task) {
        hoveredTask = task;
    }

    /** Where patterns are anchored, so that they move along with the bars. */
    void patternsFrom(double xPx) {
        phasePx = (int) Math.floorMod(Math.round(xPx), 1L << 20);
    }

    /** Everything in one colour. */
    void fill(int argb) {
        Arrays.fill(pixels, argb);
    }

    /** A band from edge to edge. */
    void band(int yPx, int heightPx, int argb) {
        Arrays.fill(pixels, yPx * widthPx, (yPx + heightPx) * widthPx, argb);
    }

    /** An upright line one device pixel wide. */
    void upright(double xPx, int yPx, int heightPx, int argb) {
        int x = (int) xPx;
        for (int y = yPx; x >= 0 && x < widthPx && y < yPx + heightPx; y++) {
            pixels[y * widthPx + x] = argb;
        }
    }

    /** Colours of gaps from now on. */
    void gapColours(int idle, int lost) {
        idleArgb = idle;
        lostArgb = lost;
    }

    /** The ground of a lane's gaps, one line of it; the bars are laid over it. */
    void gaps(LanePlan plan, LaneGaps gaps, int yPx) {
        gaps.hold(plan, widthPx);
        for (int x = 0; x < widthPx; x++) {
            if (gaps.isGap(x)) {
                pixels[yPx * widthPx + x] = gaps.isWanted(x) ? lostArgb : idleArgb;
            }
        }
    }

    /**
     * What held a core and was no part of the work, into the first line of its lane, which the bars are laid over: solid what is of
     * this program, upright lines what is not.
     */
    void others(LanePlan plan, int yPx) {
        int line = Math.max(1, (int) Math.round(scale));
        for (int entry = 0; entry < plan.size(); entry++) {
            int first = (int) plan.xPx(entry);
            int end = plan.isColumn(entry) ? plan.columnEndPx(entry)
                    : Math.max(first + 1, (int) Math.round(plan.xPx(entry) + plan.widthPx(entry)));
            int colour = palette.argb(plan.task(entry));
            boolean lined = plan.task(entry) == Slice.ELSEWHERE && end - first > 2 * line;
            for (int x = first; x < Math.min(widthPx, end); x++) {
                if (!lined || Math.floorMod(x - phasePx, OTHERS_LINES * line) < line) {
                    pixels[yPx * widthPx + x] = colour;
                }
            }
        }
    }

    /** A core's lane: solid bars. @param kept what was composed of it in the last frame, and will be of this one */
    void lane(LanePlan plan, BarLine kept, int yPx, int heightPx, int ground) {
        laneLook = look(laneLook, ground, true);
        solid(plan, kept, laneLook, yPx, heightPx, laneCorner);
    }

    private BarLine.Look look(BarLine.Look last, int ground, boolean gaps) {
        return last != null && last.ground() == ground && last.hovered() == hoveredTask && last.scale() == scale
                ? last
                : new BarLine.Look(palette, ground, hoveredTask, gaps, scale);
    }

    /** A task's row: solid where it runs, patterns elsewhere; what is narrower than a pixel last, so that it is seen. */
    void row(LanePlan plan, int yPx, int heightPx, int ground) {
        rowLook = look(rowLook, ground, false);
        solid(plan, rowLine, rowLook, yPx, heightPx, rowCorner);
        for (int entry = 0; entry < plan.size(); entry++) {
            if (!plan.isColumn(entry) && plan.state(entry) != TaskState.RUNNING) {
                pattern(plan, entry, yPx, heightPx, ground);
            }
        }
        for (int entry = 0; entry < plan.size(); entry++) {
            if (plan.isColumn(entry)) {
                patternColumn(plan, entry, yPx, heightPx, ground);
            }
        }
    }

    private void solid(LanePlan plan, BarLine composed, BarLine.Look look, int yPx, int heightPx, Corner corner) {
        composed.compose(plan, look, widthPx, largest);
        composed.over(pixels, yPx * widthPx, line);
        int ground = look.ground();
        int bars = plan.bars();
        int rounded = bars > 0 && heightPx > 3 * corner.radiusPx() ? findRounded(plan, corner, look.gaps()) : 0;
        int edge = rounded > 0 ? corner.radiusPx() : 0;
        for (int y = edge; y < heightPx - edge; y++) {
            System.arraycopy(line, 0, pixels, (yPx + y) * widthPx, widthPx);
        }
        for (int y = 0; y < edge; y++) {
            int top = (yPx + y) * widthPx;
            System.arraycopy(line, 0, pixels, top, widthPx);
            round(y, top, rounded, ground, corner);
            System.arraycopy(pixels, top, pixels, (yPx + heightPx - 1 - y) * widthPx, widthPx);
        }
    }

    /** Remembers the first and last pixels of the bars that have round corners. @return how many those are */
    private int findRounded(LanePlan plan, Corner corner, boolean lane) {
        double leastPx = 3 * corner.radiusPx() + scale;
        int found = 0;
        for (int entry = 0; entry < plan.size(); entry++) {
            if (plan.widthPx(entry) >= leastPx && !plan.isColumn(entry) && plan.state(entry) == TaskState.RUNNING) {
                if (found == leftPx.length) {
                    leftPx = Arrays.copyOf(leftPx, found * 2);
                    rightPx = Arrays.copyOf(rightPx, found * 2);
                }
                int right = (int) Math.ceil(plan.xPx(entry) + plan.widthPx(entry) - (lane ? scale : 0)) - 1;
                leftPx[found] = (int) plan.xPx(entry);
                rightPx[found++] = Math.min(widthPx - 1, right);
            }
        }
        return found;
    }

    private void pattern(LanePlan plan, int entry, int yPx, int heightPx, int ground) {
        int first = (int) Math.round(plan.xPx(entry));
        int end = Math.min(widthPx, (int) Math.round(plan.xPx(entry) + plan.widthPx(entry)));
        StatePattern tile = patterns[plan.state(entry).ordinal()];
        int size = tile.sizePx();
        ink(tile, mixed(plan, entry, ground), ground);
        for (int y = 0; y < heightPx; y++) {
            int tileRow = tileRow(y, heightPx, size);
            int inTile = Math.floorMod(first - phasePx, size);
            int at = (yPx + y) * widthPx + first;
            for (int x = first; x < end; x++, at++) {
                pixels[at] = inked[tileRow + inTile];
                inTile = inTile + 1 == size ? 0 : inTile + 1;
            }
        }
    }

    private void patternColumn(LanePlan plan, int entry, int yPx, int heightPx, int ground) {
        int colour = mixed(plan, entry, ground);
        StatePattern tile = patterns[plan.state(entry).ordinal()];
        int end = Math.min(widthPx, plan.columnEndPx(entry));
        for (int x = Math.min(widthPx - 1, plan.columnFromPx(entry)); x < end; x++) {
            patternColumn(tile, x, yPx, heightPx, colour, ground);
        }
    }

    private void patternColumn(StatePattern tile, int x, int yPx, int heightPx, int colour, int ground) {
        int size = tile.sizePx();
        int[] alpha = tile.alpha();
        int inTile = tileRow(0, heightPx, size) + Math.floorMod(x - phasePx, size);
        int at = yPx * widthPx + x;
        for (int y = 0; y < heightPx; y++, at += widthPx) {
            pixels[at] = mix(ground, colour, alpha[inTile]);
            inTile += size;
            inTile -= inTile < alpha.length ? 0 : alpha.length;
        }
    }

    private int mixed(LanePlan plan, int entry, int ground) {
        return mix(ground, rowLook.colour(plan.task(entry)),
                part256(Math.max(BarLine.FAINTEST, plan.density(entry))));
    }

    /** A tile's middle lies on the row's: dots and level lines are whole, and in the middle. */
    private static int tileRow(int y, int heightPx, int size) {
        return Math.floorMod(y + size / 2 - heightPx / 2, size) * size;
    }

    private void ink(StatePattern tile, int colour, int ground) {
        if (inked.length < tile.alpha().length) {
            inked = new int[tile.alpha().length];
        }
        for (int at = 0; at < tile.alpha().length; at++) {
            inked[at] = mix(ground, colour, tile.alpha()[at]);
        }
    }

    /** Rounds the bars' corners in one line of pixels, so many lines from their top or bottom edge. */
    private void round(int y, int linePx, int bars, int ground, Corner corner) {
        for (int at = 0; at < corner.share().length; at++) {
            if (corner.y()[at] == y) {
                int x = corner.x()[at];
                int share = corner.share()[at];
                for (int bar = 0; bar < bars; bar++) {
                    blend(linePx + leftPx[bar] + x, ground, share);
                    blend(linePx + rightPx[bar] - x, ground, share);
                }
            }
        }
    }

    private void blend(int at, int ground, int share) {
        pixels[at] = mix(ground, pixels[at], share);
    }

    /** A share (0 … 1) in 256ths; a cast takes a fraction of what {@link Math#round(float)} does. */
    static int part256(float share) {
        return (int) (256 * share + 0.5f);
    }

    /** {@code share}/256 of {@code over}, the rest {@code under}; red and blue together, green alone. */
    static int mix(int under, int over, int share) {
        int redBlue = (under & 0xFF00FF) * (256 - share) + (over & 0xFF00FF) * share >>> 8 & 0xFF00FF;
        int green = (under & 0xFF00) * (256 - share) + (over & 0xFF00) * share >>> 8 & 0xFF00;
        return 0xFF000000 | redBlue | green;
    }
}
