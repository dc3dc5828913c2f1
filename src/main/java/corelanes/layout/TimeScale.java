package corelanes.layout;

/**
 * Times to pixels and back. Immutable. Column {@code c} is the pixel [{@code c}, {@code c}+1).
 *
 * <p>
 * Column arithmetic is exact (whole numbers), so that no slice falls between two columns. It holds while the span times
 * the width stays below 2^63: 13 days at 8,000 pixels.
 *
 * <p>
 * Scales that were made of one another by {@link #movedTo} have their columns at the same times: all lie on the grid of the
 * first one, whose column 0 begins at the anchor.
 *
 * @param viewport    the stretch of time; begins with the first whole ns of column 0
 * @param widthPx     how many pixels it takes; at least 1
 * @param anchorNs    where column 0 of the grid begins, ns
 * @param firstColumn which column of the grid is column 0 of this scale
 */
public record TimeScale(Viewport viewport, int widthPx, long anchorNs, long firstColumn) {

    /** A column of the grid: so far {@link LanePlan} has its places to a millionth of a pixel. */
    private static final long FARTHEST = 1L << 24;
    /** Narrower columns are not moved by whole pixels: what few slices there are is soon planned. */
    private static final int LEAST_COLUMN_NS = 2;

    public TimeScale {
        widthPx = Math.max(1, widthPx);
    }

    // As Viewport has it, and for its reason.
    @Override
    public boolean equals(Object other) {
        return other instanceof TimeScale that && viewport.equals(that.viewport) && widthPx == that.widthPx
                && anchorNs == that.anchorNs && firstColumn == that.firstColumn;
    }

    @Override
    public int hashCode() {
        return ((viewport.hashCode() * 31 + widthPx) * 31 + Long.hashCode(anchorNs)) * 31 + Long.hashCode(firstColumn);
    }

    /** A grid of its own. */
    public TimeScale(Viewport viewport, int widthPx) {
        this(viewport, widthPx, viewport.startNs(), 0);
    }

    /**
     * As near to a viewport as can be by whole pixels, half a pixel at most, so that all columns that stay in view stay as they are. A
     * scale with a grid of its own if the viewport is longer or shorter than this one's, or far away.
     */
    public TimeScale movedTo(Viewport next, int nextWidthPx) {
        long spanNs = viewport.spanNs();
        double columns = (double) (next.startNs() - anchorNs) * widthPx / spanNs;
        if (next.spanNs() != spanNs || nextWidthPx != widthPx || spanNs < (long) LEAST_COLUMN_NS * widthPx
                || Math.abs(columns) > Math.min(FARTHEST, Long.MAX_VALUE / 4 / spanNs)) {
            return new TimeScale(next, nextWidthPx);
        }
        long first = Math.round(columns);
        return new TimeScale(new Viewport(anchorNs + Math.ceilDiv(first * spanNs, (long) widthPx), spanNs), widthPx,
                anchorNs, first);
    }

    /** Whether columns of the two begin at the same times. */
    boolean hasGridOf(TimeScale other) {
        return anchorNs == other.anchorNs && widthPx == other.widthPx
                && viewport.spanNs() == other.viewport.spanNs();
    }

    /** Where a time is, in pixels from the left edge; not cut at the edges. */
    public double xPx(long timeNs) {
        return (double) (timeNs - anchorNs) * widthPx / viewport.spanNs() - firstColumn;
    }

    /** The time at a place, ns. */
    public long timeNs(double xPx) {
        return anchorNs + Math.round((xPx + firstColumn) * viewport.spanNs() / widthPx);
    }

    /** The column a time falls in. */
    public int column(long timeNs) {
        return (int) (Math.floorDiv((timeNs - anchorNs) * widthPx, viewport.spanNs()) - firstColumn);
    }

    /** The first whole ns that falls in a column or to the right of it. */
    public long columnStartNs(int column) {
        return anchorNs + Math.ceilDiv((firstColumn + column) * viewport.spanNs(), (long) widthPx);
    }

    /** Whether a duration of at most the viewport's span is a pixel wide or wider. */
    public boolean isPixelWide(long ns) {
        return ns * widthPx >= viewport.spanNs();
    }

    /** How long a pixel is, ns. */
    public double nsPerPx() {
        return (double) viewport.spanNs() / widthPx;
    }
}
