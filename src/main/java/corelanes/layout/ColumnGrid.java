package corelanes.layout;

/**
 * Where the pixel columns of a scale begin, counted as its grid counts them. Made once for all lanes of a frame, and reused by its
 * owner.
 */
final class ColumnGrid {

    private long[] startNs = {};
    private TimeScale scale = new TimeScale(new Viewport(0, 1), 1);
    private int first;
    private double pxPerNs;
    private long longestNs;
    private long wideNs;

    /** From now on of this scale. */
    void set(TimeScale next) {
        if (next.equals(scale) && startNs.length > 0) {
            return;
        }
        scale = next;
        first = (int) next.firstColumn();
        int width = next.widthPx();
        if (startNs.length < width + 1) {
            startNs = new long[width + 1];
        }
        for (int column = 0; column <= width; column++) {
            startNs[column] = next.columnStartNs(column);
        }
        pxPerNs = (double) width / next.viewport().spanNs();
        longestNs = next.viewport().spanNs() / width;
        wideNs = Math.ceilDiv(next.viewport().spanNs(), (long) width);
    }

    /** The first whole ns of a column; of the one behind the last, the viewport's end. */
    long startNs(int column) {
        return startNs[column - first];
    }

    /** The same of any column, in view or not. */
    long anyStartNs(int column) {
        return scale.columnStartNs(column - first);
    }

    /** The first column. */
    int first() {
        return first;
    }

    /** The one behind the last. */
    int end() {
        return first + scale.widthPx();
    }

    /** The column of a time of the viewport. */
    int column(long timeNs) {
        int column = Math.clamp((int) (xPx(timeNs) - first), 0, scale.widthPx() - 1);
        // That is rounded; where columns begin is exact.
        if (timeNs < startNs[column]) {
            return first + column - 1;
        }
        return first + (column + 1 < scale.widthPx() && timeNs >= startNs[column + 1] ? column + 1 : column);
    }

    /** The column of the right edge, or of where slices are cut if that is before it. */
    int columnOfEdge(long timeNs) {
        return timeNs >= scale.viewport().endNs() ? end() : column(Math.max(scale.viewport().startNs(), timeNs));
    }

    /** Where a time is, in pixels from where the grid's column 0 begins. */
    double xPx(long timeNs) {
        return (timeNs - scale.anchorNs()) * pxPerNs;
    }

    /** The share of a pixel that so many ns take. */
    double px(long ns) {
        return ns * pxPerNs;
    }

    /** The longest time that fits into a pixel, ns. */
    long pixelNs() {
        return longestNs;
    }

    /** The shortest time that is a pixel wide, ns. */
    long wideNs() {
        return wideNs;
    }
}
