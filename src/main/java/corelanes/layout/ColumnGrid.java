package corelanes.layout;

/** Where the pixel columns of a scale begin. Made once for all lanes of a frame, and reused by its owner. */
final class ColumnGrid {

    private long[] startNs = {};
    private TimeScale scale = new TimeScale(new Viewport(0, 1), 1);
    private double pxPerNs;
    private long longestNs;
    private long wideNs;

    /** From now on of this scale. */
    void set(TimeScale next) {
        if (next.equals(scale) && startNs.length > 0) {
            return;
        }
        scale = next;
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
        return startNs[column];
    }

    /** How many columns there are. */
    int columns() {
        return scale.widthPx();
    }

    /** The column of a time of the viewport. */
    int column(long timeNs) {
        int column = Math.min(scale.widthPx() - 1, (int) ((timeNs - scale.viewport().startNs()) * pxPerNs));
        // That is rounded; where columns begin is exact.
        if (timeNs < startNs[column]) {
            return column - 1;
        }
        return column + 1 < scale.widthPx() && timeNs >= startNs[column + 1] ? column + 1 : column;
    }

    double xPx(long timeNs) {
        return (timeNs - scale.viewport().startNs()) * pxPerNs;
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
