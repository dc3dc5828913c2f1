package corelanes.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import corelanes.chart.SweepView;
import corelanes.experiment.Difference;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.run.Machine;
import corelanes.run.Recording;
import corelanes.run.SessionOptions;
import corelanes.run.Sweep;
import corelanes.ui.kit.Fx;
import corelanes.ui.state.SweepState;
import corelanes.ui.state.SweepState.Progress;
import corelanes.ui.state.WindowState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The desk of sweeps, with real runs")
class SweepDeskTest {

    private static Machine machine;

    private final WindowState window = WindowState.fresh(List.of(0));
    private final SweepState state = window.sweep();
    private final AtomicInteger news = new AtomicInteger();
    private final Bell bell = new Bell();
    private SweepDesk desk;

    @TempDir
    private Path folder;

    @BeforeAll
    static void measure() {
        Fx.start();
        machine = Machine.measure();
    }

    @BeforeEach
    void open() {
        desk = new SweepDesk(window, new Comparisons(window.figures(), new FigureTexts(window.figures())), List.of(0),
                bell, new KeptSweep(Optional.of(folder.resolve("sweeps"))));
        bell.onRing(drawn -> {
            news.incrementAndGet();
            drawn.run();
        });
        window.experiment().cpuWorkNsProperty().set(2_000_000);
        state.threadsProperty().set("1, 2 4");
        state.repeatsProperty().set(2);
        state.untilSureProperty().set(false);
    }

