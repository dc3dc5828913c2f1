package corelanes.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import corelanes.layout.LaneWords;
import corelanes.layout.Viewport;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.ThreadName;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** What is seen on the stage. */
class StagePaintTest extends ShownStage {

    @Test
    void anotherThemeIsPainted() throws Exception {
        onFx(() -> {
            assertThat(emptyPlace()).isEqualTo(Color.web("#161b22"));
            view.setStyle(LIGHT);
            view.applyCss();
            view.paint();
            assertThat(emptyPlace()).isEqualTo(Color.web("#ffffff"));
        });
    }

    @Test
    void gapsAreMarkedIdleOrLost() throws Exception {
        onFx(() -> {
            TraceStore store = new TraceStore(Source.RECORDED, List.of(0));
            Slice slice = new Slice();
            TaskState[] states = {TaskState.RUNNING, TaskState.READY, TaskState.RUNNING, TaskState.WAITING_IO,
                    TaskState.RUNNING};
            for (TaskState next : states) {
                slice.state = next;
                slice.core = next == TaskState.RUNNING ? 0 : Slice.NO_CORE;
                slice.startNs = Math.max(ORIGIN_NS, slice.endNs);
                slice.endNs = slice.startNs + 10_000_000;
                store.append(slice);
            }
            state.stage().snapshotProperty().set(store.publish(0));
            state.stage().gapsMarkedProperty().set(true);
            view.paint();
            WritableImage picture = view.snapshot(null, null);
            Color lost = pixel(picture, xPx(15_000_000));
            Color idle = pixel(picture, xPx(35_000_000));
            assertThat(lost.getRed()).as("orange").isGreaterThan(lost.getBlue() + 0.2);
            assertThat(idle.getRed()).as("grey").isCloseTo(idle.getBlue(), within(0.1));
            assertThat(idle).isNotEqualTo(Color.web("#0d1117"));
        });
    }

    @Test
    void whatIsNotTheWorkIsShownWhereAskedFor() throws Exception {
        onFx(() -> {
            TraceStore store = new TraceStore(Source.RECORDED, List.of(0));
            Slice slice = new Slice();
            slice.state = TaskState.RUNNING;
            slice.core = 0;
            slice.endNs = ORIGIN_NS;
            for (int task : new int[] {0, Slice.OTHER_THREAD, Slice.ELSEWHERE, 0}) {
                slice.task = task;
                slice.osTid = task == Slice.OTHER_THREAD ? 7 : 0;
                slice.startNs = slice.endNs;
                slice.endNs = slice.startNs + 10_000_000;
                store.append(slice);
            }
            store.setThreadNames(List.of(new ThreadName(7, "C2 CompilerThre")));
            state.stage().snapshotProperty().set(store.publish(0));
            view.paint();
            Color none = pixel(view.snapshot(null, null), xPx(15_000_000));
            state.stage().othersShownProperty().set(true);
            view.paint();
            WritableImage picture = view.snapshot(null, null);
            Color own = pixel(picture, xPx(15_000_000));
            assertThat(own).isNotEqualTo(none);
            assertThat(own.getRed()).as("grey").isCloseTo(own.getBlue(), within(0.1));
            Set<Color> lines = IntStream.range(0, 12).mapToObj(px -> pixel(picture, xPx(25_000_000) + px))
                    .collect(Collectors.toSet());
            assertThat(lines).as("lines on the ground").hasSizeGreaterThan(1).contains(none);
        });
    }

