package corelanes.ui;

import corelanes.run.CacheFolder;
import corelanes.run.MachineCache;
import corelanes.ui.charts.ChartRow;
import corelanes.ui.charts.SweepBar;
import corelanes.ui.charts.SweepPage;
import corelanes.ui.charts.TileRow;
import corelanes.ui.controls.ExperimentPanel;
import corelanes.ui.controls.FileBar;
import corelanes.ui.controls.FileDialogs;
import corelanes.ui.controls.FileMenu;
import corelanes.ui.controls.StatusBar;
import corelanes.ui.controls.TopBar;
import corelanes.ui.doctor.DoctorPage;
import corelanes.ui.kit.LatePart;
import corelanes.ui.kit.Theme;
import corelanes.ui.kit.ThemeItems;
import corelanes.ui.lesson.FindingBar;
import corelanes.ui.lesson.Headline;
import corelanes.ui.lesson.Narrator;
import corelanes.ui.lesson.Outcome;
import corelanes.ui.pulse.Conductor;
import corelanes.ui.pulse.EarlyReading;
import corelanes.ui.pulse.Pulse;
import corelanes.ui.race.RacePage;
import corelanes.ui.stage.PaceChoice;
import corelanes.ui.stage.StageView;
import corelanes.ui.state.WindowState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All parts of the window, wired. Its owner closes it: then the pulse stands still and no session is left. */
public final class MainWindow implements AutoCloseable {

    private static final double TOP_PX = 53;
    private static final double PANEL_PX = 260;
    private static final double TILES_PX = 78;
    private static final double STATUS_PX = 34;
    private static final double SWEEP_PX = 33;
    private static final double CHARTS_PX = 215;

    private final WindowState state;
    private final Theme theme;
    private final Conductor conductor;
    private final LatePart<ExperimentPanel> panel;
    private final LatePart<TileRow> tiles;
    private final LatePart<StatusBar> status;
    private final LatePart<SweepBar> sweep;
    private final LatePart<ChartRow> charts;
    private final StageView stage;
    private final Pulse pulse;
    private final StackPane root;

    /** One that measures the machine and keeps nothing of it. @param availableCores logical CPU numbers that may be used */
    public MainWindow(List<Integer> availableCores) {
        this(availableCores, MachineCache.none());
    }

    /**
     * @param availableCores logical CPU numbers that this program may use
     * @param machines       knows or measures the machine
     */
    public MainWindow(List<Integer> availableCores, MachineCache machines) {
        this(availableCores, machines, Optional.empty(), Opening.RUN);
    }

    /**
     * @param availableCores logical CPU numbers that this program may use
     * @param machines       knows or measures the machine
     * @param folder         where this program keeps what it can't make again: names of recent files, and journals of runs
     * @param opening        what it opens with
     */
    public MainWindow(List<Integer> availableCores, MachineCache machines, Optional<Path> folder, Opening opening) {
        state = WindowState.fresh(availableCores);
        KeptLook look = new KeptLook(folder.map(in -> in.resolve("look.txt")));
        theme = new Theme(look.read(), CacheFolder.ofProcess().map(in -> in.resolve("fonts")));
        theme.choiceProperty().addListener((_, _, chosen) -> look.write(chosen));
        conductor = new Conductor(state, new Narrator()::describe, availableCores, machines, folder);
        panel = new LatePart<>(PANEL_PX, 0, () -> new ExperimentPanel(state.experiment()));
        tiles = new LatePart<>(0, TILES_PX, () -> new TileRow(state.figures(), state.experiment().tiles()));
        status = new LatePart<>(0, STATUS_PX, () -> new StatusBar(state));
        sweep = new LatePart<>(0, SWEEP_PX, () -> new SweepBar(state.sweep(), conductor));
        charts = new LatePart<>(0, CHARTS_PX, () -> new ChartRow(state.experiment(), state.figures()));
        stage = new StageView(state, conductor, ThemeItems.menu(theme));
        LatePart<TopBar> top = new LatePart<>(0, TOP_PX,
                () -> new TopBar(state, conductor, theme, new PaceChoice(state.play()),
                        new FileMenu(state.files(), conductor.files(), FileDialogs.ofSystem())));
        BorderPane parts = new BorderPane(center(availableCores.size()));
        parts.setTop(top);
        parts.setLeft(panel);
        parts.setBottom(status);
        parts.addEventFilter(KeyEvent.KEY_PRESSED, new SpaceKey(conductor::pauseOrGoOn));
        parts.addEventHandler(KeyEvent.KEY_PRESSED, stage::onKey);
        root = new StackPane(parts,
                new LatePage(state.sweep().openProperty(),
                        () -> new SweepPage(state.sweep(), conductor.sweeps(), availableCores.size())),
                new LatePage(state.race().openProperty(), () -> new RacePage(state.race(), conductor.races())),
                new LatePage(state.doctor().openProperty(), () -> new DoctorPage(state.doctor(), conductor)));
        root.getStyleClass().add("main-window");
        // Whoever opens a recording wants to look at it: the keys are the lanes' then, and not a button's or a menu's.
        state.files().shownProperty().subscribe(shown -> {
            if (!shown.isEmpty()) {
                stage.requestFocus();
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::openDoctor);
        root.addEventHandler(DragEvent.ANY, new DroppedFile(conductor.files()::open));
        if (opening == Opening.RUN) {
            stage.makeTransport();
            top.make();
        }
        pulse = new Pulse(conductor, List.of(stage::paint, new LateParts(state.files().busyProperty()::get,
                List.of(stage::makeTransport, top::make, panel::make, tiles::make, status::make, sweep::make,
                        charts::make))));
    }

    private MainColumn center(int cores) {
        VBox.setVgrow(stage, Priority.ALWAYS);
        return new MainColumn(List.of(new FileBar(state.files(), conductor.files())), new Headline(state.figures()),
                List.of(new FindingBar(state.figures(), conductor), stage, new Outcome(state.figures()), tiles, sweep),
                charts, cores);
    }

    private void openDoctor(KeyEvent event) {
        if (event.getCode() == KeyCode.F1) {
            conductor.openDoctor();
            event.consume();
        }
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

    /** How the window looks. */
    public Theme theme() {
        return theme;
    }

    /** Begins: the pulse beats and the first experiment runs. */
    public void open() {
        stage.requestFocus();
        pulse.start();
        conductor.run();
    }

    /** Begins with a recording that is being read: the pulse beats, and nothing runs. */
    public void open(EarlyReading reading) {
        open(reading, Duration.ZERO);
    }

    /**
     * The same, before JavaFX has drawn the window: if the recording has been read after a little while, it is in the window's first picture,
     * and JavaFX need not draw the empty window before.
     *
     * @param patience how long to wait for it
     */
    public void open(EarlyReading reading, Duration patience) {
        // Else JavaFX gives it to the first button there is, which is switched off a moment later, and then nobody has it.
        stage.requestFocus();
        pulse.start();
        conductor.open(reading, patience);
    }

    @Override
    public void close() {
        pulse.close();
        conductor.close();
        stage.close();
        theme.close();
    }
}
