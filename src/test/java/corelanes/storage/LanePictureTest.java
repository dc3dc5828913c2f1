package corelanes.storage;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.layout.RandomTraces;
import corelanes.layout.TaskPalette;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanePictureTest {

    @TempDir
    Path folder;

    @Test
    void writesAPictureThatCanBeReadAgain() throws IOException {
        for (long seed = 0; seed < 10; seed++) {
            Path file = folder.resolve(seed + ".png");
            LanePicture.write(RandomTraces.trace(seed), List.of("An experiment", "Simulated"), file);
            BufferedImage image = ImageIO.read(file.toFile());
            assertThat(image.getWidth()).isEqualTo(1_600);
            assertThat(image.getHeight()).isGreaterThan(200);
        }
    }

    @Test
    void paintsTheTaskThatHeldTheCore() {
        TraceStore store = new TraceStore(Source.RECORDED, List.of(3));
        Slice slice = new Slice();
        slice.state = TaskState.RUNNING;
        slice.core = 3;
        slice.task = 1;
        slice.endNs = 1_000_000;
        store.append(slice);
        PictureLayout layout = PictureLayout.of(1_600, 0, 1, 2);
        BufferedImage image = LanePicture.draw(store.publish(0), List.of());
        assertThat(image.getRGB(layout.plotLeftPx() + 300, layout.lanesPx() + layout.lanePx() / 2))
                .isEqualTo(TaskPalette.load().argb(1));
    }

    @Test
    void paintsOtherWorkOfTheProgramGrey() {
        TraceStore store = new TraceStore(Source.RECORDED, List.of(0));
        Slice slice = new Slice();
        slice.state = TaskState.RUNNING;
        slice.core = 0;
        for (int turn = 0; turn < 3; turn++) {
            slice.task = turn == 1 ? Slice.NO_TASK : 0;
            slice.startNs = turn * 1_000_000L;
            slice.endNs = slice.startNs + 1_000_000;
            store.append(slice);
        }
        PictureLayout layout = PictureLayout.of(1_600, 0, 1, 1);
        BufferedImage image = LanePicture.draw(store.publish(0), List.of());
        assertThat(image.getRGB(layout.plotLeftPx() + layout.plotWidthPx() / 2, layout.lanesPx() + layout.lanePx() / 2))
                .isEqualTo(TaskPalette.load().argb(Slice.NO_TASK));
    }

    @Test
    void paintsWhatIsNoPartOfTheWorkOnlyWhenAskedFor() {
        TraceStore store = new TraceStore(Source.RECORDED, List.of(0));
        Slice slice = new Slice();
        slice.state = TaskState.RUNNING;
        slice.core = 0;
        for (int turn = 0; turn < 4; turn++) {
            slice.task = new int[] {0, Slice.OTHER_THREAD, Slice.ELSEWHERE, 0}[turn];
            slice.startNs = turn * 1_000_000L;
            slice.endNs = slice.startNs + 1_000_000;
            store.append(slice);
        }
        PictureLayout layout = PictureLayout.of(1_600, 0, 1, 1);
        int middlePx = layout.lanesPx() + layout.lanePx() / 2;
        int ownPx = layout.plotLeftPx() + layout.plotWidthPx() * 3 / 8;
        BufferedImage plain = LanePicture.draw(store.publish(0), List.of());
        BufferedImage full = LanePicture.draw(store.snapshot(), List.of(), new PictureLook(1, true));
        int grey = TaskPalette.load().argb(Slice.OTHER_THREAD);
        assertThat(plain.getRGB(ownPx, middlePx)).isNotEqualTo(grey);
        assertThat(full.getRGB(ownPx, middlePx)).isEqualTo(grey);
        int fromPx = layout.plotLeftPx() + layout.plotWidthPx() * 9 / 16;
        assertThat(colours(full, fromPx, middlePx)).as("crossed, not solid").hasSizeGreaterThan(1);
        assertThat(colours(plain, fromPx, middlePx)).hasSize(1);
    }

    private static Set<Integer> colours(BufferedImage image, int fromPx, int yPx) {
        return IntStream.range(fromPx, fromPx + 12).mapToObj(xPx -> image.getRGB(xPx, yPx)).collect(Collectors.toSet());
    }

    @Test
    void drawsNothingRecordedAndVeryManyTasks() {
        TraceSnapshot empty = TraceSnapshot.empty(Source.INFERRED, List.of(0, 1));
        assertThat(LanePicture.draw(empty, List.of()).getHeight()).isPositive();
        assertThat(PictureLayout.of(1_600, 2, 2, 100_000).heightPx()).isLessThan(2_000);
    }
}
