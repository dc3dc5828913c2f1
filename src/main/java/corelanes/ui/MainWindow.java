package corelanes.ui;

import corelanes.ui.charts.ChartRow;
import corelanes.ui.charts.TileRow;
import corelanes.ui.controls.ExperimentPanel;
import corelanes.ui.controls.StatusBar;
import corelanes.ui.controls.TopBar;
import corelanes.ui.kit.Theme;
import corelanes.ui.lesson.FindingBar;
import corelanes.ui.lesson.Headline;
import corelanes.ui.lesson.Narrator;
import corelanes.ui.lesson.Outcome;
import corelanes.ui.pulse.Conductor;
import corelanes.ui.pulse.Pulse;
import corelanes.ui.stage.PaceChoice;
import corelanes.ui.stage.StageView;
import corelanes.ui.state.WindowState;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All parts of the window, wired. Its owner closes it: then the pulse stands still and no session is left. */
public final class MainWindow implements AutoCloseable {

    private static final double GAP_PX = 12;
    private static final double CHARTS_LEAST_PX = 150;
    private static final double CHARTS_MOST_PX = 420;
    private static final double LOW_WINDOW_PX = 740;

    private final WindowState state;
    private final Theme theme = new Theme();
    private final Conductor conductor;
    private final StageView stage;
    private final Pulse pulse;
    private final BorderPane root;

    /** @param availableCores logical CPU numbers that this program may use */
    public MainWindow(List<Integer> availableCores) {
        state = WindowState.fresh(availableCores);
        conductor = new Conductor(state, new Narrator()::describe);
        stage = new StageView(state, conductor);
        root = new BorderPane(center());
        root.setTop(new TopBar(state, conductor, theme, new PaceChoice(state.play())));
        root.setLeft(new ExperimentPanel(state.experiment()));
        root.setBottom(new StatusBar(state));
        root.getStyleClass().add("main-window");
        root.addEventFilter(KeyEvent.KEY_PRESSED, new SpaceKey(conductor::pauseOrGoOn));
        root.addEventHandler(KeyEvent.KEY_PRESSED, stage::onKey);
        pulse = new Pulse(conductor, List.of(stage::paint));
    }

    private VBox center() {
        ChartRow charts = new ChartRow(state.experiment(), state.figures());
        charts.setMinHeight(CHARTS_LEAST_PX);
        charts.setMaxHeight(CHARTS_MOST_PX);
        Outcome outcome = new Outcome(state.figures());
        FindingBar finding = new FindingBar(state.figures(), conductor);
        VBox center = new VBox(GAP_PX, new Headline(state.figures()), finding, stage, outcome,
                new TileRow(state.figures()), charts);
        // In a low window the lanes come before the charts: they are what is being taught.
        charts.visibleProperty().bind(
                outcome.visibleProperty().or(finding.visibleProperty()).not()
                        .or(center.heightProperty().greaterThan(LOW_WINDOW_PX)));
        charts.managedProperty().bind(charts.visibleProperty());
        center.setPadding(new Insets(GAP_PX, GAP_PX + 4, GAP_PX, GAP_PX + 4));
        VBox.setVgrow(stage, Priority.ALWAYS);
        VBox.setVgrow(charts, Priority.SOMETIMES);
        return center;
    }

    /** The root of the window's scene. */
    public Parent root() {
        return root;
    }

    /** What the views bind to. */
    public WindowState state() {
        return state;
    }

    /** What the window can be asked for. */
    public Conductor commands() {
        return conductor;
    }

    /** The window's clock. */
    public Pulse pulse() {
        return pulse;
    }

    /** Light or dark. */
    public Theme theme() {
        return theme;
    }

    /** Begins: the pulse beats and the first experiment runs. */
    public void open() {
        pulse.start();
        conductor.run();
    }

    @Override
    public void close() {
        pulse.close();
        conductor.close();
        stage.close();
        theme.close();
    }
}
