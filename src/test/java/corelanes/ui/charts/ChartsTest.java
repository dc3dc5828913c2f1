package corelanes.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.analysis.Disturbance;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.Source;
import corelanes.ui.kit.Badge;
import corelanes.ui.kit.Fx;
import corelanes.ui.kit.Theme;
import corelanes.ui.state.ChartPoint;
import corelanes.ui.state.Figure;
import corelanes.ui.state.Origin;
import corelanes.ui.state.WindowState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartsTest {

    private static final Disturbance QUIET = new Disturbance(Disturbance.Level.QUIET, 0.01, 0);
    private static final Disturbance BUSY = new Disturbance(Disturbance.Level.BUSY, 0.12, 0);

    private Theme theme;

    @BeforeEach
    void dress() {
        theme = Fx.call(Theme::new);
    }

    @AfterEach
    void close() {
        Fx.run(theme::close);
    }

    private static ChartPoint point(WorkloadKind workload, StructureKind structure, int cores, int threads, int runs,
            double median) {
        return new ChartPoint(workload, structure, Source.RECORDED, cores, threads, runs, median,
                runs == 1 ? median : median * 0.9, runs == 1 ? median : median * 1.1, QUIET);
    }

    private static ChartPoint of(ChartPoint point, Source source, Disturbance disturbance) {
        return new ChartPoint(point.workload(), point.structure(), source, point.cores(), point.threads(),
                point.runs(), point.median(), point.low(), point.high(), disturbance);
    }

    private static ChartPoint cpu(int cores, int threads, int runs, double median) {
        return point(WorkloadKind.CPU, StructureKind.POOL, cores, threads, runs, median);
    }

    @Test
    void noMarkIsSeenBeforeItHasItsColours() {
        WindowState state = WindowState.fresh(List.of(0, 1));
        SpeedupChart chart = Fx.call(() -> new SpeedupChart(state.experiment(), state.figures()));
        try (Fx _ = Fx.show(480, 220, () -> chart)) {
            Fx.run(() -> {
                state.figures().speedups().setAll(cpu(2, 2, 1, 1.9), cpu(1, 2, 3, 1));
                // What the frame does after the style sheets have been applied.
                chart.layout();
                assertThat(Fx.all(chart, Shape.class)).isNotEmpty()
                        .allSatisfy(shape -> assertThat(shape.getFill()).isNotEqualTo(Color.BLACK))
                        .allSatisfy(shape -> assertThat(shape.getStroke()).isNotEqualTo(Color.BLACK));
            });
        }
    }

    @Test
    void seriesAreByCoresAndPointsByThreads() {
        List<PointSeries> series = PointSeries.of(List.of(cpu(2, 4, 1, 1.9), cpu(1, 1, 1, 1), cpu(2, 1, 1, 1),
                point(WorkloadKind.HTTP, StructureKind.POOL, 2, 2, 1, 5)), WorkloadKind.CPU, StructureKind.POOL);
        assertThat(series).extracting(PointSeries::cores).containsExactly(1, 2);
        assertThat(series.get(1).points()).extracting(ChartPoint::threads).containsExactly(1, 4);
    }

    @Test
    void showsThePointsOfTheChosenWorkloadAndStructureOnly() {
        WindowState state = WindowState.fresh(List.of(0, 1));
        ChartPoint pool = cpu(2, 2, 1, 1.9);
        ChartPoint virtual = point(WorkloadKind.CPU, StructureKind.VIRTUAL, 2, 2, 5, 1.8);
        ChartPoint calls = point(WorkloadKind.HTTP, StructureKind.POOL, 2, 8, 5, 7.9);
        SpeedupChart chart = Fx.call(() -> new SpeedupChart(state.experiment(), state.figures()));
        try (Fx _ = Fx.show(480, 220, () -> chart)) {
            assertThat(words(chart))
                    .containsExactly(
                            "Each run on a quiet enough machine adds a point: press Run, change the threads, run again.");
            Fx.run(() -> state.figures().speedups().setAll(pool, virtual, calls));
            assertThat(shown(chart)).containsExactly(pool);
            assertThat(words(chart)).contains("ideal", "2 cores: no more to give", "4×");
            Fx.run(() -> state.experiment().structureProperty().set(StructureKind.VIRTUAL));
            assertThat(shown(chart)).containsExactly(virtual);
            Fx.run(() -> {
                state.experiment().structureProperty().set(StructureKind.POOL);
                state.experiment().workloadProperty().set(WorkloadKind.HTTP);
            });
            assertThat(shown(chart)).containsExactly(calls);
            assertThat(words(chart)).as("cores are no limit for waiting").doesNotContain("ideal");
            Fx.run(() -> state.figures().speedups().clear());
            assertThat(shown(chart)).isEmpty();
        }
    }

    @Test
    void largerLettersAreLaidOutAnewAtOnce() {
        WindowState state = WindowState.fresh(List.of(0, 1));
        SpeedupChart chart = Fx.call(() -> new SpeedupChart(state.experiment(), state.figures()));
        try (Fx _ = Fx.show(480, 220, () -> chart)) {
            Fx.run(() -> state.figures().speedups().setAll(cpu(2, 2, 1, 1.9), cpu(1, 2, 3, 1)));
            laidOut(chart);
            double before = widthOfLimitWords(chart);
            Fx.run(() -> theme.choiceProperty().set(Theme.Choice.PROJECTOR));
            laidOut(chart);
            assertThat(widthOfLimitWords(chart)).isGreaterThan(before * 1.1);
            assertThat(Fx.<Double>call(() -> limitWords(chart).getBoundsInParent().getMaxX()))
                    .as("words that end at the plot's edge").isLessThan(chart.plot().getWidth());
        }
    }

    private static Text limitWords(ThreadsChart chart) {
        return Fx.all(chart.plot(), Text.class).stream().filter(text -> text.getText().startsWith("2 cores: "))
                .findFirst().orElseThrow();
    }

    private static double widthOfLimitWords(ThreadsChart chart) {
        return Fx.call(() -> limitWords(chart).getLayoutBounds().getWidth());
    }

    @Test
    void singleRunsAreHollowAndRepeatedOnesHaveWhiskers() {
        WindowState state = WindowState.fresh(List.of(0, 1));
        OverheadChart chart = Fx.call(() -> new OverheadChart(state.experiment(), state.figures()));
        try (Fx _ = Fx.show(480, 220, () -> chart)) {
            Fx.run(() -> state.figures().overheads().setAll(cpu(2, 1, 1, 0.5), cpu(2, 8, 5, 2)));
            laidOut(chart);
            assertThat(Fx.call(() -> chart.plot().lookupAll(".marker.hollow").size())).isEqualTo(1);
            assertThat(Fx.call(() -> chart.plot().lookupAll(".marker.full").size())).isEqualTo(1);
            List<Line> whiskers = Fx.call(() -> Fx.all(chart.plot(), Line.class).stream()
                    .filter(line -> line.getStyleClass().contains("chart-whisker")).toList());
            assertThat(whiskers).hasSize(3);
            Line bar = whiskers.getFirst();
            assertThat(bar.getStartX()).isEqualTo(bar.getEndX());
            assertThat(bar.getStartY()).as("low is below high").isGreaterThan(bar.getEndY());
            assertThat(chart.getAccessibleText()).contains("2 cores, recorded: 1 thread 0.50 % (a single run), "
                    + "8 threads 2.00 % (median of 5 runs, 1.80 % to 2.20 %).");
        }
    }

    @Test
    void aPointIsSaidWithItsValueRunsAndCores() {
        PointWords words = new PointWords(ChartUnit.TIMES);
        assertThat(words.of(cpu(2, 4, 5, 1.97))).isEqualTo("1.97× with 4 threads on 2 cores\nmedian of 5 runs, "
                + "1.77× to 2.17×, recorded");
        assertThat(words.of(cpu(1, 1, 1, 1))).isEqualTo("1.00× with 1 thread on 1 core\na single run, recorded");
        assertThat(words.of(of(cpu(2, 4, 1, 1.5), Source.INFERRED, BUSY)))
                .endsWith("a single run, inferred\nmeasured with noise: others took 12 %, this program itself 0 %");
        assertThat(words.of(of(cpu(2, 4, 1, 1.5), Source.SIMULATED, Disturbance.UNKNOWN)))
                .endsWith("a single run, simulated\nhow much others took is not known");
        assertThat(words.of(cpu(2, 1_024, 1, 712.4))).startsWith("712× with 1,024 threads");
    }

    @Test
    void pointsOfABusyMachineHaveARingThatIsExplained() {
        WindowState state = WindowState.fresh(List.of(0, 1));
        SpeedupChart chart = Fx.call(() -> new SpeedupChart(state.experiment(), state.figures()));
        try (Fx _ = Fx.show(480, 220, () -> chart)) {
            Fx.run(() -> state.figures().speedups().setAll(cpu(2, 1, 1, 1), cpu(2, 2, 1, 1.9)));
            laidOut(chart);
            assertThat(Fx.call(() -> chart.lookupAll(".marker-ring").size())).isZero();
            Fx.run(() -> state.figures().speedups().setAll(cpu(2, 1, 1, 1),
                    of(cpu(2, 2, 1, 1.5), Source.RECORDED, BUSY)));
            laidOut(chart);
            assertThat(Fx.call(() -> chart.plot().lookupAll(".marker-ring").size())).isEqualTo(1);
            assertThat(names(chart)).containsExactly("noisy", "2 cores", "recorded");
            assertThat(chart.getAccessibleText()).contains("2 threads 1.50× (a single run, noisy).");
        }
    }

    @Test
    void whatWasRecordedAndWhatWasInferredAreDifferentLinesWithDifferentNames() {
        WindowState state = WindowState.fresh(List.of(0, 1));
        OverheadChart chart = Fx.call(() -> new OverheadChart(state.experiment(), state.figures()));
        try (Fx _ = Fx.show(480, 220, () -> chart)) {
            Fx.run(() -> state.figures().overheads().setAll(of(cpu(2, 4, 1, 1), Source.INFERRED, QUIET),
                    cpu(2, 2, 1, 1), cpu(2, 4, 1, 2)));
            laidOut(chart);
            List<Polyline> lines = Fx.call(() -> Fx.all(chart.plot(), Polyline.class));
            assertThat(lines).extracting(line -> line.getPoints().size() / 2).containsExactly(2, 1);
            assertThat(lines.get(0).getStrokeDashArray()).isEmpty();
            assertThat(lines.get(1).getStrokeDashArray()).as("inferred is dashed").isNotEmpty();
            assertThat(names(chart)).containsExactly("2 cores, recorded", "2 cores, inferred");
        }
    }

    private static List<String> names(ThreadsChart chart) {
        return Fx.call(() -> Fx.all(chart.lookup(".series-names"), Label.class).stream().map(Label::getText).toList());
    }

    @Test
    void eachNumberOfCoresHasItsOwnShapeAndColourWhateverElseIsShown() {
        List<Integer> places = IntStream.of(1, 2, 4, 8, 16).mapToObj(cores -> Marker.place(cores, 16)).toList();
        assertThat(places).doesNotHaveDuplicates();
        assertThat(places).extracting(Marker::colour).doesNotHaveDuplicates();
        assertThat(Marker.place(2, 2)).isZero();
        assertThat(Marker.place(1, 2)).isEqualTo(Marker.place(1, 16));
    }

    @ParameterizedTest
    @CsvSource({"480, 150, 2, 64", "480, 220, 2, 64", "830, 280, 2, 64", "480, 150, 16, 64", "480, 220, 16, 8",
            "480, 220, 64, 64", "480, 220, 1, 1", "300, 150, 2, 4096", "480, 150, 4, 4"})
    void noTwoTextsOverlapAndAllLieInside(double width, double height, int cores, int threads) {
        WindowState state = WindowState.fresh(IntStream.range(0, cores).boxed().toList());
        SpeedupChart chart = Fx.call(() -> new SpeedupChart(state.experiment(), state.figures()));
        try (Fx _ = Fx.show(width, height, () -> chart)) {
            Fx.run(() -> {
                for (int now = 1; now <= threads; now *= 2) {
                    state.figures().speedups().add(cpu(cores, now, 5, Math.min(now, cores) * 0.98));
                }
            });
            record Place(String text, Bounds bounds) {}
            List<Place> texts = new ArrayList<>();
            Bounds plot = Fx.call(() -> {
                laidOut(chart);
                Fx.all(chart.plot(), Text.class).forEach(text -> texts.add(new Place(text.getText(),
                        text.getBoundsInParent())));
                return chart.plot().getLayoutBounds();
            });
            assertThat(texts).hasSizeGreaterThan(4);
            for (Place one : texts) {
                assertThat(plot.contains(one.bounds())).as("%s in %s", one, plot).isTrue();
                assertThat(texts).filteredOn(other -> other != one && other.bounds().intersects(one.bounds()))
                        .as("what %s overlaps", one).isEmpty();
            }
        }
    }

    @Test
    void tilesShowTheirFiguresWholeAndSayThem() {
        WindowState state = WindowState.fresh(List.of(0, 1));
        TileRow row = Fx.call(() -> new TileRow(state.figures()));
        try (Fx _ = Fx.show(950, 300, () -> new VBox(row))) {
            double before = Fx.call(row::getHeight);
            Fx.run(() -> state.figures().speedupProperty().set(new Figure("1.97", "×",
                    "against one thread on one core, median of 5 runs between 1.90 and 2.01", Origin.RECORDED, true,
                    "Close the browser.")));
            List<Label> labels = Fx.call(() -> {
                row.getScene().getRoot().applyCss();
                row.getScene().getRoot().layout();
                return Fx.all(row.lookup("#tile-speedup"), Label.class);
            });
            assertThat(labels).extracting(Label::getText).startsWith("Speedup", "recorded", "1.97", "×",
                    "noisy");
            assertThat(labels).noneMatch(Label::isTextTruncated);
            assertThat(Fx.call(row::getHeight)).as("a long note makes the row taller").isGreaterThan(before);
            assertThat(row.lookup("#tile-speedup").getAccessibleText()).startsWith("Speedup: 1.97 ×, against")
                    .endsWith(", recorded, noisy");
            assertThat(row.lookup("#tile-speedup").getAccessibleHelp()).endsWith("\nClose the browser.");
            Fx.run(() -> state.figures().speedupProperty().set(Figure.none("run again")));
            assertThat(Fx.call(() -> Fx.all(row.lookup("#tile-speedup"), Badge.class)))
                    .as("nothing is said of where no number comes from").noneMatch(Node::isVisible);
            assertThat(row.lookup("#tile-speedup").getAccessibleText()).isEqualTo("Speedup: –, run again");
        }
    }

    private static void laidOut(ThreadsChart chart) {
        Fx.run(() -> {
            chart.getScene().getRoot().applyCss();
            chart.getScene().getRoot().layout();
        });
    }

    private static List<ChartPoint> shown(ThreadsChart chart) {
        return Fx.call(() -> {
            laidOut(chart);
            return chart.plot().getChildren().stream().map(Node::getUserData).filter(ChartPoint.class::isInstance)
                    .map(ChartPoint.class::cast).toList();
        });
    }

    private static List<String> words(ThreadsChart chart) {
        return Fx.call(() -> {
            laidOut(chart);
            return Fx.all(chart.plot(), Text.class).stream().map(Text::getText).toList();
        });
    }
}
