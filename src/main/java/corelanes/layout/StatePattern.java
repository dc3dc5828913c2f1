package corelanes.layout;

import corelanes.trace.TaskState;

/**
 * How a task's row shows a state: RUNNING solid, READY diagonal stripes, WAITING_IO dots, WAITING_LOCK crossed lines,
 * WAITING_QUEUE level lines, SLEEPING upright lines, INTERRUPTED pale. A square tile of how much of the task's colour each
 * pixel takes, that repeats in both directions. Immutable as long as nobody writes to its array.
 *
 * @param sizePx edge of the tile, px
 * @param alpha  0 … 255, row by row: {@code alpha[y * sizePx + x]}
 */
public record StatePattern(int sizePx, int[] alpha) {

    private static final double PERIOD = 7;
    private static final double LINE = 1.3;
    private static final double DOT_RADIUS = 1.35;
    private static final double GROUND = 0.1;
    private static final double INK = 0.9;

    /**
     * Makes the tile of a state.
     *
     * @param scale device pixels per pixel, 1 on ordinary screens
     */
    public static StatePattern of(TaskState state, double scale) {
        int size = (int) Math.max(4, Math.round(PERIOD * scale));
        int[] alpha = new int[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                alpha[y * size + x] = (int) Math.round(255 * share(state, x + 0.5, y + 0.5, size, scale));
            }
        }
        return new StatePattern(size, alpha);
    }

    private static double share(TaskState state, double x, double y, int size, double scale) {
        double halfLine = LINE * scale / 2;
        double ink = switch (state) {
            case RUNNING -> 1;
            case READY -> edge(fromLine(x + y, size) / Math.sqrt(2), halfLine);
            case WAITING_IO -> edge(Math.hypot(x - size / 2.0, y - size / 2.0), DOT_RADIUS * scale);
            case WAITING_LOCK -> edge(Math.min(fromLine(x + y, size), fromLine(x - y, size)) / Math.sqrt(2), halfLine);
            case WAITING_QUEUE -> edge(fromLine(y, size), halfLine);
            case SLEEPING -> edge(fromLine(x, size), halfLine);
            case INTERRUPTED -> 0.3;
        };
        return state == TaskState.RUNNING ? 1 : GROUND + INK * ink * (1 - GROUND);
    }

    /** Distance to the nearest of the lines that lie half a period after each multiple of it. */
    private static double fromLine(double along, int size) {
        double phase = along - Math.floor(along / size) * size;
        return Math.abs(phase - size / 2.0);
    }

    private static double edge(double distance, double radius) {
        return Math.max(0, Math.min(1, radius + 0.5 - distance));
    }
}
