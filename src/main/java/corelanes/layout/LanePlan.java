package corelanes.layout;

import corelanes.trace.Lane;
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
 * Places are those of the scale's grid ({@link TimeScale}), so that entries stay what they are when the view moves by whole pixels; whoever
 * reads them gets them from the left edge. They begin somewhere in the arrays, with room before them for what comes into view there.
 *
 * <p>
 * An entry is either a <em>bar</em>, which is one slice a pixel wide or wider, or a <em>column</em>: what is narrower
 * than a pixel and starts in one pixel column, added up. Rectangles do not overlap. A column may be far narrower than a pixel;
 * whoever paints it gives it its whole pixel, {@link #density} strong, so that nothing vanishes. In a coarse plan
 * ({@link SharpenedPlan}) columns are several pixels wide, and what is said here of a pixel is said of those.
 */
public final class LanePlan {

    /** {@link #slice} of a column in which there are several slices. */
    public static final int MANY = -1;

    private static final int SLICES_SHIFT = 5;
    private static final int MOST_SLICES = (1 << 32 - SLICES_SHIFT - 1) - 1;
    private static final int COLUMN = 1 << 4;
    private static final int STATE_MASK = COLUMN - 1;
    private static final int ROOM_BEFORE = 512;

    private double[] xPx = new double[64];
    private double[] widthPx = new double[64];
    private long[] who = new long[64];
    private long[] what = new long[64];
    private int head;
    private int size;
    private int bars;
    private double leftColumn;
    private int columnPx = 1;
    private int version;
    private int sameFromColumn;
    private int sameEndColumn;
    private final KeptTiles kept = new KeptTiles();

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
        double columns = xPx[head + entry] - leftColumn;
        return columnPx == 1 ? columns : Math.max(0, columns * columnPx);
    }

    /** Width, px; 0 for a slice without duration. */
    public double widthPx(int entry) {
        double columns = widthPx[head + entry];
        return columnPx == 1 ? columns
                : Math.max(0, (xPx[head + entry] + columns - leftColumn) * columnPx - xPx(entry));
    }

    /** The first pixel of the column that an entry starts in. */
    public int columnFromPx(int entry) {
        return columnPx == 1 ? (int) xPx(entry) : Math.max(0, columnEndPx(entry) - columnPx);
    }

    /** The pixel behind the column that an entry starts in. */
    public int columnEndPx(int entry) {
        return columnPx == 1 ? (int) xPx(entry) + 1
                : (int) Math.round((Math.floor(xPx[head + entry]) + 1 - leftColumn) * columnPx);
    }

    /** The share of its pixel column that a column's slices take, 0 … 1; 1 for a bar. */
    public float density(int entry) {
        return Float.intBitsToFloat((int) (what[head + entry] >>> 32));
    }

    /** The task, or the one with most time in a column. */
    public int task(int entry) {
        return (int) (who[head + entry] >> 32);
    }

    /** The state, or the one with most time in a column. */
    public TaskState state(int entry) {
        return TaskState.ofCode((int) what[head + entry] & STATE_MASK);
    }

    /** The slice, or {@link #MANY}. */
    public int slice(int entry) {
        return (int) who[head + entry];
    }

    /** How many slices the entry stands for. */
    public int slices(int entry) {
        return (int) what[head + entry] >>> SLICES_SHIFT;
    }

    /** Whether this is a column: narrower than a pixel. */
    public boolean isColumn(int entry) {
        return ((int) what[head + entry] & COLUMN) != 0;
    }

    /** The first entry that starts at a place or to the right of it. */
    public int firstFrom(double atPx) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (xPx(middle) < atPx) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The entry a person sees at a place, or -1. */
    public int entryAt(double atPx) {
        int low = firstFrom(Math.nextUp(atPx));
        if (low > 0 && (atPx < xPx(low - 1) + widthPx(low - 1) || isSeenAt(low - 1, atPx))) {
            return low - 1;
        }
        return low < size && isSeenAt(low, atPx) ? low : -1;
    }

    private boolean isSeenAt(int entry, double atPx) {
        return isColumn(entry) && columnFromPx(entry) <= atPx && atPx < columnEndPx(entry);
    }

    void clear() {
        head = xPx.length > 2 * ROOM_BEFORE ? ROOM_BEFORE : 0;
        size = 0;
        bars = 0;
        version++;
        sameFromColumn = 0;
        sameEndColumn = 0;
        kept.forget();
    }

    /** From now on places are read from this column of the grid, and columns are a pixel wide. */
    void readFrom(long column) {
        leftColumn = column;
        columnPx = 1;
    }

    /** From now on places are read from somewhere in a column of the grid, and columns are so many pixels wide. */
    void readFrom(double place, int pxOfColumn) {
        leftColumn = place;
        columnPx = pxOfColumn;
    }

    /** Counts how often the entries were planned anew; what was kept of them counts too. */
    public int version() {
        return version;
    }

    /**
     * From this pixel to before {@link #sameEndPx} what is in view is what it was in the {@link #version} before, in the same columns of
     * the grid. May lie beside the view.
     */
    public int sameFromPx() {
        return sameFromColumn - (int) leftColumn;
    }

    /** No more than {@link #sameFromPx} if nothing is the same. */
    public int sameEndPx() {
        return sameEndColumn - (int) leftColumn;
    }

    /** The column of the grid that is the leftmost pixel. Only of a plan whose columns are a pixel wide. */
    public int leftColumn() {
        return (int) leftColumn;
    }

    /** Whether columns are a pixel wide. */
    public boolean isSharp() {
        return columnPx == 1;
    }

    /** Whether this was last planned of a lane, and tiles of it are kept. */
    public boolean isOf(Lane lane) {
        return kept.isOf(lane);
    }

    /** The tiles that may be taken over when the view has moved. */
    KeptTiles kept() {
        return kept;
    }

    /** Where the first entry is in the arrays. */
    int first() {
        return head;
    }

    /** Where the next entry will be in the arrays. */
    int next() {
        return head + size;
    }

    /** Keeps only entries from one on to before another, as {@link #next} counts them; they are all that begins in these columns. */
    void keep(int fromEntry, int toEntry, int fromColumn, int endColumn) {
        bars -= barsIn(head, fromEntry) + barsIn(toEntry, next());
        head = fromEntry;
        size = toEntry - fromEntry;
        version++;
        sameFromColumn = fromColumn;
        // Where the last bar ends may change, if it was cut at the edge.
        sameEndColumn = hasBarTo(endColumn - 1) ? (int) xPx[next() - 1] : endColumn;
    }

    private int barsIn(int fromEntry, int toEntry) {
        int found = 0;
        for (int entry = fromEntry; entry < toEntry; entry++) {
            found += ((int) what[entry] & COLUMN) == 0 ? 1 : 0;
        }
        return found;
    }

    /** Puts the entries of another plan, all to the left of these, before these. */
    void prepend(LanePlan left) {
        int more = left.size;
        if (head < more) {
            move(more + ROOM_BEFORE);
        }
        head -= more;
        System.arraycopy(left.xPx, left.head, xPx, head, more);
        System.arraycopy(left.widthPx, left.head, widthPx, head, more);
        System.arraycopy(left.who, left.head, who, head, more);
        System.arraycopy(left.what, left.head, what, head, more);
        if (more > 0 && !left.isColumn(more - 1)) {
            sameFromColumn = Math.max(sameFromColumn, (int) Math.ceil(xPx[head + more - 1] + widthPx[head + more - 1]));
        }
        size += more;
        bars += left.bars;
    }

    /** The last bar ends somewhere else, as places of the grid are counted. */
    void endLastBar(double endPx) {
        widthPx[next() - 1] = endPx - xPx[next() - 1];
    }

    /** Whether the last entry is a bar that reaches to a column of the grid or beyond. */
    boolean hasBarTo(int column) {
        int last = next() - 1;
        return size > 0 && !isColumn(size - 1) && xPx[last] + widthPx[last] >= column;
    }

    /** The entries begin somewhere else in the arrays. */
    private void move(int to) {
        if (to + size > xPx.length) {
            grow(to + size + size / 4);
        }
        for (Object array : new Object[] {xPx, widthPx, who, what}) {
            System.arraycopy(array, head, array, to, size);
        }
        kept.moved(to - head);
        head = to;
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
        int at = head + size;
        if (at == xPx.length) {
            at = makeRoom();
        }
        xPx[at] = x;
        widthPx[at] = width;
        who[at] = (long) ofTask << 32 | ofSlice & 0xFFFF_FFFFL;
        what[at] = (long) Float.floatToRawIntBits(share) << 32 | bits & 0xFFFF_FFFFL;
        size++;
    }

    /** Moving through a long recording leaves room before the entries. */
    private int makeRoom() {
        if (head > Math.max(size, ROOM_BEFORE)) {
            move(ROOM_BEFORE / 2);
        } else {
            grow(xPx.length * 2);
        }
        return head + size;
    }

    private void grow(int room) {
        xPx = Arrays.copyOf(xPx, room);
        widthPx = Arrays.copyOf(widthPx, room);
        who = Arrays.copyOf(who, room);
        what = Arrays.copyOf(what, room);
    }
}
