package corelanes.ui.stage;

import corelanes.layout.TaskPalette;
import corelanes.layout.Viewport;
import corelanes.trace.LongTrace;
import corelanes.trace.TraceSnapshot;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * What planning and painting of one frame takes, at thousands of zooms and positions: 64 lanes in a picture of 1920 × 1080 pixels,
 * recordings of 10 thousand, 1 million and 10 million slices. Zooms are spread evenly over the powers of two from 1 µs to the whole
 * recording, so each scale counts alike. What is said by span lets a short recording be held against a long one where both fill the
 * window alike. Times on the processor leave out what others took of it. Not a JMH benchmark, since single frames count and not their mean. Properties: {@code lanes}
 * (64), {@code frames} (3,000), {@code slices} (all three), {@code turns} of a task (0: few long tasks), and, to look at some zooms
 * only, {@code from} and {@code to}: how often the whole recording is halved (0, as often as can be).
 * {@code all} (false): planned on all cores, as the window does while nothing runs. What is coarse in the first frame of a view is sharpened in
 * further ones, and each view is then moved by up to 16 pixels three times, as a hand does; both are counted by themselves. Recordings are looked at by
 * turns, so that what the machine does meanwhile hits all alike.
 */
public final class StageFrames {

    private static final int LANES = Integer.getInteger("lanes", 64);
    private static final int FRAMES = Integer.getInteger("frames", 3_000);
    private static final int TURNS = Integer.getInteger("turns", 0);
    private static final int FROM_OCTAVE = Integer.getInteger("from", 0);
    private static final int TO_OCTAVE = Integer.getInteger("to", Integer.MAX_VALUE);
    private static final boolean ALL_CORES = Boolean.getBoolean("all");
    private static final int WIDTH_PX = 1_920;
    private static final int HEIGHT_PX = 1_080;
    private static final int SPANS = 20;
    private static final int MOVES = Integer.getInteger("moves", 3);
    private static final int MOVED_PX = 16;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private StageFrames() {}

    /** What one frame took. @param span how often a span of 1 µs is made four times as long to be this one */
    private record Took(double wallMs, double planMs, double processorMs, int span) {}

    /** One recording, looked at in one window. */
    private static final class Looked {

        private final TraceSnapshot snapshot;
        private final StageGeometry geometry;
        private final Window window;
        private final long lengthNs;
        private final double deepest;
        private final Random random = new Random(5);
        private final List<Took> anywhere = new ArrayList<>();
        private final List<Took> sharpened = new ArrayList<>();
        private final List<Took> moved = new ArrayList<>();
        private int mostFrames;

        Looked(int size) {
            snapshot = TURNS == 0
                    ? LongTrace.waiting(size, LANES, 2 * LANES)
                    : LongTrace.manyTasks(size, LANES, TURNS);
            geometry = StageGeometry.of(WIDTH_PX, HEIGHT_PX, LANES, snapshot.taskCount(), false);
            window = new Window(snapshot, geometry);
            lengthNs = snapshot.lastNs() - snapshot.firstNs();
            deepest = Math.min(TO_OCTAVE, log2((double) lengthNs / Viewport.SMALLEST_SPAN_NS));
        }

        /** A jump to somewhere, what is coarse there sharpened, and a few moves. */
        void look(boolean counts) {
            double out = FROM_OCTAVE + random.nextDouble() * (deepest - FROM_OCTAVE);
            long spanNs = Math.round(lengthNs / Math.pow(2, out));
            long startNs = snapshot.firstNs() + (long) (random.nextDouble() * (lengthNs - spanNs));
            Viewport view = new Viewport(startNs, spanNs);
            note(counts, anywhere, window.frame(view));
            int frames = 1;
            for (; !window.frame.isSharp(); frames++) {
                note(counts, sharpened, window.frame(view));
            }
            mostFrames = Math.max(mostFrames, frames);
            for (int move = 0; move < MOVES; move++) {
                startNs += spanNs * (random.nextInt(2 * MOVED_PX + 1) - MOVED_PX) / WIDTH_PX;
                note(counts, moved, window.frame(new Viewport(startNs, spanNs)));
            }
        }

        private static void note(boolean counts, List<Took> into, Took took) {
            if (counts) {
                into.add(took);
            }
        }

        void sayAll() {
            System.out.printf("%d slices, %d tasks, %d lanes and %d rows seen%n", snapshot.size(),
                    snapshot.taskCount(), geometry.visibleLanes(), geometry.visibleRows());
            say("anywhere", anywhere);
            if (!sharpened.isEmpty()) {
                say("sharpened in " + mostFrames + " frames at most", sharpened);
            }
            say("moved on by up to " + MOVED_PX + " pixels", moved);
        }
    }

