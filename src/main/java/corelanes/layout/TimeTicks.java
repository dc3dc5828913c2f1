package corelanes.layout;

import java.util.Arrays;

/**
 * Where a time axis is marked, and with what: round times from the run's origin on, as close as their labels allow.
 * Steps are 1, 2 or 5 times a power of ten of ns, and from a minute on of minutes. Reused by its owner; a label that
 * was there in the last frame is not made again.
 */
public final class TimeTicks {

    private static final double LEAST_STEP_PX = 110;
    private static final double LABEL_GAP_PX = 14;

    private final TimeLabels labels = new TimeLabels();
    private double[] xPx = new double[32];
    private String[] label = new String[32];
    private String[] spare = new String[32];
    private long stepNs = 1;
    private long firstTick;
    private int size;
    private TimeLabels.Format format = new TimeLabels.Format(TimeLabels.Unit.MS, 0);

    /**
     * Finds the ticks inside a viewport.
     *
     * @param originNs    the time that is called 0
     * @param characterPx how wide a character of a label is at most, on average
     */
    public void plan(TimeScale scale, long originNs, double characterPx) {
        long fromNs = scale.viewport().startNs() - originNs;
        long toNs = fromNs + scale.viewport().spanNs();
        long step = 1;
        TimeLabels.Format next = labels.format(fromNs, toNs, step);
        while (!fits(next, fromNs, toNs, step / scale.nsPerPx(), characterPx)) {
            step = stepAfter(step);
            next = labels.format(fromNs, toNs, step);
        }
        fill(Math.ceilDiv(fromNs, step), Math.floorDiv(toNs, step), step, next);
        for (int tick = 0; tick < size; tick++) {
            xPx[tick] = scale.xPx(originNs + (firstTick + tick) * stepNs);
        }
    }

    private boolean fits(TimeLabels.Format next, long fromNs, long toNs, double stepPx, double characterPx) {
        double labelPx = labels.longest(next, fromNs, toNs) * characterPx;
        return stepPx >= Math.max(LEAST_STEP_PX, labelPx + LABEL_GAP_PX);
    }

    private void fill(long first, long last, long step, TimeLabels.Format next) {
        boolean same = step == stepNs && next.unit() == format.unit() && next.decimals() == format.decimals();
        int ticks = (int) (last - first + 1);
        if (ticks > label.length) {
            xPx = new double[ticks * 2];
            label = Arrays.copyOf(label, ticks * 2);
            spare = new String[ticks * 2];
        }
        for (int tick = 0; tick < ticks; tick++) {
            long before = first + tick - firstTick;
            spare[tick] = same && before >= 0 && before < size
                    ? label[(int) before]
                    : labels.text((first + tick) * step, next);
        }
        String[] old = label;
        label = spare;
        spare = old;
        firstTick = first;
        size = ticks;
        stepNs = step;
        format = next;
    }

    /** The next longer step: 1, 2, 5, 10 … ns, 50 s, 1 min, 2 min … */
    static long stepAfter(long stepNs) {
        long unit = stepNs < TimeLabels.MINUTE_NS ? 1 : TimeLabels.MINUTE_NS;
        long power = unit;
        while (stepNs / power >= 10) {
            power *= 10;
        }
        long next = stepNs / power == 2 ? power * 5 : stepNs * 2;
        return unit == 1 && next > TimeLabels.MINUTE_NS ? TimeLabels.MINUTE_NS : next;
    }

    /** Number of ticks. */
    public int size() {
        return size;
    }

    /** Where a tick is, px from the left edge. */
    public double xPx(int tick) {
        return xPx[tick];
    }

    /** A tick's time since the origin, ns. */
    public long sinceOriginNs(int tick) {
        return (firstTick + tick) * stepNs;
    }

    /** What a tick is marked with, such as {@code 10 ms}. */
    public String label(int tick) {
        return label[tick];
    }

    /** The time between two ticks, ns. */
    public long stepNs() {
        return stepNs;
    }
}
