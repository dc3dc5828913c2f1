package corelanes.ui.charts;

import corelanes.experiment.Difference;
import corelanes.text.Texts;
import corelanes.ui.state.SweepCommands;
import corelanes.ui.state.SweepState;
import corelanes.ui.state.SweepState.Progress;
import java.io.File;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;

/** Which numbers of threads a sweep has and how often, how its charts are shown, and where they go. */
final class SweepSettings extends HBox {

    private static final int MOST_REPEATS = 100;

    private final Texts texts = Texts.beside(SweepSettings.class);
    private final SweepState state;
    private final SweepCommands commands;

    SweepSettings(SweepState state, SweepCommands commands) {
        this.state = state;
        this.commands = commands;
        getStyleClass().add("sweep-settings");
        TextField threads = new TextField();
        threads.setId("sweep-threads");
        threads.textProperty().bindBidirectional(state.threadsProperty());
        threads.setPrefColumnCount(10);
        threads.setMinWidth(USE_PREF_SIZE);
        threads.setAccessibleText(texts.get("sweep.threads.tip"));
        threads.setTooltip(new Tooltip(texts.get("sweep.threads.tip")));
        // Instead of the field's own action: that sets its caret blinking afterwards, though the focus has gone, and so draws during runs.
        threads.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                commands.start();
                event.consume();
            }
        });
        Spinner<Integer> repeats = new Spinner<>(1, MOST_REPEATS, state.repeatsProperty().get());
        repeats.setId("sweep-repeats");
        repeats.setEditable(true);
        repeats.getStyleClass().add("sweep-repeats");
        repeats.setAccessibleText(texts.get("sweep.repeats.tip"));
        repeats.setTooltip(new Tooltip(texts.get("sweep.repeats.tip")));
        repeats.valueProperty().addListener((_, _, value) -> Optional.ofNullable(value)
                .ifPresent(count -> state.repeatsProperty().set(count)));
        state.repeatsProperty().subscribe(count -> repeats.getValueFactory().setValue(count.intValue()));
        threads.disableProperty().bind(state.progressProperty().isNotEqualTo(Progress.IDLE));
        repeats.disableProperty().bind(threads.disableProperty());
        state.progressProperty().subscribe(progress -> {
            if (progress != Progress.IDLE) {
                stopCaret(threads);
                stopCaret(repeats.getEditor());
            }
        });
        getChildren().addAll(label("sweep.threads"), threads, label("sweep.repeats"), repeats, beside(), show(),
                export());
    }

    /** A caret blinks on unseen where the focus left its field while a key was being handled, and each time all is drawn anew. */
    private static void stopCaret(TextField field) {
        if (field.getSkin() instanceof TextInputControlSkin<?> skin) {
            skin.setCaretAnimating(false);
        }
    }

    private Label label(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("sweep-words");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** What is measured beside the sweep, of what there is for this experiment. */
    private MenuButton beside() {
        MenuButton menu = menu("sweep-beside", "sweep.beside");
        menu.disableProperty().bind(state.progressProperty().isNotEqualTo(Progress.IDLE));
        InvalidationListener offered = _ -> {
            ToggleGroup one = new ToggleGroup();
            menu.getItems().setAll(choice(Optional.empty(), one));
            state.besides().forEach(difference -> menu.getItems().add(choice(Optional.of(difference), one)));
        };
        state.besides().addListener(offered);
        offered.invalidated(state.besides());
        return menu;
    }

    private RadioMenuItem choice(Optional<Difference> difference, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(
                difference.map(Difference::title).orElseGet(() -> texts.get("sweep.beside.none")));
        item.setToggleGroup(group);
        item.setSelected(state.besideProperty().get().equals(difference));
        item.setOnAction(_ -> state.besideProperty().set(difference));
        return item;
    }

    private MenuButton show() {
        MenuButton menu = menu("sweep-show", "sweep.show");
        CheckMenuItem untilSure = check("sweep.until-sure", state.untilSureProperty());
        untilSure.disableProperty().bind(state.progressProperty().isNotEqualTo(Progress.IDLE));
        menu.getItems().addAll(check("sweep.linear", state.linearProperty()),
                check("sweep.logarithmic", state.logarithmicProperty()),
                check("sweep.gustafson", state.gustafsonProperty()),
                new SeparatorMenuItem(), untilSure, check("sweep.predict", state.predictingProperty()));
        return menu;
    }

    private MenuButton export() {
        MenuButton menu = menu("sweep-export", "sweep.export");
        menu.disableProperty().bind(state.viewProperty()
                .map(view -> view.filter(shown -> !shown.figures().points().isEmpty()).isEmpty()));
        MenuItem copy = new MenuItem(texts.get("sweep.copy"));
        copy.setOnAction(_ -> commands.copy());
        MenuItem print = new MenuItem(texts.get("sweep.print"));
        print.setOnAction(_ -> commands.print());
        menu.getItems().addAll(file("png"), file("svg"), file("csv"), new SeparatorMenuItem(), copy, print);
        return menu;
    }

    private MenuItem file(String kind) {
        MenuItem item = new MenuItem(texts.get("sweep.save." + kind));
        item.setOnAction(_ -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(texts.get("sweep.save.title"));
            chooser.setInitialFileName("sweep." + kind);
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("sweep.save." + kind),
                    "*." + kind));
            Optional<File> chosen = Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()));
            chosen.ifPresent(file -> commands.save(file.toPath()));
        });
        return item;
    }

    private CheckMenuItem check(String key, BooleanProperty property) {
        CheckMenuItem item = new CheckMenuItem(texts.get(key));
        item.selectedProperty().bindBidirectional(property);
        return item;
    }

    private MenuButton menu(String id, String key) {
        MenuButton menu = new MenuButton(texts.get(key));
        menu.setId(id);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setAccessibleText(texts.get(key + ".tip"));
        menu.setTooltip(new Tooltip(texts.get(key + ".tip")));
        return menu;
    }
}
