package corelanes.layout;

import corelanes.trace.TaskState;
import java.util.Arrays;

/**
 * The rectangles of one lane from left to right, in columns that its owner reuses from frame to frame.
 *
 * <pre>
 *   xPx double | widthPx double
 *   who  long   task 32 bits | slice 32 bits
 *   what long   density as a float 32 bits | slices 27 bits | column 1 bit | state 4 bits
 * </pre>
 *
 * An entry is either a <em>bar</em>, which is one slice a pixel wide or wider, or a <em>column</em>: what is narrower
 * than a pixel and starts in one pixel column, added up. Rectangles do not overlap. A column may be far narrower than a pixel;
 * whoever paints it gives it its whole pixel, {@link #density} strong, so that nothing vanishes.
 */
public final class LanePlan {

    /** {@link #slice} of a column in which there are several slices. */
    public static final int MANY = -1;

    private static final int SLICES_SHIFT = 5;
    private static final int MOST_SLICES = (1 << 32 - SLICES_SHIFT - 1) - 1;
    private static final int COLUMN = 1 << 4;
    private static final int STATE_MASK = COLUMN - 1;

    private double[] xPx = new double[64];
    private double[] widthPx = new double[64];
    private long[] who = new long[64];
    private long[] what = new long[64];
    private int size;
    private int bars;

    /** Number of entries. */
    public int size() {
        return size;
    }

    /** How many of them are bars. */
    public int bars() {
        return bars;
    }

    /** Left edge, px. */
    public double xPx(int entry) {
        return xPx[entry];
    }

    /** Width, px; 0 for a slice without duration. */
    public double widthPx(int entry) {
        return widthPx[entry];
    }

    /** The share of its pixel column that a column's slices take, 0 … 1; 1 for a bar. */
    public float density(int entry) {
        return Float.intBitsToFloat((int) (what[entry] >>> 32));
    }

    /** The task, or the one with most time in a column. */
    public int task(int entry) {
        return (int) (who[entry] >> 32);
    }

    /** The state, or the one with most time in a column. */
    public TaskState state(int entry) {
        return TaskState.ofCode((int) what[entry] & STATE_MASK);
    }

    /** The slice, or {@link #MANY}. */
    public int slice(int entry) {
        return (int) who[entry];
    }

    /** How many slices the entry stands for. */
    public int slices(int entry) {
        return (int) what[entry] >>> SLICES_SHIFT;
    }

    /** Whether this is a column: narrower than a pixel. */
    public boolean isColumn(int entry) {
        return ((int) what[entry] & COLUMN) != 0;
    }

    /** The entry a person sees at a place, or -1. */
    public int entryAt(double atPx) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (xPx[middle] <= atPx) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low > 0 && (atPx < xPx[low - 1] + widthPx[low - 1] || isSeenAt(low - 1, atPx))) {
            return low - 1;
        }
        return low < size && isSeenAt(low, atPx) ? low : -1;
    }

    private boolean isSeenAt(int entry, double atPx) {
        return isColumn(entry) && Math.floor(xPx[entry]) == Math.floor(atPx);
    }

    void clear() {
        size = 0;
        bars = 0;
    }

    void addBar(double x, double width, int ofTask, int stateCode, int ofSlice) {
        bars++;
        add(x, width, 1, ofTask, ofSlice, 1 << SLICES_SHIFT | stateCode);
    }

    void addColumn(double x, double width, double share, int ofTask, int stateCode, int ofSlice, int count) {
        add(x, width, (float) Math.min(1, share), ofTask, count == 1 ? ofSlice : MANY,
                Math.min(MOST_SLICES, count) << SLICES_SHIFT | COLUMN | stateCode);
    }

    private void add(double x, double width, float share, int ofTask, int ofSlice, int bits) {
        int at = size;
        if (at == xPx.length) {
            grow(at * 2);
        }
        xPx[at] = x;
        widthPx[at] = width;
        who[at] = (long) ofTask << 32 | ofSlice & 0xFFFF_FFFFL;
        what[at] = (long) Float.floatToRawIntBits(share) << 32 | bits & 0xFFFF_FFFFL;
        size = at + 1;
    }

    private void grow(int room) {
        xPx = Arrays.copyOf(xPx, room);
        widthPx = Arrays.copyOf(widthPx, room);
        who = Arrays.copyOf(who, room);
        what = Arrays.copyOf(what, room);
    }
}