    @Test
    void whatWasLetGoOfIsSaidWhereItWas() throws Exception {
        onFx(() -> {
            TraceStore store = new TraceStore(Source.RECORDED, List.of(0), 1_000_000);
            Slice slice = new Slice();
            slice.core = 0;
            slice.state = TaskState.RUNNING;
            for (int turn = 0; turn < 80_000; turn++) {
                slice.task = turn % 4;
                slice.startNs = ORIGIN_NS + turn * 10_000L;
                slice.endNs = slice.startNs + 9_000;
                store.append(slice);
            }
            TraceSnapshot kept = store.publish(0);
            assertThat(kept.forgotten()).isPositive();
            state.stage().snapshotProperty().set(kept);
            state.stage().viewportProperty().set(new Viewport(kept.firstNs() - 50_000_000, 200_000_000));
            view.paint();
            assertThat(lanes.overlays().forgottenWords())
                    .isEqualTo(String.format("Earlier than here was dropped: %,d slices", kept.forgotten()));
            state.stage().viewportProperty().set(new Viewport(kept.firstNs() + 1, 200_000_000));
            view.paint();
            assertThat(lanes.overlays().forgottenWords()).isEmpty();
        });
    }

    @Test
    void paintsTheTaskThatHeldTheCore() throws Exception {
        onFx(() -> {
            WritableImage picture = view.snapshot(null, null);
            Point2D place = lanes.localToScene(xPx(2_800_000), laneMiddlePx());
            assertThat(picture.getPixelReader().getColor((int) place.getX(), (int) place.getY()))
                    .isEqualTo(Color.web("#E69F00"));
        });
    }

    @Test
    void takesAnySnapshotAtAnyTime() throws Exception {
        onFx(() -> {
            state.stage().snapshotProperty().set(TraceSnapshot.empty(Source.INFERRED, List.of(0, 1, 2, 3)));
            view.paint();
            state.stage().snapshotProperty().set(fourTasksTakingTurns());
            view.paint();
            state.stage().revealedUntilNsProperty().set(ORIGIN_NS + 20_000_000);
            view.paint();
            double hiddenPx = lanes.frame().deviceScale().xPx(ORIGIN_NS + 22_000_000);
            assertThat(lanes.frame().lane(0).entryAt(hiddenPx)).isEqualTo(-1);
        });
    }

    @Test
    void showsOtherWorkOfTheProgramOnTheLanes() throws Exception {
        onFx(() -> {
            TraceStore store = new TraceStore(Source.RECORDED, List.of(0));
            Slice slice = new Slice();
            slice.task = Slice.NO_TASK;
            slice.state = TaskState.RUNNING;
            slice.core = 0;
            slice.startNs = ORIGIN_NS;
            slice.endNs = ORIGIN_NS + 50_000_000;
            store.append(slice);
            state.stage().snapshotProperty().set(store.publish(0));
            view.paint();
            mouse(MouseEvent.MOUSE_MOVED, xPx(20_000_000), laneMiddlePx(), false);
            assertThat(lanes.hover().card().title()).isEqualTo("Other work of this program on Core 0");
            assertThat(state.stage().hoveredTaskProperty().get()).isEqualTo(-1);
            LanesLegend legend = new LanesLegend(new LaneWords());
            legend.update(lanes.frame());
            assertThat(legend.patterns()).endsWith("grey: other work of this program");
            state.stage().snapshotProperty().set(fourTasksTakingTurns());
            view.paint();
            legend = new LanesLegend(new LaneWords());
            legend.update(lanes.frame());
            assertThat(legend.patterns()).doesNotContain("grey");
        });
    }

    @Test
    void theNextFrameIsNotWrittenIntoThePixelsThatAreSeen() throws Exception {
        onFx(() -> {
            PixelView pixels = new PixelView();
            int[] first = pixels.pixels(4, 3, 1);
            pixels.show();
            Object seen = pixels.getImage();
            int[] second = pixels.pixels(4, 3, 1);
            assertThat(second).hasSize(12).isNotSameAs(first);
            assertThat(pixels.getImage()).isSameAs(seen);
            pixels.show();
            assertThat(pixels.getImage()).isNotSameAs(seen);
            assertThat(pixels.pixels(4, 3, 1)).as("two are enough").isSameAs(first);
        });
    }
}
