package corelanes.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.layout.RandomTraces;
import corelanes.layout.TaskOrder;
import corelanes.layout.TaskPalette;
import corelanes.layout.Viewport;
import corelanes.trace.TraceSnapshot;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pixels in which lanes are left as they are, against pixels that are painted whole. */
class PaintedLanesTest {

    private static final int WIDTH_PX = 500;
    private static final int HEIGHT_PX = 300;

    /** Two arrays by turns, as the window has; views, gaps, others and the hovered task change, or nothing does. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsLeftIsAsIfPaintedAgain(long seed) {
        Random random = new Random(seed);
        TraceSnapshot snapshot = RandomTraces.trace(seed);
        StageGeometry geometry = StageGeometry.of(WIDTH_PX, HEIGHT_PX, snapshot.coreCount(), snapshot.taskCount(),
                false);
        StageFrame frame = new StageFrame(snapshot);
        BarPainter painter = new BarPainter(TaskPalette.load());
        StageFrame beside = new StageFrame(snapshot);
        BarPainter besidePainter = new BarPainter(TaskPalette.load());
        int[][] sheets = new int[2][geometry.plotWidthPx() * HEIGHT_PX];
        Viewport view = new Viewport(snapshot.firstNs(), snapshot.lastNs() - snapshot.firstNs() + 1_000);
        boolean gaps = false;
        boolean others = false;
        int hovered = -1;
        for (int turn = 0; turn < 120; turn++) {
            switch (random.nextInt(8)) {
                case 0 -> gaps = !gaps;
                case 1 -> others = !others;
                case 2 -> hovered = random.nextInt(3) - 1;
                case 3 -> view = view.pannedBy(random.nextInt(100_000) - 50_000);
                default -> {
                }
            }
            paint(frame, painter, sheets[turn % 2], snapshot, view, geometry, gaps, others, hovered);
            int[] whole = new int[sheets[0].length];
            paint(beside, besidePainter, whole, snapshot, view, geometry, gaps, others, hovered);
            assertThat(sheets[turn % 2]).as("turn %s, gaps %s, others %s", turn, gaps, others).isEqualTo(whole);
        }
    }

    private static void paint(StageFrame frame, BarPainter painter, int[] into, TraceSnapshot snapshot, Viewport view,
            StageGeometry geometry, boolean gaps, boolean others, int hovered) {
        frame.plan(snapshot, view, snapshot.firstNs(), Long.MAX_VALUE, geometry, 1, 0, 0, TaskOrder.NUMBER, gaps,
                others);
        painter.hovered(hovered);
        painter.gapColours(0xFF101010, 0xFF202020);
        painter.into(into, frame.deviceWidthPx(), 1);
        frame.paint(painter, snapshot.firstNs(), 0xFF161B22, 0xFF0D1117, 0xFF21262D);
    }
}