    /** Measures and prints. */
    public static void main(String[] arguments) {
        List<Looked> all = Arrays.stream(System.getProperty("slices", "10000,1000000,10000000").split(","))
                .map(size -> new Looked(Integer.parseInt(size))).toList();
        for (int turn = -FRAMES / 2; turn < FRAMES; turn++) {
            for (Looked one : all) {
                one.look(turn >= 0);
            }
        }
        all.forEach(Looked::sayAll);
        if (all.size() > 1) {
            compare(all.getFirst().anywhere, all.getLast().anywhere);
        }
    }

    /** What is reused from frame to frame. */
    private static final class Window {

        private final TraceSnapshot snapshot;
        private final StageGeometry geometry;
        private final StageFrame frame;
        private final BarPainter painter = new BarPainter(TaskPalette.load());
        private int[] pixels = {};

        Window(TraceSnapshot snapshot, StageGeometry geometry) {
            this.snapshot = snapshot;
            this.geometry = geometry;
            frame = new StageFrame(snapshot);
            frame.planOnAllCores(ALL_CORES);
        }

        Took frame(Viewport view) {
            long processorBefore = THREADS.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            frame.plan(snapshot, view, snapshot.firstNs(), Long.MAX_VALUE, geometry, 1, 0, 0);
            double planMs = (System.nanoTime() - before) / 1e6;
            int size = frame.deviceWidthPx() * frame.deviceHeightPx();
            if (pixels.length != size) {
                pixels = new int[size];
            }
            painter.into(pixels, frame.deviceWidthPx(), 1);
            frame.paint(painter, snapshot.firstNs(), 0xFF161B22, 0xFF0D1117, 0xFF21262D);
            double wallMs = (System.nanoTime() - before) / 1e6;
            double processorMs = (THREADS.getCurrentThreadCpuTime() - processorBefore) / 1e6;
            return new Took(wallMs, planMs, processorMs,
                    (int) (log2((double) view.spanNs() / Viewport.SMALLEST_SPAN_NS) / 2));
        }
    }

    private static void say(String what, List<Took> took) {
        System.out.printf(
                " %s: median %.2f ms, 99 of 100 %.2f ms, worst %.2f ms; on the processor %.2f ms, %.2f ms, %.2f ms%n",
                what, of(took, Took::wallMs, .5), of(took, Took::wallMs, .99), of(took, Took::wallMs, 1),
                of(took, Took::processorMs, .5), of(took, Took::processorMs, .99), of(took, Took::processorMs, 1));
        bySpan("  median by span of 1, 4, 16 … µs, ms:", took, Took::wallMs, .5);
        bySpan("    of it planning, ms:", took, Took::planMs, .5);
        bySpan("  99 of 100 by span, ms:", took, Took::wallMs, .99);
    }

    private static void bySpan(String what, List<Took> took, ToDoubleFunction<Took> time, double share) {
        StringBuilder spans = new StringBuilder(what);
        for (int span = 0; span < SPANS; span++) {
            List<Took> these = ofSpan(took, span);
            if (!these.isEmpty()) {
                spans.append(String.format(" %.2f", of(these, time, share)));
            }
        }
        System.out.println(spans);
    }

    private static void compare(List<Took> fewest, List<Took> most) {
        System.out.printf("median of the most slices : of the fewest = %.2f (on the processor %.2f)%n",
                of(most, Took::wallMs, .5) / of(fewest, Took::wallMs, .5),
                of(most, Took::processorMs, .5) / of(fewest, Took::processorMs, .5));
        StringBuilder spans = new StringBuilder("  by span:");
        for (int span = 0; span < SPANS; span++) {
            List<Took> few = ofSpan(fewest, span);
            List<Took> many = ofSpan(most, span);
            if (!few.isEmpty() && !many.isEmpty()) {
                spans.append(String.format(" %.2f", of(many, Took::wallMs, .5) / of(few, Took::wallMs, .5)));
            }
        }
        System.out.println(spans);
    }

    private static List<Took> ofSpan(List<Took> took, int span) {
        return took.stream().filter(one -> one.span == span).toList();
    }

    /** So large a share of the frames took no longer, ms. */
    private static double of(List<Took> took, ToDoubleFunction<Took> time, double share) {
        double[] sorted = took.stream().mapToDouble(time).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
