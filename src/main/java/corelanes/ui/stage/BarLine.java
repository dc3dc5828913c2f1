package corelanes.ui.stage;

import corelanes.layout.LanePlan;
import corelanes.layout.TaskPalette;
import corelanes.trace.TaskState;
import java.util.Arrays;

/**
 * One line of a lane's bars, which is what all its lines look like but for round corners: the colour of each pixel, and how much of the
 * pixel has it. When a view moves by whole pixels, what stays in view is moved and not composed again.
 */
final class BarLine {

    static final float FAINTEST = 0.4f;
    private static final int DIMMED = 200;
    private static final double GAP_FROM_PX = 4;

    private int[] colour = {};
    private float[] covered = {};
    private LanePlan of;
    private int version;
    private int leftColumn;
    private Look look;
    private int clipPx;
    private int clipEndPx;

    /**
     * What bars are composed with.
     *
     * @param ground  what is under them
     * @param hovered tasks other than this one are paler; -1 for none
     * @param gaps    whether bars keep a pixel off the next one, and what is narrower than a pixel is composed too
     * @param scale   device pixels per pixel of the scene
     */
    record Look(TaskPalette palette, int ground, int hovered, boolean gaps, double scale) {

        int colour(int task) {
            int argb = palette.argb(task);
            return hovered < 0 || hovered == task ? argb : BarPainter.mix(ground, argb, DIMMED);
        }
    }

    /**
     * Composes a plan.
     *
     * @param largest room for so many pixels; what is in it is of no use to anybody
     * @return how many pixels were not composed again
     */
    int compose(LanePlan plan, Look with, int widthPx, float[] largest) {
        int sameFrom = 0;
        int sameEnd = 0;
        if (plan == of && plan.isSharp() && colour.length == widthPx && with.equals(look)) {
            if (plan.version() == version) {
                sameEnd = widthPx;
            } else if (plan.version() == version + 1) {
                int by = leftColumn - plan.leftColumn();
                sameEnd = Math.clamp(plan.sameEndPx(), 0, Math.max(0, widthPx + Math.min(0, by)));
                sameFrom = Math.clamp(plan.sameFromPx(), Math.min(sameEnd, Math.max(0, by)), sameEnd);
                move(sameFrom, sameEnd, by);
            }
        }
        remember(plan, with, widthPx);
        compose(plan, 0, sameFrom, largest);
        compose(plan, sameEnd, widthPx, largest);
        return sameEnd - sameFrom;
    }

    private void remember(LanePlan plan, Look with, int widthPx) {
        of = plan.isSharp() ? plan : null;
        version = plan.version();
        leftColumn = plan.leftColumn();
        look = with;
        if (colour.length != widthPx) {
            colour = new int[widthPx];
            covered = new float[widthPx];
        }
    }

    private void move(int from, int end, int by) {
        if (by != 0 && from < end) {
            System.arraycopy(colour, from - by, colour, from, end - from);
            System.arraycopy(covered, from - by, covered, from, end - from);
        }
    }

    /** Composes the pixels from one on to before another. */
    private void compose(LanePlan plan, int from, int end, float[] largest) {
        if (from >= end) {
            return;
        }
        clipPx = from;
        clipEndPx = end;
        Arrays.fill(covered, from, end, 0);
        Arrays.fill(largest, from, end, -1);
        int first = from == 0 ? 0 : Math.max(0, plan.firstFrom(from) - 1);
        int behind = end == colour.length ? plan.size() : plan.firstFrom(end);
        for (int entry = first; plan.bars() > 0 && entry < behind; entry++) {
            if (!plan.isColumn(entry) && plan.state(entry) == TaskState.RUNNING) {
                bar(plan, entry, largest);
            }
        }
        for (int entry = first; look.gaps && plan.size() > plan.bars() && entry < behind; entry++) {
            if (plan.isColumn(entry)) {
                column(plan, entry);
            }
        }
    }

    private void bar(LanePlan plan, int entry, float[] largest) {
        int argb = look.colour(plan.task(entry));
        double from = plan.xPx(entry);
        int first = Math.min(colour.length - 1, (int) from);
        double width = plan.widthPx(entry);
        double end = from + width - (look.gaps && width >= GAP_FROM_PX * look.scale ? look.scale : 0);
        int last = Math.min(colour.length, (int) end);
        if (last == first) {
            takePart(first, argb, (float) (end - from), largest);
            return;
        }
        takePart(first, argb, (float) (first + 1 - from), largest);
        int until = Math.min(last, clipEndPx);
        for (int x = Math.max(first + 1, clipPx); x < until; x++) {
            colour[x] = argb;
            covered[x] = 1;
        }
        if (last < colour.length) {
            takePart(last, argb, (float) (end - last), largest);
        }
    }

    /**
     * A pixel that several bars share shows the colour of the one with most of it: a mixture would look like another task.
     */
    private void takePart(int x, int argb, float share, float[] largest) {
        if (x < clipPx || x >= clipEndPx) {
            return;
        }
        if (share > largest[x]) {
            largest[x] = share;
            colour[x] = argb;
        }
        covered[x] = Math.min(1, covered[x] + share);
    }

    /**
     * What is narrower than a pixel, after the bars. Beside the end of a bar it takes at least half of what is seen, so that a brief
     * switch is not lost between two long turns.
     */
    private void column(LanePlan plan, int entry) {
        int argb = look.colour(plan.task(entry));
        float share = plan.density(entry);
        int end = Math.min(clipEndPx, plan.columnEndPx(entry));
        for (int x = Math.max(clipPx, Math.min(colour.length - 1, plan.columnFromPx(entry))); x < end; x++) {
            if (covered[x] == 0) {
                colour[x] = argb;
                covered[x] = Math.max(FAINTEST, share);
            } else {
                colour[x] = BarPainter.mix(colour[x], argb,
                        share > covered[x] ? 256 : Math.max(128, BarPainter.part256(share)));
                covered[x] = Math.max(FAINTEST, Math.min(1, covered[x] + share));
            }
        }
    }

    /** Lays the bars over a line of pixels. @param at the leftmost of those that are beneath */
    void over(int[] pixels, int at, int[] into) {
        for (int x = 0; x < colour.length; x++) {
            float share = covered[x];
            into[x] = share == 1 ? colour[x]
                    : share == 0 ? pixels[at + x]
                            : BarPainter.mix(pixels[at + x], colour[x], BarPainter.part256(share));
        }
    }
}
