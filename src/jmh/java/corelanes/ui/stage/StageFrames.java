package corelanes.ui.stage;

import corelanes.layout.TaskPalette;
import corelanes.layout.Viewport;
import corelanes.trace.LongTrace;
import corelanes.trace.TraceSnapshot;
import java.util.Arrays;
import java.util.Random;

/**
 * What planning and painting of one frame takes, at thousands of zooms and positions: 64 lanes in a picture of 1920 × 1080 pixels,
 * recordings of 10 thousand, 1 million and 10 million slices. Zooms are spread evenly over the powers of two from 1 µs to the whole
 * recording, so each scale counts alike. Not a JMH benchmark, since single frames count and not their mean. Properties: {@code lanes}
 * (64), {@code frames} (3,000), {@code slices} (all three), {@code turns} of a task (0: few long tasks).
 */
public final class StageFrames {

    private static final int LANES = Integer.getInteger("lanes", 64);
    private static final int FRAMES = Integer.getInteger("frames", 3_000);
    private static final int TURNS = Integer.getInteger("turns", 0);
    private static final int WIDTH_PX = 1_920;
    private static final int HEIGHT_PX = 1_080;
    private static final int OCTAVES_SHOWN = 40;

    private StageFrames() {}

    /** Measures and prints. */
    public static void main(String[] arguments) {
        int[] sizes = Arrays.stream(System.getProperty("slices", "10000,1000000,10000000").split(","))
                .mapToInt(Integer::parseInt).toArray();
        double[] medians = new double[sizes.length];
        for (int at = 0; at < sizes.length; at++) {
            TraceSnapshot snapshot = TURNS == 0
                    ? LongTrace.waiting(sizes[at], LANES, 2 * LANES)
                    : LongTrace.manyTasks(sizes[at], LANES, TURNS);
            medians[at] = measure(snapshot);
        }
        if (sizes.length > 1) {
            System.out.printf("median of the most slices : of the fewest = %.2f%n",
                    medians[sizes.length - 1] / medians[0]);
        }
    }

    private static double measure(TraceSnapshot snapshot) {
        StageGeometry geometry = StageGeometry.of(WIDTH_PX, HEIGHT_PX, LANES, snapshot.taskCount(), false);
        StageFrame frame = new StageFrame(snapshot);
        BarPainter painter = new BarPainter(TaskPalette.load());
        Random random = new Random(5);
        int[] pixels = {};
        double[] tookMs = new double[FRAMES];
        double[] octave = new double[FRAMES];
        long lengthNs = snapshot.lastNs() - snapshot.firstNs();
        double octaves = Math.log((double) lengthNs / Viewport.SMALLEST_SPAN_NS) / Math.log(2);
        for (int turn = -FRAMES / 2; turn < FRAMES; turn++) {
            double out = random.nextDouble() * octaves;
            long spanNs = Math.round(lengthNs / Math.pow(2, out));
            long startNs = snapshot.firstNs() + (long) (random.nextDouble() * (lengthNs - spanNs));
            long before = System.nanoTime();
            frame.plan(snapshot, new Viewport(startNs, spanNs), snapshot.firstNs(), Long.MAX_VALUE, geometry, 1, 0, 0);
            int size = frame.deviceWidthPx() * frame.deviceHeightPx();
            if (pixels.length != size) {
                pixels = new int[size];
            }
            painter.into(pixels, frame.deviceWidthPx(), 1);
            frame.paint(painter, snapshot.firstNs(), 0xFF161B22, 0xFF0D1117, 0xFF21262D);
            if (turn >= 0) {
                tookMs[turn] = (System.nanoTime() - before) / 1e6;
                octave[turn] = out;
            }
        }
        say(snapshot, geometry, tookMs, octave);
        Arrays.sort(tookMs);
        return tookMs[FRAMES / 2];
    }

    private static void say(TraceSnapshot snapshot, StageGeometry geometry, double[] tookMs, double[] octave) {
        double[] sorted = tookMs.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%d slices, %d tasks, %d lanes and %d rows seen: median %.2f ms, 99 of 100 %.2f ms, worst %.2f ms%n",
                snapshot.size(), snapshot.taskCount(), geometry.visibleLanes(), geometry.visibleRows(),
                sorted[FRAMES / 2], sorted[FRAMES * 99 / 100], sorted[FRAMES - 1]);
        StringBuilder scales = new StringBuilder("  median by octave from the whole recording on, ms:");
        for (int at = 0; at < OCTAVES_SHOWN; at += 2) {
            int from = at;
            double[] of = java.util.stream.IntStream.range(0, FRAMES)
                    .filter(turn -> octave[turn] >= from && octave[turn] < from + 2).mapToDouble(turn -> tookMs[turn])
                    .sorted().toArray();
            if (of.length > 0) {
                scales.append(String.format(" %.1f", of[of.length / 2]));
            }
        }
        System.out.println(scales);
    }
}
