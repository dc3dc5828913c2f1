package corelanes.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import corelanes.analysis.Disturbance;
import corelanes.probe.Noise;
import corelanes.probe.NoiseLevel;
import corelanes.probe.NoiseReading;
import corelanes.probe.SystemFiles;
import corelanes.run.NoiseMeter;
import corelanes.trace.Source;
import corelanes.trace.TraceSnapshot;
import corelanes.ui.state.FiguresState;
import corelanes.ui.state.NoiseGauge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What others take now")
class NoiseDeskTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final TraceSnapshot NOTHING = TraceSnapshot.empty(Source.RECORDED, List.of(0, 1));

    @TempDir
    private Path root;

    /** Of each core, in ticks. */
    private final long[] busy = new long[2];
    private final long[] idle = new long[2];

    @BeforeEach
    void quiet() throws IOException {
        Files.createDirectories(root.resolve("proc/self"));
        Files.writeString(root.resolve("proc/self/stat"), "1 (x) R 1 1 1 0 -1 4 99 0 0 0 5 5 7 7 20");
        write();
    }

    private void write() throws IOException {
        StringBuilder stat = new StringBuilder();
        for (int core = 0; core < busy.length; core++) {
            stat.append("cpu%d %d 0 0 %d 0 0 0 0%n".formatted(core, busy[core], idle[core]));
        }
        // A reader sees one text or the other, as it does of the kernel's.
        Path whole = Files.writeString(root.resolve("stat.new"), stat);
        Files.move(whole, root.resolve("proc/stat"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Time passes: a hundred ticks on each core, of which others take so many. */
    private void pass(int othersOnFirst, int othersOnSecond) throws IOException {
        busy[0] += othersOnFirst;
        idle[0] += 100 - othersOnFirst;
        busy[1] += othersOnSecond;
        idle[1] += 100 - othersOnSecond;
        write();
    }

    private NoiseMeter meter() {
        return new NoiseMeter(new SystemFiles(root), List.of(0, 1));
    }

    private NoiseReading reading(List<Integer> cores) {
        return meter().read(cores).orElseThrow();
    }

    @Test
    @DisplayName("is said of the newest readings only, and of the one before the last, whose work is all recorded")
    void window() throws IOException {
        NoiseWindow window = new NoiseWindow(List.of(0, 1));
        window.add(reading(List.of(0, 1)));
        pass(50, 50);
        window.add(reading(List.of(0, 1)));
        assertThat(window.noise(NOTHING)).as("the last one waits").isEmpty();
        pass(0, 0);
        window.add(reading(List.of(0, 1)));
        assertThat(window.noise(NOTHING)).contains(new Noise(0.5, 0, 0));
        for (int look = 0; look < NoiseWindow.PAUSES; look++) {
            pass(20, 0);
            window.add(reading(List.of(0, 1)));
        }
        assertThat(window.noise(NOTHING).orElseThrow().share()).as("the 50 %% have gone, the last 20 %% wait")
                .isCloseTo(3 * 0.1 / 4, within(1e-9));
    }

    @Test
    @DisplayName("is said of the cores that are watched")
    void watchedCores() throws IOException {
        for (List<Integer> cores : List.of(List.of(0), List.of(1))) {
            NoiseWindow window = new NoiseWindow(cores);
            window.add(reading(cores));
            pass(60, 10);
            window.add(reading(cores));
            window.add(reading(cores));
            assertThat(window.noise(NOTHING)).contains(new Noise(cores.contains(0) ? 0.6 : 0.1, 0, 0));
        }
    }

    @Test
    @DisplayName("is found on a thread of its own, which ends with the desk")
    void desk() throws IOException {
        NoiseDesk desk = new NoiseDesk(meter(), Duration.ofMillis(1));
        try (desk) {
            assertThat(desk.latest()).as("nobody is watched yet").isEmpty();
            desk.watch(List.of(0, 1), Optional.empty());
            await().atMost(LONGEST).until(() -> {
                pass(30, 30);
                return level(desk).equals(Optional.of(NoiseLevel.TOO_BUSY));
            });
            desk.watch(List.of(1), Optional.empty());
            await().atMost(LONGEST).until(() -> {
                pass(90, 0);
                return level(desk).equals(Optional.of(NoiseLevel.QUIET));
            });
            assertThat(desk.latest().orElseThrow().cores()).containsExactly(1);
        }
        await().atMost(LONGEST).until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("corelanes-noise")));
    }

    private static Optional<NoiseLevel> level(NoiseDesk desk) {
        return desk.latest().flatMap(NoiseDesk.Look::noise).map(Noise::level);
    }

    @Test
    @DisplayName("is said not to be known where the system does not tell")
    void silentSystem(@TempDir Path empty) {
        try (NoiseDesk desk = new NoiseDesk(new NoiseMeter(new SystemFiles(empty), List.of(0)), Duration.ofMillis(1))) {
            desk.watch(List.of(0), Optional.empty());
            await().atMost(LONGEST).until(() -> desk.latest().isPresent());
            assertThat(gauge(desk.latest().orElseThrow()))
                    .returns(Disturbance.Level.UNKNOWN, NoiseGauge::level)
                    .returns("Other load **not known**", NoiseGauge::text);
        }
    }

    @Test
    @DisplayName("is shown with its level, its share, where it was measured and what to do")
    void shown() {
        NoiseGauge quiet = gauge(new NoiseDesk.Look(List.of(0, 1), Optional.of(new Noise(0.018, 0.004, 0))));
        assertThat(quiet.text()).isEqualTo("Machine **quiet** (2 % other load)");
        assertThat(quiet.level()).isEqualTo(Disturbance.Level.QUIET);
        NoiseGauge loud = gauge(new NoiseDesk.Look(List.of(3), Optional.of(new Noise(0.3, 0.1, 0))));
        assertThat(loud.text()).isEqualTo("Machine **too busy to measure** (40 % other load)");
        assertThat(loud.more()).startsWith("Of core 3, other programs take 30 %").contains("machine 10 %")
                .endsWith(NoiseLevel.TOO_BUSY.advice());
    }

    private static NoiseGauge gauge(NoiseDesk.Look look) {
        FiguresState figures = new FiguresState();
        new FigureTexts(figures).noise(look);
        return figures.noiseProperty().get();
    }
}
