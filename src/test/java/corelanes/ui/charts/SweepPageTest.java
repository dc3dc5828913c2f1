package corelanes.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.chart.SweepView;
import corelanes.experiment.Difference;
import corelanes.experiment.WorkloadKind;
import corelanes.ui.kit.Fx;
import corelanes.ui.kit.Theme;
import corelanes.ui.state.RecordedCommands;
import corelanes.ui.state.SweepState;
import corelanes.ui.state.SweepState.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page with the charts of a sweep")
class SweepPageTest {

    private final SweepState state = new SweepState();
    private final RecordedCommands commands = new RecordedCommands();
    private Theme theme;
    private SweepPage page;
    private Fx window;

    @BeforeEach
    void open() {
        theme = Fx.call(Theme::new);
        page = Fx.call(() -> new SweepPage(state, commands.sweeps(), 2));
        window = Fx.show(() -> page);
        Fx.run(() -> state.openProperty().set(true));
    }

    @AfterEach
    void close() {
        window.close();
        Fx.run(theme::close);
    }

    private void show(SweepView view) {
        Fx.run(() -> {
            state.viewProperty().set(Optional.of(view));
            page.applyCss();
            page.layout();
        });
    }

    private List<String> words() {
        return Fx.call(() -> Fx.all(page, Text.class).stream().filter(text -> !(text.getParent() instanceof Label))
                .map(Text::getText).toList());
    }

    private List<String> points() {
        return Fx.call(() -> Fx.all(page, Node.class).stream().map(Node::getUserData)
                .filter(String.class::isInstance).map(String.class::cast).toList());
    }

    @Test
    @DisplayName("shows speedup, lost time, switches and their cost of work that computes, with ideal, limit and laws")
    void computing() {
        show(Sweeps.view(Sweeps.computing(8, 15, 1, 2, 4, 8, 16)));
        assertThat(words()).contains("Speedup", "Lost time", "Switches", "Cost of a switch", "ideal",
                "8 cores: no more to give", "Amdahl's law", "switches × cost of one",
                "one switch alone: 4.0 µs (3.8 to 4.3)");
        assertThat(points()).filteredOn(said -> said.startsWith("Speedup")).hasSize(5).last().asString()
                .contains("with 16 threads on 8 cores", "median of 15 runs", "recorded", "Karp-Flatt: as if");
        assertThat(Fx.<List<String>>call(() -> Fx.all(page, Label.class).stream()
                .filter(label -> label.getStyleClass().contains("sweep-note")).map(Label::getText).toList()))
                .anyMatch(note -> note.startsWith("Amdahl's law: ") && note.contains("of the work is serial"))
                .anyMatch(note -> note.startsWith("To be trusted: "));
        assertThat(Fx.<Long>call(() -> Fx.all(page, Polygon.class).stream()
                .filter(area -> area.getStyleClass().contains("ink-second")).count())).as("the band").isPositive();
    }

    @Test
    @DisplayName("shows throughput and latency of work that waits, with Little's law and the knee, and no limit")
    void waiting() {
        show(Sweeps.view(Sweeps.waiting(3, 1, 2, 5, 10, 20, 40)));
        assertThat(words())
                .contains("Throughput", "Latency", "p50", "p95", "p99", "knee: 10 threads (single rounds: 10 to 10)")
                .anyMatch(said -> said.contains("Little's law")).noneMatch(said -> said.contains("no more to give"));
        for (String number : List.of("Latency, p50: ", "Latency, p95: ", "Latency, p99: ", "Throughput: ",
                "Computed, in progress / mean latency (Little's law): ")) {
            assertThat(points()).filteredOn(said -> said.startsWith(number)).as(number).hasSize(6)
                    .allMatch(said -> said.contains("median of 3 runs, ") && said.contains("recorded"));
        }
        assertThat(points()).anyMatch(said -> said.startsWith("Latency, p99: ") && said.contains(" ms with"))
                .filteredOn(said -> said.contains("Throughput: ") || said.contains("Little's law")).last().asString()
                .as("whoever points at both means what was measured").startsWith("Throughput: ");
    }

