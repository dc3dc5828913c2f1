package corelanes.layout;

/**
 * A stretch of time that was marked. Immutable.
 *
 * @param fromNs CLOCK_MONOTONIC at its start, ns
 * @param toNs   at its end, ns; never before the start
 */
public record TimeRange(long fromNs, long toNs) {

    /** No stretch. */
    public static final TimeRange NONE = new TimeRange(0, 0);

    /** From one time to another, in whichever order. */
    public static TimeRange between(long oneNs, long otherNs) {
        return new TimeRange(Math.min(oneNs, otherNs), Math.max(oneNs, otherNs));
    }

    /** Whether it has no length. */
    public boolean isEmpty() {
        return toNs <= fromNs;
    }

    /** How long it is, ns. */
    public long lengthNs() {
        return toNs - fromNs;
    }
}
