package corelanes.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.layout.LanePlan;
import corelanes.layout.LanePlanner;
import corelanes.layout.RandomTraces;
import corelanes.layout.TaskPalette;
import corelanes.layout.TimeScale;
import corelanes.layout.Viewport;
import corelanes.trace.TraceSnapshot;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines of bars that are moved on against ones composed afresh, pixel by pixel. */
class BarLineTest {

    private static final TaskPalette PALETTE = TaskPalette.load();
    private static final int WIDTH_PX = 1_200;

    private final LanePlanner planner = new LanePlanner();
    private final LanePlan plan = new LanePlan();
    private final BarLine line = new BarLine();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void movedOnIsAsComposedAfresh(long seed) {
        Random random = new Random(seed);
        TraceSnapshot snapshot = RandomTraces.trace(seed, seed % 2 == 0 ? 600 : 20_000);
        for (int zoom = 0; zoom < 8; zoom++) {
            TimeScale scale = scale(snapshot, random);
            int lane = random.nextInt(snapshot.coreCount());
            BarLine.Look look = new BarLine.Look(PALETTE, 0xFF0D1117, -1, true, 1 + random.nextInt(3) / 2.0);
            long untilNs = Long.MAX_VALUE;
            for (int move = 0; move < 25; move++) {
                planner.plan(snapshot, lane, scale, untilNs, plan);
                compare(look);
                switch (random.nextInt(6)) {
                    case 0 -> untilNs = random.nextBoolean()
                            ? Long.MAX_VALUE
                            : scale.timeNs(random.nextDouble() * WIDTH_PX);
                    case 1 -> look = new BarLine.Look(PALETTE, look.ground(), random.nextInt(4) - 1, true,
                            look.scale());
                    case 2 -> line.compose(plan, look, WIDTH_PX, new float[WIDTH_PX]);
                    case 3 -> planner.plan(snapshot, lane, scale, untilNs, plan);
                    default -> {
                    }
                }
                scale = scale.movedTo(scale.viewport().pannedBy(RandomTraces.pan(scale, random)), WIDTH_PX);
            }
        }
    }

    /** Whether the frames before were moved on at all. */
    @Test
    void mostOfADenseLaneIsKept() {
        TraceSnapshot snapshot = IntStream.rangeClosed(1, 40).mapToObj(seed -> RandomTraces.trace(seed, 20_000))
                .filter(trace -> trace.size() > 10_000).findFirst().orElseThrow();
        BarLine.Look look = new BarLine.Look(PALETTE, 0xFF0D1117, -1, true, 1);
        TimeScale scale = new TimeScale(new Viewport(snapshot.firstNs(),
                (snapshot.lastNs() - snapshot.firstNs()) / 2), WIDTH_PX);
        planner.plan(snapshot, 0, scale, Long.MAX_VALUE, plan);
        assertThat(line.compose(plan, look, WIDTH_PX, new float[WIDTH_PX])).isZero();
        scale = scale.movedTo(scale.viewport().pannedBy(scale.viewport().spanNs() / 100), WIDTH_PX);
        planner.plan(snapshot, 0, scale, Long.MAX_VALUE, plan);
        assertThat(line.compose(plan, look, WIDTH_PX, new float[WIDTH_PX])).isGreaterThan(WIDTH_PX / 2);
    }

    private static TimeScale scale(TraceSnapshot snapshot, Random random) {
        TimeScale any = RandomTraces.scale(snapshot, random);
        return new TimeScale(any.viewport(), WIDTH_PX);
    }

    private void compare(BarLine.Look look) {
        int[] moved = pixels(line, look);
        int[] afresh = pixels(new BarLine(), look);
        assertThat(Arrays.mismatch(moved, afresh)).as("the first pixel that differs").isEqualTo(-1);
    }

    private int[] pixels(BarLine of, BarLine.Look look) {
        int[] ground = new int[WIDTH_PX];
        Arrays.setAll(ground, x -> x % 97 == 0 ? 0xFF21262D : look.ground());
        int[] into = new int[WIDTH_PX];
        of.compose(plan, look, WIDTH_PX, new float[WIDTH_PX]);
        of.over(ground, 0, into);
        return into;
    }
}
