package corelanes.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corelanes.MoreThanOne;
import corelanes.experiment.Difference;
import corelanes.experiment.Experiment;
import corelanes.experiment.WorkloadKind;
import corelanes.run.Machine;
import corelanes.run.Race;
import corelanes.run.Session;
import corelanes.run.SessionOptions;
import corelanes.ui.kit.Fx;
import corelanes.ui.state.RaceState;
import corelanes.ui.state.WindowState;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
        untilDone(desk);
    }

    private void untilDone(RaceDesk working) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            working.frame(Optional.of(machine), false, 0);
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
        MoreThanOne.core();
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

    @Test
    @DisplayName("begins each run when what came of the last one has been drawn, the first when the button has")
    void drawsBetweenRuns() {
        MoreThanOne.core();
        AtomicInteger drawn = new AtomicInteger();
        AtomicInteger begun = new AtomicInteger();
        List<Integer> drawnBefore = new ArrayList<>();
        Bell bell = new Bell();
        bell.onRing(told -> {
            drawn.incrementAndGet();
            told.run();
        });
        try (RaceDesk told = new RaceDesk(window, bell, (on, together) -> experiment -> {
            drawnBefore.add(drawn.get());
            begun.incrementAndGet();
            return Race.on(on, together).apply(experiment);
        })) {
            window.experiment().cpuWorkNsProperty().set(3_000_000);
            told.openRace();
            told.choose(Difference.CORES);
            told.startRace();
            untilDone(told);
            assertThat(begun.get()).isEqualTo(4);
            assertThat(drawnBefore).containsExactly(1, 2, 3, 4);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("says which run failed and why, keeps the others, and begins anew when asked")
    void aRunFails(boolean together, @TempDir Path folder) throws Exception {
        AtomicInteger begun = new AtomicInteger();
        int failing = together ? 2 : 5;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RaceDesk unlucky = new RaceDesk(window, new Bell(),
                        (on, atOnce) -> experiment -> begun.incrementAndGet() == failing
                                ? Session.start(Experiment.twoHands().with(WorkloadKind.HTTP), on,
                                        SessionOptions.unwatched(taken.getLocalPort()))
                                : Race.on(on, atOnce).apply(experiment))) {
            window.experiment().cpuWorkNsProperty().set(3_000_000);
            unlucky.openRace();
            unlucky.choose(Difference.STRUCTURE);
            state.togetherProperty().set(together);
            unlucky.startRace();
            untilDone(unlucky);
            assertThat(state.stepProperty().get()).startsWith("The run \"pool\" failed: ")
                    .contains(Integer.toString(taken.getLocalPort()));
            assertThat(state.outcomeProperty().get()).as("nobody has won").isEmpty();
            assertThat(state.panels()).extracting(RaceState.Panel::name)
                    .isEqualTo(together ? List.of("sequential", "virtual") : List.of("sequential"));
            unlucky.saveRace(folder.resolve("race.svg"));
            assertThat(Files.readString(folder.resolve("race.svg"))).contains("The run ", "pool", " failed: ");
            unlucky.startRace();
            untilDone(unlucky);
            assertThat(state.panels()).hasSize(3);
            assertThat(state.outcomeProperty().get()).isNotEmpty();
        }
    }

    @Test
    @DisplayName("keeps the runs that have been measured when it is ended after them")
    void cancelledHalfWay() {
        window.experiment().cpuWorkNsProperty().set(3_000_000);
        desk.openRace();
        desk.choose(Difference.STRUCTURE);
        desk.startRace();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            desk.frame(Optional.of(machine), false, 0);
            return !state.panels().isEmpty();
        });
        desk.cancelRace();
        untilDone();
        assertThat(state.panels()).isNotEmpty();
        assertThat(state.stepProperty().get()).satisfiesAnyOf(
                said -> assertThat(said).isEqualTo("Ended before all of them were done."),
                said -> assertThat(state.panels()).as("it was over already").hasSize(3));
    }

    @Test
    @DisplayName("gives up runs that have not begun, and says nothing of waiting any more")
    void neverBegun() {
        desk.openRace();
        desk.startRace();
        assertThat(state.stepProperty().get()).isNotEmpty();
        desk.cancelRace();
        assertThat(state.stepProperty().get()).isEmpty();
        assertThat(state.workingProperty().get()).isFalse();
        assertThat(desk.isWorking()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("ends when the window is closed in the middle, and waits for nobody")
    void closedInTheMiddle(boolean together) {
        window.experiment().cpuWorkNsProperty().set(20_000_000_000L);
        desk.openRace();
        state.togetherProperty().set(together);
        desk.startRace();
        desk.frame(Optional.of(machine), false, 0);
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("corelanes-session")));
        desk.close();
        assertThat(desk.isMeasuring()).isFalse();
    }
}