    @AfterEach
    void close() {
        desk.close();
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("corelanes-s")));
    }

    private void frame() {
        desk.frame(Optional.of(machine), false);
    }

    private void untilIdle() {
        untilIdle(desk);
    }

    private void untilIdle(SweepDesk working) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            working.frame(Optional.of(machine), false);
            return state.progressProperty().get() == Progress.IDLE;
        });
    }

    @Test
    @DisplayName("waits for what is working, then fills the charts run by run, and lets each finished run be looked at")
    void fillsIn() {
        desk.start();
        desk.frame(Optional.of(machine), true);
        assertThat(state.progressProperty().get()).isEqualTo(Progress.WAITING);
        assertThat(desk.isMeasuring()).as("somebody else is").isFalse();
        frame();
        assertThat(state.progressProperty().get()).isEqualTo(Progress.RUNNING);
        assertThat(state.viewProperty().get()).as("what is to come has its places at once").hasValueSatisfying(view -> {
            assertThat(view.goesOn()).isTrue();
            assertThat(view.figures().points()).isEmpty();
            assertThat(view.planned().orElseThrow().threads()).containsExactly(1, 2, 4);
        });
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            frame();
            return desk.finished().isPresent();
        });
        untilIdle();
        assertThat(state.viewProperty().get().orElseThrow().goesOn()).isFalse();
        assertThat(state.viewProperty().get().orElseThrow().figures().points())
                .extracting(point -> point.threads(), point -> point.all().size())
                .containsExactly(tuple(1, 2),
                        tuple(2, 2), tuple(4, 2));
        assertThat(state.captionProperty().get()).contains("cpu", "pool", "1, 2, 4 threads", "CPU work per task 2 ms",
                "2 times each").containsAnyOf("recorded by the kernel", "inferred from the workers' ticks");
        assertThat(window.figures().overheads()).isNotEmpty();
        assertThat(news.get()).as("before each run, and at the end").isEqualTo(10);
    }

    @Test
    @DisplayName("goes on until the medians are sure where that is wanted, and says how many runs and how long that can take")
    void untilSure() {
        window.experiment().cpuWorkNsProperty().set(20_000_000);
        state.untilSureProperty().set(true);
        state.repeatsProperty().set(30);
        state.threadsProperty().set("1, 2");
        desk.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            frame();
            return state.stepProperty().get().contains("left");
        });
        assertThat(state.stepProperty().get()).matches("Run \\d+ of 62 to 64: .*, some .* left");
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            frame();
            return !state.captionProperty().get().isEmpty();
        });
        assertThat(state.captionProperty().get()).contains("30 to 31 times each");
        desk.cancel();
        untilIdle();
        assertThat(state.noticeProperty().get()).matches("Ended after \\d+ of 62 to 64 runs; .*");
    }

    @Test
    @DisplayName("keeps the points so far when it is cancelled, and says so")
    void cancelled() {
        state.repeatsProperty().set(100);
        desk.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            frame();
            return state.viewProperty().get().filter(view -> view.figures().points().size() == 3).isPresent();
        });
        desk.cancel();
        untilIdle();
        assertThat(state.noticeProperty().get()).startsWith("Ended after ").contains("are kept");
        assertThat(state.viewProperty().get().orElseThrow().figures().points()).hasSize(3);
    }

    @Test
    @DisplayName("keeps the points so far in a file when the window is closed, and the next window tells of it once")
    void closed() throws Exception {
        state.repeatsProperty().set(100);
        desk.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            frame();
            return state.viewProperty().get().filter(view -> view.figures().points().size() == 3).isPresent();
        });
        desk.close();
        try (Stream<Path> files = Files.list(folder.resolve("sweeps"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("[\\d-]", "")).sorted())
                    .containsExactly("sweep.csv", "sweep.svg", "untold.txt");
        }
        try (Stream<Path> files = Files.list(folder.resolve("sweeps"))) {
            Path drawing = files.filter(file -> file.toString().endsWith(".svg")).findFirst().orElseThrow();
            assertThat(Files.readString(drawing)).doesNotContain("More runs come");
        }
        String notice = noticeOfNextWindow();
        assertThat(notice).startsWith("The window was closed during a sweep. Its runs until then are kept as sweep-")
                .contains(folder.resolve("sweeps").toString());
        Path table = folder.resolve("sweeps").resolve(notice.replaceAll("(?s).* as (sweep-\\S+\\.csv),.*", "$1"));
        assertThat(Files.readString(table)).contains("threads,cores,round,", "\n1,1,1,", "\n4,1,1,",
                "CPU work per task");
        assertThat(noticeOfNextWindow()).as("told once").isEmpty();
    }

    private String noticeOfNextWindow() {
        WindowState next = WindowState.fresh(List.of(0));
        Comparisons comparisons = new Comparisons(next.figures(), new FigureTexts(next.figures()));
        try (SweepDesk _ = new SweepDesk(next, comparisons, List.of(0), bell,
                new KeptSweep(Optional.of(folder.resolve("sweeps"))))) {
            return next.sweep().noticeProperty().get();
        }
    }

    @Test
    @DisplayName("keeps nothing of a sweep that is closed before it has a point, and of a damaged note tells nobody")
    void nothingToKeep() throws Exception {
        desk.start();
        frame();
        desk.close();
        assertThat(folder.resolve("sweeps")).doesNotExist();
        Files.createDirectories(folder.resolve("sweeps"));
        for (String damaged : List.of("", "gone.csv", "../../etc", "\u0000")) {
            Files.writeString(folder.resolve("sweeps").resolve("untold.txt"), damaged);
            assertThat(noticeOfNextWindow()).isEmpty();
        }
    }

    @Test
    @DisplayName("gives up a sweep that has not begun")
    void neverBegun() {
        desk.start();
        desk.cancel();
        frame();
        assertThat(state.progressProperty().get()).isEqualTo(Progress.IDLE);
        assertThat(desk.isWorking()).isFalse();
    }

    @Test
    @DisplayName("says what is wrong with the numbers of threads, and does nothing")
    void wrong() {
        state.threadsProperty().set("1, many");
        desk.start();
        assertThat(state.noticeProperty().get()).contains("many");
        state.threadsProperty().set("");
        desk.start();
        assertThat(state.noticeProperty().get()).contains("at least one");
        assertThat(desk.isWorking()).isFalse();
    }

    @Test
    @DisplayName("lays the newest sweep of the same work in another structure beside it")
    void beside() {
        desk.start();
        untilIdle();
        assertThat(state.viewProperty().get().orElseThrow().beside()).isEmpty();
        window.experiment().structureProperty().set(StructureKind.VIRTUAL);
        desk.start();
        untilIdle();
        assertThat(state.viewProperty().get().orElseThrow().name()).isEqualTo("virtual");
        assertThat(state.viewProperty().get().orElseThrow().beside()).singleElement()
                .extracting(one -> one.name()).isEqualTo("pool");
        window.experiment().cpuWorkNsProperty().set(3_000_000);
        desk.start();
        untilIdle();
        assertThat(state.viewProperty().get().orElseThrow().beside()).as("other work").isEmpty();
    }

    @Test
    @DisplayName("measures beside the sweep what is wanted, in the same rounds, and what the window takes meanwhile")
    void measuresBeside() {
        desk.openCharts();
        assertThat(state.besides()).containsExactly(Difference.STRUCTURE);
        state.besideProperty().set(Optional.of(Difference.STRUCTURE));
        desk.start();
        frame();
        assertThat(state.viewProperty().get().orElseThrow().beside()).as("which has its place from the beginning")
                .singleElement().satisfies(virtual -> {
                    assertThat(virtual.name()).isEqualTo("virtual");
                    assertThat(virtual.goesOn()).isTrue();
                });
        untilIdle();
        assertThat(state.viewProperty().get().orElseThrow().beside()).noneMatch(SweepView.Beside::goesOn);
        SweepView view = state.viewProperty().get().orElseThrow();
        assertThat(view.name()).isEqualTo("pool");
        assertThat(view.beside()).singleElement().satisfies(virtual -> {
            assertThat(virtual.name()).isEqualTo("virtual");
            assertThat(virtual.figures().points()).hasSize(3);
        });
        assertThat(view.remarks()).singleElement().asString().contains("the window took ", " % of one core's time");
        assertThat(state.captionProperty().get()).contains("beside virtual");
        window.experiment().workloadProperty().set(WorkloadKind.HANDOVER);
        desk.openCharts();
        assertThat(state.besides()).containsExactly(Difference.STRUCTURE, Difference.WORKING_SET);
    }

    @Test
    @DisplayName("says why a run in it failed, keeps the points so far, and begins another when asked")
    void aRunFails() {
        AtomicInteger asked = new AtomicInteger();
        try (SweepDesk failing = new SweepDesk(window, new Comparisons(window.figures(),
                new FigureTexts(window.figures())), List.of(0), bell, new KeptSweep(Optional.empty()),
                on -> experiment -> {
                    Recording done = Sweep.on(on, SessionOptions.unwatched(0)).run(experiment);
                    return asked.incrementAndGet() < 8 ? done
                            : new Recording(done.experiment(), done.snapshot(), done.result(),
                                    Optional.of("The server is gone."));
                })) {
            state.threadsProperty().set("1, 2, 4");
            failing.start();
            untilIdle(failing);
            assertThat(state.noticeProperty().get()).contains("failed: The server is gone.");
            assertThat(failing.isMeasuring()).isFalse();
            assertThat(failing.isWorking()).isFalse();
            assertThat(state.viewProperty().get().orElseThrow().figures().points().stream()
                    .mapToInt(point -> point.all().size()).sum()).as("7 runs, 3 of which warmed up").isEqualTo(4);
            asked.set(-100);
            failing.start();
            untilIdle(failing);
            assertThat(state.viewProperty().get().orElseThrow().figures().points()).hasSize(3)
                    .allSatisfy(point -> assertThat(point.all()).hasSize(2));
        }
    }

    @Test
    @DisplayName("ends a sweep when the window is closed in the middle, and waits for nobody")
    void closedInTheMiddle() {
        window.experiment().cpuWorkNsProperty().set(20_000_000_000L);
        desk.start();
        frame();
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("corelanes-session")));
        desk.close();
        assertThat(desk.isMeasuring()).isFalse();
    }

    @Test
    @DisplayName("saves charts as pixels, vectors and runs, and says what can't be saved")
    void saves() throws Exception {
        desk.start();
        untilIdle();
        for (String name : List.of("charts.png", "charts.svg", "charts.csv")) {
            Path file = folder.resolve(name);
            desk.save(file);
            assertThat(state.noticeProperty().get()).isEqualTo("Wrote " + file);
            assertThat(Files.size(file)).isPositive();
        }
        assertThat(ImageIO.read(folder.resolve("charts.png").toFile()).getWidth()).isPositive();
        assertThat(Files.readString(folder.resolve("charts.svg"))).contains("cpu", "2 times each", "rusted: ");
        desk.save(folder.resolve("charts.gif"));
        assertThat(state.noticeProperty().get()).contains(".png, .svg or .csv");
        desk.save(folder.resolve("nowhere").resolve("charts.png"));
        assertThat(state.noticeProperty().get()).contains("could not be written");
    }
}