    @Test
    @DisplayName("gives each part of what is lost its own spread and source, and what is computed a name of its own")
    void parts() {
        show(Sweeps.view(Sweeps.computing(8, 5, 1, 2, 4, 8, 16)));
        for (String part : List.of("Lost to switching: ", "Lost to others: ", "Taken by recording: ",
                "Computed, switches × cost of one: ")) {
            assertThat(points()).filteredOn(said -> said.startsWith(part)).as(part).hasSize(5)
                    .allMatch(said -> said.contains(" % with ") && said.contains("median of 5 runs, ")
                            && said.contains("recorded"));
        }
        show(Sweeps.view(Sweeps.computing(8, 1, 1, 2, 4)));
        assertThat(points()).filteredOn(said -> said.startsWith("Lost to others: ")).hasSize(3)
                .allMatch(said -> said.contains("a single run"));
    }

    @Test
    @DisplayName("draws values in equal doublings where that is wanted, but never shares, which are stacked from 0")
    void logarithmic() {
        SweepView view = Sweeps.view(Sweeps.computing(8, 5, 1, 2, 4, 8, 16));
        show(view.withAxes(new SweepView.Axes(false, true)));
        assertThat(words()).contains("0.5×", "1×", "2×", "5×", "10×", "500 /s", "0 %").doesNotContain("0×", "0 /s");
        show(view.withAxes(new SweepView.Axes(true, false)));
        assertThat(words()).contains("0×", "0 /s", "15");
    }

    @Test
    @DisplayName("lays up to three sweeps on the same axes, each with its name, and says what a switch costs in one beside another")
    void besides() {
        SweepView view = Sweeps.view(Sweeps.computing(8, 15, 1, 2, 4, 8, 16));
        show(view.withBeside(List.of(new SweepView.Beside("virtual", Sweeps.computing(8, 15, 1, 2, 4)),
                new SweepView.Beside("fork-join", Sweeps.computing(4, 1, 1, 2))))
                .withRemarks(List.of("While runs were measured the window took 0.10 % of one core's time.")));
        assertThat(words()).contains("pool", "virtual", "fork-join").doesNotContain("Amdahl's law", "measured");
        assertThat(points()).filteredOn(said -> said.startsWith("Speedup")).hasSize(5 + 3 + 2);
        assertThat(notes()).anyMatch(note -> note.startsWith("With 4 threads a switch costs "))
                .anyMatch(note -> note.startsWith("To be trusted, of virtual: "))
                .anyMatch(note -> note.startsWith("Not to be trusted, of fork-join: "))
                .anyMatch(note -> note.contains("0.10\u00a0%"));
        show(view.withBeside(List.of(new SweepView.Beside("virtual", Sweeps.computing(8, 15, 1, 2, 4)))));
        assertThat(words()).as("beside one other the laws are still to be told apart").contains("Amdahl's law");
    }

    private List<String> notes() {
        return Fx.call(() -> Fx.all(page, Label.class).stream()
                .filter(label -> label.getStyleClass().contains("sweep-note")).map(Label::getText).toList());
    }

