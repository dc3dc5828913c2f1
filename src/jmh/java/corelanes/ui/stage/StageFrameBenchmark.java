package corelanes.ui.stage;

import corelanes.layout.TaskPalette;
import corelanes.layout.Viewport;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.util.Random;
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
 * One frame of the stage, planned and painted: 16 threads on 16 lanes in a picture 1,920 pixels wide. What is measured is all
 * that a frame costs besides text: finding the slices in view and filling the pixels. A frame has 16.7 ms; the stage may take
 * 8 ms of them.
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
        Random random = new Random(1);
        TraceStore store = new TraceStore(Source.RECORDED, IntStream.range(0, CORES).boxed().toList());
        long[] freeNs = new long[CORES];
        long[] readyNs = new long[2 * CORES];
        Slice slice = new Slice();
        for (int turns = 0; turns < slices / 2; turns++) {
            int core = earliest(freeNs);
            slice.task = earliest(readyNs);
            long startNs = Math.max(freeNs[core], readyNs[slice.task]);
            append(store, slice, TaskState.READY, Slice.NO_CORE, readyNs[slice.task], startNs);
            append(store, slice, TaskState.RUNNING, core, startNs, startNs + 50_000 + random.nextInt(200_000));
            freeNs[core] = slice.endNs;
            readyNs[slice.task] = slice.endNs;
        }
        snapshot = store.publish(0);
        frame = new StageFrame(snapshot);
        spanNs = Math.round((snapshot.lastNs() - snapshot.firstNs()) * seen);
    }

    private static void append(TraceStore store, Slice slice, TaskState state, int core, long startNs, long endNs) {
        slice.state = state;
        slice.core = core;
        slice.startNs = startNs;
        slice.endNs = endNs;
        store.append(slice);
    }

    private static int earliest(long[] times) {
        int earliest = 0;
        for (int at = 1; at < times.length; at++) {
            earliest = times[at] < times[earliest] ? at : earliest;
        }
        return earliest;
    }

    /** Plans and paints a frame that has moved a little since the last one. */
    @Benchmark
    public int frame() {
        long offNs = spanNs / 1_000 * (turn++ & 15);
        frame.plan(snapshot, new Viewport(snapshot.firstNs() + offNs, spanNs), snapshot.firstNs(), Long.MAX_VALUE,
                geometry, 1,
                0, 0);
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
                geometry, 1,
                0, 0);
        return frame;
    }
}
