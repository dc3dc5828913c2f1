package corelanes.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.layout.LanePlan;
import corelanes.layout.LanePlanner;
import corelanes.layout.RandomTraces;
import corelanes.layout.TaskPalette;
import corelanes.layout.TaskRowPlanner;
import corelanes.layout.TimeScale;
import corelanes.layout.Viewport;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BarPainterTest {

    private static final int CARD = 0xFF161B22;
    private static final int GROUND = 0xFF0D1117;
    private static final int HEIGHT_PX = 40;

    private final TaskPalette palette = TaskPalette.load();
    private final BarPainter painter = new BarPainter(palette);
    private final LanePlan plan = new LanePlan();

    @Test
    void everyEntryIsSeenAndNothingElseIsTouched() {
        Random random = new Random(9);
        for (int turn = 0; turn < 400; turn++) {
            TraceSnapshot snapshot = RandomTraces.trace(random.nextLong());
            TimeScale scale = RandomTraces.scale(snapshot, random);
            int[] pixels = new int[scale.widthPx() * HEIGHT_PX];
            painter.into(pixels, scale.widthPx(), 1 + random.nextInt(3) / 2.0);
            painter.fill(CARD);
            painter.band(4, 32, GROUND);
            new LanePlanner().plan(snapshot, 0, scale, Long.MAX_VALUE, plan);
            painter.lane(plan, new BarLine(), 6, 28, GROUND);
            for (int x = 0; x < scale.widthPx(); x++) {
                assertThat(pixels[2 * scale.widthPx() + x]).isEqualTo(CARD);
                assertThat(pixels[38 * scale.widthPx() + x]).isEqualTo(CARD);
            }
            for (int entry = 0; entry < plan.size(); entry++) {
                int x = (int) (plan.isColumn(entry) ? plan.xPx(entry) : plan.xPx(entry) + plan.widthPx(entry) / 2);
                int pixel = pixels[20 * scale.widthPx() + Math.min(x, scale.widthPx() - 1)];
                assertThat(pixel).as("%s px", x).isNotEqualTo(GROUND);
            }
        }
    }

    /** Lanes below one another, each painter with its own: pixel by pixel what one painter paints of them. */
    @Test
    void severalPaintersAtOncePaintWhatOneDoes() {
        Random random = new Random(12);
        int painters = 3;
        for (int turn = 0; turn < 100; turn++) {
            TraceSnapshot snapshot = RandomTraces.trace(random.nextLong());
            TimeScale scale = RandomTraces.scale(snapshot, random);
            new LanePlanner().plan(snapshot, 0, scale, Long.MAX_VALUE, plan);
            painter.hovered(random.nextInt(6) - 1);
            painter.patternsFrom(random.nextInt(20));
            double deviceScale = 1 + random.nextInt(3) / 2.0;
            int[] byOne = new int[scale.widthPx() * painters * HEIGHT_PX];
            painter.into(byOne, scale.widthPx(), deviceScale);
            for (int lane = 0; lane < painters; lane++) {
                painter.band(lane * HEIGHT_PX, HEIGHT_PX, GROUND);
                painter.lane(plan, new BarLine(), lane * HEIGHT_PX, HEIGHT_PX - 4, GROUND);
            }
            int[] bySeveral = new int[byOne.length];
            painter.into(bySeveral, scale.widthPx(), deviceScale);
            BarPainter[] several = painter.several(painters);
            IntStream.range(0, painters).parallel().forEach(lane -> {
                several[lane].band(lane * HEIGHT_PX, HEIGHT_PX, GROUND);
                several[lane].lane(plan, new BarLine(), lane * HEIGHT_PX, HEIGHT_PX - 4, GROUND);
            });
            assertThat(bySeveral).isEqualTo(byOne);
        }
    }

    @Test
    void wideBarsHaveTheirTasksColour() {
        Random random = new Random(10);
        for (int turn = 0; turn < 200; turn++) {
            TraceSnapshot snapshot = RandomTraces.trace(random.nextLong());
            TimeScale scale = RandomTraces.scale(snapshot, random);
            int[] pixels = new int[scale.widthPx() * HEIGHT_PX];
            painter.into(pixels, scale.widthPx(), 1);
            painter.fill(GROUND);
            new LanePlanner().plan(snapshot, 0, scale, Long.MAX_VALUE, plan);
            painter.lane(plan, new BarLine(), 0, HEIGHT_PX, GROUND);
            for (int entry = 0; entry < plan.size(); entry++) {
                if (plan.widthPx(entry) > 5) {
                    int x = (int) (plan.xPx(entry) + plan.widthPx(entry) / 2);
                    assertThat(pixels[20 * scale.widthPx() + x]).isEqualTo(palette.argb(plan.task(entry)));
                }
            }
        }
    }

    /** A turn of 3 µs between two long ones of another task, from 30 µs to 10 s from edge to edge, and everywhere in a pixel. */
    @Test
    void aBriefSwitchIsSeenAtEveryScale() {
        TraceStore store = new TraceStore(Source.SIMULATED, List.of(0));
        Slice slice = new Slice();
        slice.core = 0;
        slice.state = TaskState.RUNNING;
        long[] endsNs = {4_000_001_000L, 4_000_004_000L, 10_000_000_000L};
        for (int turn = 0; turn < 3; turn++) {
            slice.startNs = slice.endNs;
            slice.endNs = endsNs[turn];
            slice.task = turn % 2;
            store.append(slice);
        }
        TraceSnapshot snapshot = store.publish(0);
        int[] pixels = new int[800 * HEIGHT_PX];
        Random random = new Random(3);
        for (long spanNs = 30_000; spanNs < 10_000_000_000L; spanNs = spanNs * 5 / 4) {
            TimeScale scale = new TimeScale(
                    new Viewport(endsNs[0] - 10_000 - (long) (random.nextDouble() * (spanNs - 20_000)), spanNs), 800);
            painter.into(pixels, 800, 1);
            painter.fill(GROUND);
            new LanePlanner().plan(snapshot, 0, scale, Long.MAX_VALUE, plan);
            painter.lane(plan, new BarLine(), 0, HEIGHT_PX, GROUND);
            int column = (int) scale.xPx(endsNs[0]);
            int seen = pixels[20 * 800 + column];
            int besides = pixels[20 * 800 + Math.max(0, column - 3)];
            int strength = 0;
            for (int shift = 0; shift < 24; shift += 8) {
                strength += Math.abs((seen >> shift & 0xFF) - (besides >> shift & 0xFF));
            }
            assertThat(strength).as("%s ns", spanNs).isGreaterThan(60);
            assertThat(plan.task(plan.entryAt(column + 0.5))).as("what is under the pointer there").isIn(0, 1);
        }
    }

    @Test
    void rowsStayInsideTheirBand() {
        Random random = new Random(12);
        for (int turn = 0; turn < 200; turn++) {
            TraceSnapshot snapshot = RandomTraces.trace(random.nextLong());
            if (snapshot.taskCount() > 0) {
                TimeScale scale = RandomTraces.scale(snapshot, random);
                int[] pixels = new int[scale.widthPx() * HEIGHT_PX];
                painter.into(pixels, scale.widthPx(), 1);
                painter.fill(CARD);
                painter.patternsFrom(scale.xPx(snapshot.firstNs()));
                new TaskRowPlanner().plan(snapshot, 0, scale, Long.MAX_VALUE, plan);
                painter.row(plan, 10, 12, CARD);
                for (int x = 0; x < scale.widthPx(); x++) {
                    assertThat(pixels[9 * scale.widthPx() + x]).isEqualTo(CARD);
                    assertThat(pixels[22 * scale.widthPx() + x]).isEqualTo(CARD);
                }
            }
        }
    }

    @Test
    void mixesExactlyAtBothEnds() {
        assertThat(BarPainter.mix(GROUND, CARD, 0)).isEqualTo(GROUND);
        assertThat(BarPainter.mix(GROUND, CARD, 256)).isEqualTo(CARD);
    }
}