    @Test
    @DisplayName("offers what can be measured beside the sweep, and takes what is chosen")
    void offersBesides() {
        MenuButton menu = window.find("#sweep-beside", MenuButton.class);
        Fx.run(() -> state.besides().setAll(Difference.STRUCTURE, Difference.WORKING_SET));
        assertThat(Fx.<List<String>>call(() -> menu.getItems().stream().map(MenuItem::getText).toList()))
                .containsExactly("Nothing beside it", Difference.STRUCTURE.title(), Difference.WORKING_SET.title());
        Fx.run(() -> menu.getItems().get(2).fire());
        assertThat(state.besideProperty().get()).contains(Difference.WORKING_SET);
        Fx.run(() -> menu.getItems().getFirst().fire());
        assertThat(state.besideProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("lets a person choose whether there are more rounds until the medians are sure, but not in the middle of a sweep")
    void offersMoreRounds() {
        MenuItem item = window.find("#sweep-show", MenuButton.class).getItems().stream()
                .filter(one -> "More rounds until the medians are sure".equals(one.getText())).findFirst()
                .orElseThrow();
        assertThat(state.untilSureProperty().get()).isTrue();
        Fx.run(() -> ((CheckMenuItem) item).setSelected(false));
        assertThat(state.untilSureProperty().get()).isFalse();
        Fx.run(() -> state.untilSureProperty().set(true));
        assertThat(Fx.<Boolean>call(((CheckMenuItem) item)::isSelected)).isTrue();
        Fx.run(() -> state.progressProperty().set(Progress.RUNNING));
        assertThat(Fx.<Boolean>call(item::isDisable)).isTrue();
    }

    @Test
    @DisplayName("draws a point of a single run hollow, and says so")
    void single() {
        show(Sweeps.view(Sweeps.computing(2, 1, 1, 2, 4)));
        assertThat(Fx.<Integer>call(() -> page.lookupAll(".ink-ring").size())).isPositive();
        assertThat(points()).allMatch(said -> said.contains("a single run"));
        assertThat(words()).noneMatch(said -> said.equals("Universal Scalability Law"));
    }

    @Test
    @DisplayName("is drawn anew when the look changes, with the letters of the new one")
    void newLook() {
        show(Sweeps.view(Sweeps.computing(8, 5, 1, 2, 4, 8, 16)));
        double before = heightOf("Speedup");
        Fx.run(() -> {
            theme.choiceProperty().set(Theme.Choice.PROJECTOR);
            page.getScene().getRoot().applyCss();
            page.layout();
        });
        assertThat(heightOf("Speedup")).isGreaterThan(before * 1.1);
    }

    private double heightOf(String words) {
        return Fx.call(() -> Fx.all(page, Text.class).stream().filter(text -> text.getText().equals(words)).findFirst()
                .orElseThrow().getLayoutBounds().getHeight());
    }

    @Test
    @DisplayName("gives everything its colour from the theme")
    void themed() {
        show(Sweeps.view(Sweeps.computing(8, 5, 1, 2, 4, 8, 16)));
        assertThat(Fx.<List<Shape>>call(() -> Fx.all(page.lookup(".sweep-charts"), Shape.class))).isNotEmpty()
                .allSatisfy(shape -> assertThat(shape.getFill()).isNotEqualTo(Color.BLACK))
                .allSatisfy(shape -> assertThat(shape.getStroke()).isNotEqualTo(Color.BLACK));
    }

    @Test
    @DisplayName("starts and ends a sweep, says how far it is, and what is to be known of it afterwards")
    void startsAndEnds() {
        Fx.run(() -> window.find("#page-sweep", Button.class).fire());
        assertThat(commands.asked).containsExactly("sweep");
        Fx.run(() -> {
            state.progressProperty().set(Progress.RUNNING);
            state.stepProperty().set("Run 3 of 30: 4 threads, some 12 s left");
            state.shareProperty().set(0.1);
        });
        assertThat(Fx.<Boolean>call(() -> window.find("#page-sweep", Button.class).isVisible())).isFalse();
        assertThat(Fx.<Boolean>call(() -> window.find("#sweep-threads", TextField.class).isDisabled())).isTrue();
        assertThat(Fx.<Double>call(() -> Fx.all(page, ProgressBar.class).getFirst().getProgress())).isEqualTo(0.1);
        assertThat(Fx.<Boolean>call(() -> Fx.all(page, Label.class).stream()
                .anyMatch(label -> label.getText().equals("Run 3 of 30: 4 threads, some 12\u00a0s left")))).isTrue();
        Fx.run(() -> window.find("#page-sweep-cancel", Button.class).fire());
        assertThat(commands.asked).endsWith("cancelSweep");
        Fx.run(() -> {
            state.progressProperty().set(Progress.IDLE);
            state.noticeProperty().set("Ended after 3 of 30 runs.");
        });
        assertThat(Fx.<Boolean>call(() -> Fx.all(page, Label.class).stream()
                .anyMatch(label -> label.getText().equals("Ended after 3 of 30 runs.")))).isTrue();
    }

    @Test
    @DisplayName("says nothing of runs before the first one counts, and at the end that there are none")
    void nothingToSayYet() {
        Fx.run(() -> state.progressProperty().set(Progress.RUNNING));
        show(Sweeps.view(Sweeps.computing(2, 0, 1, 2, 4)));
        assertThat(notes()).isEmpty();
        Fx.run(() -> state.progressProperty().set(Progress.IDLE));
        assertThat(notes()).anyMatch(note -> note.contains("There are no runs"));
    }

    private static SweepView.Planned planned(WorkloadKind workload, boolean goesOn) {
        return new SweepView.Planned(workload, List.of(1, 2, 4, 64), 2, goesOn);
    }

    private List<String> titles() {
        List<String> all = List.of("Speedup", "Lost time", "Handing over", "Switches", "Cost of a switch", "Throughput",
                "Latency");
        return words().stream().filter(all::contains).toList();
    }

    @Test
    @DisplayName("has each chart in its place and as wide as at the end from the beginning of a sweep, and says why there are no points yet")
    void keepsItsPlaces() {
        Fx.run(() -> state.progressProperty().set(Progress.RUNNING));
        for (WorkloadKind workload : List.of(WorkloadKind.CPU, WorkloadKind.HTTP)) {
            boolean waits = workload == WorkloadKind.HTTP;
            show(Sweeps.view(Sweeps.computing(2, 0, 1, 2, 4)).withPlanned(planned(workload, true)));
            List<String> atFirst = titles();
            assertThat(atFirst).startsWith("Speedup").hasSize(4);
            assertThat(String.join(" ", words())).contains("The first round warms up");
            assertThat(Fx.<List<String>>call(() -> Fx.all(page, SweepChartPane.class).stream()
                    .map(SweepChartPane::getAccessibleText).toList())).hasSize(4)
                    .allMatch(said -> said.contains("The first round warms up"));
            show(Sweeps.view(waits ? Sweeps.waiting(1, 2, 4) : Sweeps.computing(2, 1, 2, 4))
                    .withPlanned(planned(workload, true)));
            assertThat(titles()).as("before one thread ran").isEqualTo(atFirst);
            assertThat(String.join(" ", words())).contains("Points come when a run of that has ended.", "64");
            show(Sweeps.view(waits ? Sweeps.waiting(1, 1, 2, 4) : Sweeps.computing(2, 1, 1, 2, 4))
                    .withPlanned(planned(workload, true)));
            assertThat(titles()).isEqualTo(atFirst);
            assertThat(String.join(" ", words())).doesNotContain("Points come");
        }
        show(Sweeps.view(Sweeps.computing(2, 0, 1, 2)).withPlanned(new SweepView.Planned(WorkloadKind.HANDOVER,
                List.of(2, 8), 2, false)));
        assertThat(titles()).containsExactly("Handing over", "Cost of a switch", "Switches", "Throughput");
        assertThat(String.join(" ", words())).contains("No run ended that counts.").doesNotContain("warms up");
    }

    @Test
    @DisplayName("asks for no more rounds while there are more to come, and says of a sweep laid beside what is true of that one")
    void asksForNothingThatComes() {
        SweepView view = Sweeps.view(Sweeps.computing(8, 2, 1, 2, 4)).withBeside(List.of(
                new SweepView.Beside("virtual", Sweeps.computing(8, 2, 1, 2), true),
                new SweepView.Beside("fork-join", Sweeps.computing(8, 2, 1, 2))));
        show(view.withPlanned(planned(WorkloadKind.CPU, true)));
        assertThat(notes())
                .anyMatch(note -> note.startsWith("Not to be trusted yet: ") && note.contains("More runs come."))
                .anyMatch(note -> note.startsWith("Not to be trusted yet, of virtual: "))
                .anyMatch(note -> note.startsWith("Not to be trusted, of fork-join: ")
                        && note.contains("measure more rounds"))
                .noneMatch(note -> note.startsWith("Universal Scalability Law: not fitted"));
        show(view.withPlanned(planned(WorkloadKind.CPU, false)));
        assertThat(notes())
                .anyMatch(note -> note.startsWith("Not to be trusted: ") && note.contains("measure more rounds"))
                .anyMatch(note -> note.startsWith("Universal Scalability Law: not fitted"));
    }

    @Test
    @DisplayName("is closed by Escape, and saves and copies only what is there")
    void closesAndSaves() {
        MenuButton save = window.find("#sweep-export", MenuButton.class);
        assertThat(Fx.<Boolean>call(save::isDisabled)).isTrue();
        show(Sweeps.view(Sweeps.computing(2, 0, 1, 2, 4)));
        assertThat(Fx.<Boolean>call(save::isDisabled)).as("no points").isTrue();
        show(Sweeps.view(Sweeps.computing(2, 2, 1, 2, 4)));
        assertThat(Fx.<Boolean>call(save::isDisabled)).isFalse();
        Fx.run(() -> save.getItems().stream().filter(item -> "Copy to the clipboard".equals(item.getText())).findFirst()
                .orElseThrow().fire());
        window.press(KeyCode.ESCAPE);
        assertThat(commands.asked).containsExactly("copyCharts", "closeCharts");
        window.focus(save);
        window.press(KeyCode.ESCAPE);
        assertThat(commands.asked).as("from a button with a menu too").hasSize(3).endsWith("closeCharts");
    }

    @Test
    @DisplayName("is started by Enter, gives the focus to the button that ends it, and leaves no caret that blinks during runs")
    void noCaret() {
        TextField threads = window.find("#sweep-threads", TextField.class);
        List<Boolean> blinking = new ArrayList<>();
        Fx.run(() -> {
            threads.setSkin(new TextFieldSkin(threads) {
                @Override
                public void setCaretAnimating(boolean blinks) {
                    super.setCaretAnimating(blinks);
                    blinking.add(blinks);
                }
            });
            commands.asked.clear();
        });
        window.focus(threads);
        // As the window does when it is asked.
        Fx.run(() -> threads.addEventFilter(KeyEvent.KEY_PRESSED,
                _ -> state.progressProperty().set(Progress.WAITING)));
        window.press(KeyCode.ENTER);
        assertThat(commands.asked).containsExactly("sweep");
        assertThat(Fx.<Boolean>call(() -> window.find("#page-sweep-cancel", Button.class).isFocused())).isTrue();
        assertThat(Fx.<List<Boolean>>call(() -> List.copyOf(blinking))).as("the caret").isNotEmpty().endsWith(false);
        Fx.run(() -> {
            ((TextFieldSkin) threads.getSkin()).setCaretAnimating(true);
            state.progressProperty().set(Progress.RUNNING);
        });
        assertThat(Fx.<List<Boolean>>call(() -> List.copyOf(blinking))).as("one left by a key").endsWith(true, false);
        Fx.run(() -> state.progressProperty().set(Progress.IDLE));
        assertThat(Fx.<Boolean>call(() -> window.find("#page-sweep", Button.class).isFocused())).isTrue();
    }

    @Test
    @DisplayName("has room for a long word on a sweep that has ended, above what the charts say")
    void longNotice() {
        String notice = "A run with 1,024 threads failed: " + "this is a long story. ".repeat(12);
        show(Sweeps.view(Sweeps.computing(2, 2, 1, 2, 4)));
        Fx.run(() -> state.noticeProperty().set(notice));
        assertThat(notes()).startsWith(notice).hasSizeGreaterThan(2);
        Fx.run(() -> state.progressProperty().set(Progress.RUNNING));
        assertThat(notes()).as("of the one before").doesNotContain(notice);
    }
}
