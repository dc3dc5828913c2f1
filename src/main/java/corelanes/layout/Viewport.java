package corelanes.layout;

/**
 * The stretch of time that is seen. Immutable.
 *
 * @param startNs CLOCK_MONOTONIC at the left edge, ns
 * @param spanNs  from the left to the right edge, ns; at least {@link #SMALLEST_SPAN_NS}
 */
public record Viewport(long startNs, long spanNs) {

    /** The closest look: 1 µs from edge to edge. */
    public static final long SMALLEST_SPAN_NS = 1_000;

    public Viewport {
        spanNs = Math.max(SMALLEST_SPAN_NS, spanNs);
    }

    // What Java would make of a record at the first call takes as long as a frame, and the first picture of a window would wait.
    @Override
    public boolean equals(Object other) {
        return other instanceof Viewport that && startNs == that.startNs && spanNs == that.spanNs;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(startNs) + Long.hashCode(spanNs);
    }

    /** From one time to another. */
    public static Viewport between(long fromNs, long toNs) {
        return new Viewport(fromNs, toNs - fromNs);
    }

    /** The right edge, ns. */
    public long endNs() {
        return startNs + spanNs;
    }

    /** The same span, moved by {@code byNs} to the right. */
    public Viewport pannedBy(long byNs) {
        return new Viewport(startNs + byNs, spanNs);
    }

    /** The span divided by {@code factor}, with {@code aroundNs} staying where it is on the screen. */
    public Viewport zoomed(double factor, long aroundNs) {
        long span = Math.max(SMALLEST_SPAN_NS, Math.round(spanNs / factor));
        double share = (double) (aroundNs - startNs) / spanNs;
        return new Viewport(aroundNs - Math.round(share * span), span);
    }

    /** No wider than [{@code fromNs}, {@code toNs}], and moved inside it. */
    public Viewport within(long fromNs, long toNs) {
        long span = Math.min(spanNs, Math.max(SMALLEST_SPAN_NS, toNs - fromNs));
        return new Viewport(Math.max(fromNs, Math.min(startNs, toNs - span)), span);
    }
}
