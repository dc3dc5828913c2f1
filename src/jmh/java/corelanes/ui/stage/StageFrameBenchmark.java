package corelanes.ui.stage;

import corelanes.layout.TaskPalette;
import corelanes.layout.Viewport;
import corelanes.trace.LongTrace;
import corelanes.trace.Source;
import corelanes.trace.TraceSnapshot;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One frame of the stage, planned and painted: 16 threads on 16 lanes in a picture 1,920 pixels wide. What is measured
 * is all that a frame costs besides text: finding the slices in view and filling the pixels. A frame has 16.7 ms; the
 * stage may take 8 ms of them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StageFrameBenchmark {

    private static final int CORES = 16;
    private static final int WIDTH_PX = 1_920;
    private static final int HEIGHT_PX = 720;

    /** Slices held. */
    @Param({"200000", "2000000"})
    public int slices;

    /** Share of the recording that is seen. */
    @Param({"1.0", "0.1", "0.001"})
    public double seen;

    private final StageGeometry geometry = StageGeometry.of(WIDTH_PX, HEIGHT_PX, CORES, 2 * CORES, false);
    private final BarPainter painter = new BarPainter(TaskPalette.load());
    private TraceSnapshot snapshot = TraceSnapshot.empty(Source.RECORDED, IntStream.range(0, CORES).boxed().toList());
    private StageFrame frame = new StageFrame(snapshot);
    private int[] pixels = {};
    private long spanNs;
    private int turn;

    /** 16 tasks more than lanes take turns of 50 to 250 µs on whichever core is free first, and wait in between. */
    @Setup
    public void record() {
        snapshot = LongTrace.waiting(slices, CORES, 2 * CORES);
        frame = new StageFrame(snapshot);
        spanNs = Math.round((snapshot.lastNs() - snapshot.firstNs()) * seen);
    }

    /** Plans and paints a frame that has moved a little since the last one. */
    @Benchmark
    public int frame() {
        long offNs = spanNs / 1_000 * (turn++ & 15);
        frame.plan(snapshot, new Viewport(snapshot.firstNs() + offNs, spanNs), snapshot.firstNs(), Long.MAX_VALUE,
                geometry, 1, 0, 0);
        int size = frame.deviceWidthPx() * frame.deviceHeightPx();
        if (pixels.length != size) {
            pixels = new int[size];
        }
        painter.into(pixels, frame.deviceWidthPx(), 1);
        frame.paint(painter, snapshot.firstNs(), 0xFF161B22, 0xFF0D1117, 0xFF21262D);
        return pixels[size / 2];
    }

    /** Plans it only. */
    @Benchmark
    public StageFrame plan() {
        long offNs = spanNs / 1_000 * (turn++ & 15);
        frame.plan(snapshot, new Viewport(snapshot.firstNs() + offNs, spanNs), snapshot.firstNs(), Long.MAX_VALUE,
                geometry, 1, 0, 0);
        return frame;
    }
}
