package corelanes.layout;

import corelanes.trace.TaskState;
import java.util.Arrays;

/**
 * The rectangles of one lane from left to right, in columns that its owner reuses from frame to frame.
 *
 * <pre>
 *   xPx double | widthPx double | density float | task int | slice int | slices int | state byte | column boolean
 * </pre>
 *
 * An entry is either a <em>bar</em>, which is one slice a pixel wide or wider, or a <em>column</em>: what is narrower
 * than a pixel and starts in one pixel column, added up. Rectangles do not overlap. A column may be far narrower than a pixel;
 * whoever paints it gives it its whole pixel, {@link #density} strong, so that nothing vanishes.
 */
public final class LanePlan {

    /** {@link #slice} of a column in which there are several slices. */
    public static final int MANY = -1;

    private double[] xPx = new double[64];
    private double[] widthPx = new double[64];
    private float[] density = new float[64];
    private int[] task = new int[64];
    private int[] slice = new int[64];
    private int[] slices = new int[64];
    private byte[] state = new byte[64];
    private boolean[] column = new boolean[64];
    private int size;

    /** Number of entries. */
    public int size() {
        return size;
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
        return density[entry];
    }

    /** The task, or the one with most time in a column. */
    public int task(int entry) {
        return task[entry];
    }

    /** The state, or the one with most time in a column. */
    public TaskState state(int entry) {
        return TaskState.ofCode(state[entry]);
    }

    /** The slice, or {@link #MANY}. */
    public int slice(int entry) {
        return slice[entry];
    }

    /** How many slices the entry stands for. */
    public int slices(int entry) {
        return slices[entry];
    }

    /** Whether this is a column: narrower than a pixel. */
    public boolean isColumn(int entry) {
        return column[entry];
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
        return column[entry] && Math.floor(xPx[entry]) == Math.floor(atPx);
    }

    void clear() {
        size = 0;
    }

    void addBar(double x, double width, int ofTask, int stateCode, int ofSlice) {
        set(x, width, 1, ofTask, stateCode);
        slice[size] = ofSlice;
        slices[size] = 1;
        column[size++] = false;
    }

    void addColumn(double x, double width, double share, int ofTask, TaskState ofState, int ofSlice, int count) {
        set(x, width, (float) Math.min(1, share), ofTask, ofState.code());
        slice[size] = count == 1 ? ofSlice : MANY;
        slices[size] = count;
        column[size++] = true;
    }

    private void set(double x, double width, float share, int ofTask, int stateCode) {
        if (size == xPx.length) {
            grow(size * 2);
        }
        xPx[size] = x;
        widthPx[size] = width;
        density[size] = share;
        task[size] = ofTask;
        state[size] = (byte) stateCode;
    }

    private void grow(int room) {
        xPx = Arrays.copyOf(xPx, room);
        widthPx = Arrays.copyOf(widthPx, room);
        density = Arrays.copyOf(density, room);
        task = Arrays.copyOf(task, room);
        slice = Arrays.copyOf(slice, room);
        slices = Arrays.copyOf(slices, room);
        state = Arrays.copyOf(state, room);
        column = Arrays.copyOf(column, room);
    }
}
