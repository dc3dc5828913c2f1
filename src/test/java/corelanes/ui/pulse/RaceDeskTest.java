package corelanes.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corelanes.experiment.Difference;
import corelanes.experiment.WorkloadKind;
import corelanes.run.Machine;
import corelanes.ui.kit.Fx;
import corelanes.ui.state.RaceState;
import corelanes.ui.state.WindowState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The desk of runs side by side, with real runs")
class RaceDeskTest {

    private static Machine machine;

    private final WindowState window = WindowState.fresh(machine.probe().availableCores());
    private final RaceState state = window.race();
    private final RaceDesk desk = new RaceDesk(window, new Bell());

    @BeforeAll
    static void measure() {
        Fx.start();
        machine = Machine.measure();
    }

    @AfterEach
    void close() {
        desk.close();
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("corelanes-r")));
    }

    private void untilDone() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            desk.frame(Optional.of(machine), false, 0);
            return !state.workingProperty().get();
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("runs what differs, says who finished first and whether that was expected, and says how it was done")
    void runs(boolean together) {
        window.experiment().cpuWorkNsProperty().set(3_000_000);
        desk.openRace();
        desk.choose(Difference.STRUCTURE);
        assertThat(state.names()).containsExactly("sequential", "pool", "virtual");
        state.togetherProperty().set(together);
        state.expectedProperty().set("pool");
        desk.startRace();
        untilDone();
        assertThat(state.panels()).extracting(RaceState.Panel::name).containsExactly("sequential", "pool", "virtual");
        assertThat(state.panels()).allSatisfy(panel -> assertThat(panel.wallNs()).isPositive());
        assertThat(state.outcomeProperty().get()).contains("ms", "xpected");
        assertThat(state.stepProperty().get()).contains(together ? "disturbed each other" : "to itself");
        assertThat(state.playingProperty().get()).isTrue();
        assertThat(state.headNsProperty().get()).isZero();
        desk.frame(Optional.of(machine), false, 4_000_000_000L);
        long half = state.headNsProperty().get();
        assertThat(half).isPositive();
        desk.frame(Optional.of(machine), false, 8_000_000_000L);
        assertThat(state.playingProperty().get()).isFalse();
        assertThat(state.headNsProperty().get()).isGreaterThan(half);
        desk.playRace();
        assertThat(state.headNsProperty().get()).as("from the start again").isZero();
        desk.seekRace(half);
        assertThat(state.playingProperty().get()).isFalse();
        assertThat(state.headNsProperty().get()).isEqualTo(half);
    }

    @Test
    @DisplayName("keeps what has been done when it is ended, and leaves no thread")
    void cancelled() {
        window.experiment().cpuWorkNsProperty().set(2_000_000_000L);
        desk.openRace();
        desk.startRace();
        desk.frame(Optional.of(machine), true, 0);
        assertThat(desk.isMeasuring()).as("somebody else is working").isFalse();
        desk.frame(Optional.of(machine), false, 0);
        assertThat(desk.isMeasuring()).isTrue();
        desk.closeRace();
        untilDone();
        assertThat(state.panels()).isEmpty();
        assertThat(state.stepProperty().get()).contains("Ended before");
    }

    @Test
    @DisplayName("writes the runs as PNG, SVG and CSV with machine, source, date, experiment, and that each is a single run")
    void exports(@TempDir Path folder) throws Exception {
        window.experiment().cpuWorkNsProperty().set(3_000_000);
        desk.openRace();
        desk.choose(Difference.CORES);
        desk.saveRace(folder.resolve("early.svg"));
        assertThat(folder).as("nothing has been run").isEmptyDirectory();
        desk.startRace();
        untilDone();
        for (String kind : List.of("png", "svg", "csv")) {
            desk.saveRace(folder.resolve("race." + kind));
            assertThat(state.noticeProperty().get()).contains("race." + kind);
        }
        assertThat(ImageIO.read(folder.resolve("race.png").toFile()).getWidth()).isEqualTo(1_600);
        String year = Integer.toString(LocalDate.now().getYear());
        String drawing = Files.readString(folder.resolve("race.svg"));
        assertThat(drawing).contains(year, "cpu", "one core", "a single run", "ms", "in progress",
                machine.probe().description().split(" ")[0], "one core's time");
        assertThat(drawing).containsAnyOf("recorded by the kernel", "inferred from the workers");
        List<String> lines = Files.readAllLines(folder.resolve("race.csv"));
        assertThat(lines.stream().filter(line -> line.startsWith("#"))).hasSizeGreaterThan(4)
                .anyMatch(line -> line.contains("measured once")).anyMatch(line -> line.contains(year));
        assertThat(lines.stream().filter(line -> !line.startsWith("#"))).hasSize(1 + state.panels().size())
                .first().asString().contains("wall_s", "source", "noise_level");
        desk.saveRace(folder.resolve("race.doc"));
        assertThat(state.noticeProperty().get()).contains(".png, .svg or .csv");
    }

    @Test
    @DisplayName("offers only differences that the job can have")
    void offers() {
        desk.openRace();
        assertThat(state.differences()).doesNotContain(Difference.PROTECTION).contains(Difference.STRUCTURE);
        window.experiment().workloadProperty().set(WorkloadKind.COUNTER);
        desk.openRace();
        assertThat(state.differences()).contains(Difference.PROTECTION);
        desk.choose(Difference.PROTECTION);
        assertThat(state.names()).isEqualTo(List.of("synchronized", "atomic", "queue"));
    }
}
