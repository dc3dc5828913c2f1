package corelanes.ui.stage;

import corelanes.layout.LanePlan;
import corelanes.layout.StatePattern;
import corelanes.layout.TaskPalette;
import corelanes.trace.TaskState;
import java.util.Arrays;

/**
 * Paints plans into an array of pixels, 0xAARRGGBB row by row, all of them opaque. Knows no toolkit. What is solid is
 * composed once as a line and copied to every row, so the cost is the area, whatever the number of slices.
 */
final class BarPainter {

    private static final float FAINTEST = 0.4f;
    private static final double GAP_FROM_PX = 4;
    private static final double LANE_RADIUS_PX = 3;
    private static final double ROW_RADIUS_PX = 2;
    private static final int DIMMED = 200;

    private final TaskPalette palette;
    private int[] pixels = {};
    private int widthPx;
    private double scale;
    private int[] line = {};
    private float[] covered = {};
    private float[] largest = {};
    private int[] laneCorner = {};
    private int[] rowCorner = {};
    private StatePattern[] patterns = {};
    private int hoveredTask = -1;
    private int phasePx;

    BarPainter(TaskPalette palette) {
        this.palette = palette;
    }

    /** Paints from now on into these pixels. @param scale device pixels per pixel of the scene */
    void into(int[] target, int width, double outputScale) {
        pixels = target;
        widthPx = width;
        if (line.length != width) {
            line = new int[width];
            covered = new float[width];
            largest = new float[width];
        }
        if (scale != outputScale) {
            scale = outputScale;
            laneCorner = corner((int) Math.round(LANE_RADIUS_PX * scale));
            rowCorner = corner((int) Math.round(ROW_RADIUS_PX * scale));
            patterns = Arrays.stream(TaskState.values()).map(state -> StatePattern.of(state, scale))
                    .toArray(StatePattern[]::new);
        }
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

    /** A core's lane: solid bars. */
    void lane(LanePlan plan, int yPx, int heightPx, int ground) {
        solid(plan, yPx, heightPx, ground, laneCorner, true);
    }

    /** A task's row: solid where it runs, patterns elsewhere. */
    void row(LanePlan plan, int yPx, int heightPx, int ground) {
        solid(plan, yPx, heightPx, ground, rowCorner, false);
        for (int entry = 0; entry < plan.size(); entry++) {
            if (plan.state(entry) != TaskState.RUNNING) {
                pattern(plan, entry, yPx, heightPx, ground);
            }
        }
    }

    private void solid(LanePlan plan, int yPx, int heightPx, int ground, int[] corner, boolean gaps) {
        Arrays.fill(covered, 0);
        Arrays.fill(largest, -1);
        for (int entry = 0; entry < plan.size(); entry++) {
            if (plan.state(entry) == TaskState.RUNNING) {
                solidIntoLine(plan, entry, ground, gaps);
            }
        }
        for (int x = 0; x < widthPx; x++) {
            if (covered[x] < 1) {
                int under = pixels[yPx * widthPx + x];
                line[x] = covered[x] == 0 ? under : mix(under, line[x], Math.round(256 * covered[x]));
            }
        }
        for (int y = yPx; y < yPx + heightPx; y++) {
            System.arraycopy(line, 0, pixels, y * widthPx, widthPx);
        }
        int radius = (int) Math.sqrt(corner.length);
        for (int entry = 0; entry < plan.size() && heightPx > 3 * radius; entry++) {
            if (plan.widthPx(entry) >= 3 * radius + scale && plan.state(entry) == TaskState.RUNNING) {
                int left = (int) plan.xPx(entry);
                int right = (int) Math.ceil(plan.xPx(entry) + plan.widthPx(entry) - (gaps ? scale : 0)) - 1;
                round(left, Math.min(widthPx - 1, right), yPx, yPx + heightPx - 1, ground, corner, radius);
            }
        }
    }

    private void solidIntoLine(LanePlan plan, int entry, int ground, boolean gaps) {
        int colour = colour(plan.task(entry), ground);
        double from = plan.xPx(entry);
        int first = Math.min(widthPx - 1, (int) from);
        if (plan.isColumn(entry)) {
            takePart(first, colour, plan.density(entry));
            covered[first] = Math.max(FAINTEST, covered[first]);
            return;
        }
        double width = plan.widthPx(entry);
        double end = from + width - (gaps && width >= GAP_FROM_PX * scale ? scale : 0);
        int last = Math.min(widthPx, (int) end);
        if (last == first) {
            takePart(first, colour, (float) (end - from));
            return;
        }
        takePart(first, colour, (float) (first + 1 - from));
        for (int x = first + 1; x < last; x++) {
            line[x] = colour;
            covered[x] = 1;
        }
        if (last < widthPx) {
            takePart(last, colour, (float) (end - last));
        }
    }

    /**
     * A pixel that several share shows the colour of the one with most of it: a mixture would look like another task.
     */
    private void takePart(int x, int colour, float share) {
        if (share > largest[x]) {
            largest[x] = share;
            line[x] = colour;
        }
        covered[x] = Math.min(1, covered[x] + share);
    }

    private void pattern(LanePlan plan, int entry, int yPx, int heightPx, int ground) {
        boolean column = plan.isColumn(entry);
        int first = column ? (int) plan.xPx(entry) : (int) Math.round(plan.xPx(entry));
        int end = column ? first + 1 : (int) Math.round(plan.xPx(entry) + plan.widthPx(entry));
        int strength = Math.round(256 * Math.max(FAINTEST, plan.density(entry)));
        int colour = mix(ground, colour(plan.task(entry), ground), strength);
        StatePattern tile = patterns[plan.state(entry).ordinal()];
        int size = tile.sizePx();
        for (int y = 0; y < heightPx; y++) {
            // A tile's middle lies on the row's: dots and level lines are whole, and in the middle.
            int tileRow = Math.floorMod(y + size / 2 - heightPx / 2, size) * size;
            int inTile = Math.floorMod(first - phasePx, size);
            int at = (yPx + y) * widthPx + first;
            for (int x = first; x < Math.min(widthPx, end); x++, at++) {
                pixels[at] = mix(ground, colour, tile.alpha()[tileRow + inTile]);
                inTile = inTile + 1 == size ? 0 : inTile + 1;
            }
        }
    }

    private void round(int left, int right, int top, int bottom, int ground, int[] corner, int radius) {
        for (int j = 0; j < radius; j++) {
            for (int i = 0; i < radius; i++) {
                int share = corner[j * radius + i];
                blend(left + i, top + j, ground, share);
                blend(right - i, top + j, ground, share);
                blend(left + i, bottom - j, ground, share);
                blend(right - i, bottom - j, ground, share);
            }
        }
    }

    private void blend(int x, int y, int ground, int share) {
        int at = y * widthPx + x;
        pixels[at] = mix(ground, pixels[at], share);
    }

    private int colour(int task, int ground) {
        int colour = palette.argb(task);
        return hoveredTask < 0 || hoveredTask == task ? colour : mix(ground, colour, DIMMED);
    }

    /** How much of each pixel of a rounded corner is inside, of 256. */
    private static int[] corner(int radius) {
        int[] share = new int[radius * radius];
        for (int at = 0; at < share.length; at++) {
            double distance = Math.hypot(radius - at % radius - 0.5, radius - at / radius - 0.5);
            share[at] = (int) (256 * Math.max(0, Math.min(1, radius + 0.5 - distance)));
        }
        return share;
    }

    /** {@code share}/256 of {@code over}, the rest {@code under}; red and blue together, green alone. */
    static int mix(int under, int over, int share) {
        int redBlue = (under & 0xFF00FF) * (256 - share) + (over & 0xFF00FF) * share >>> 8 & 0xFF00FF;
        int green = (under & 0xFF00) * (256 - share) + (over & 0xFF00) * share >>> 8 & 0xFF00;
        return 0xFF000000 | redBlue | green;
    }
}
