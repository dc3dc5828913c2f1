package corelanes.layout;

/**
 * Times to pixels and back. Immutable. Column {@code c} is the pixel [{@code c}, {@code c}+1).
 *
 * <p>
 * Column arithmetic is exact (whole numbers), so that no slice falls between two columns. It holds while the span times
 * the width stays below 2^63: 13 days at 8,000 pixels.
 *
 * @param viewport the stretch of time
 * @param widthPx  how many pixels it takes; at least 1
 */
public record TimeScale(Viewport viewport, int widthPx) {

    public TimeScale {
        widthPx = Math.max(1, widthPx);
    }

    /** Where a time is, in pixels from the left edge; not cut at the edges. */
    public double xPx(long timeNs) {
        return (double) (timeNs - viewport.startNs()) * widthPx / viewport.spanNs();
    }

    /** The time at a place, ns. */
    public long timeNs(double xPx) {
        return viewport.startNs() + Math.round(xPx * viewport.spanNs() / widthPx);
    }

    /** The column a time of the viewport falls in. */
    public int column(long timeNs) {
        return (int) Math.floorDiv((timeNs - viewport.startNs()) * widthPx, viewport.spanNs());
    }

    /** The first whole ns that falls in a column or to the right of it. */
    public long columnStartNs(int column) {
        return viewport.startNs() + Math.ceilDiv(column * viewport.spanNs(), (long) widthPx);
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
