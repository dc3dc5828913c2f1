package corelanes.ui.controls;

import corelanes.text.Texts;
import corelanes.ui.kit.Icons;
import corelanes.ui.kit.StyleSheets;
import corelanes.ui.kit.Theme;
import corelanes.ui.state.Commands;
import corelanes.ui.state.WindowState;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/** The bar at the top: the experiment by name, where it runs, the pace, run or stop, and the window's own buttons. */
public final class TopBar extends HBox {

    private static final double NARROW_PX = 1_120;

    private final Texts texts = Texts.beside(TopBar.class);

    /**
     * @param state    what the bar shows
     * @param commands what its buttons ask for
     * @param theme    what its light-or-dark button changes
     * @param pace     a node at the left of the run button, such as the choice of pace
     * @param more     nodes at the right of it, such as the menu of files
     */
    public TopBar(WindowState state, Commands commands, Theme theme, Node pace, Node... more) {
        getStylesheets().add(StyleSheets.beside(TopBar.class, "controls.css"));
        getStyleClass().add("top-bar");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(logo(), new PresetMenu(state.experiment(), commands),
                new CoreSwitch(state.experiment(), commands), space, pace, runButton(state, commands));
        getChildren().addAll(more);
        getChildren().addAll(doctorButton(commands), new ThemeButton(theme), fullScreenButton());
    }

    private HBox logo() {
        Region first = new Region();
        first.getStyleClass().addAll("logo-bar", "first");
        Region second = new Region();
        second.getStyleClass().addAll("logo-bar", "second");
        Label name = new Label(texts.get("title"));
        name.setMinWidth(USE_PREF_SIZE);
        // In a narrow window choices need the room; the title bar has the name.
        name.visibleProperty().bind(widthProperty().greaterThan(NARROW_PX));
        name.managedProperty().bind(name.visibleProperty());
        HBox logo = new HBox(first, second, name);
        logo.getStyleClass().add("logo");
        return logo;
    }

    private Button runButton(WindowState state, Commands commands) {
        Button button = new Button();
        button.setId("run");
        button.getStyleClass().addAll("accent-button", "run-button");
        Tooltip tip = new Tooltip();
        button.setTooltip(tip);
        state.play().workingProperty().subscribe(working -> {
            button.setText(texts.get(working ? "stop" : "run"));
            button.setGraphic(working ? Icons.stop() : Icons.run());
            tip.setText(texts.get(working ? "stop.tip" : "run.tip"));
            button.setAccessibleText(tip.getText());
        });
        button.setOnAction(_ -> {
            if (state.play().workingProperty().get()) {
                commands.stop();
            } else {
                commands.run();
            }
        });
        return button;
    }

    private Button doctorButton(Commands commands) {
        Button button = square("doctor", Feather.ACTIVITY);
        button.setOnAction(_ -> commands.openDoctor());
        return button;
    }

    private Button square(String key, Feather icon) {
        Button button = new Button();
        button.setId(key);
        button.setGraphic(Icons.outlined(icon));
        button.getStyleClass().add("square-button");
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setAccessibleText(texts.get(key));
        return button;
    }

    private Button fullScreenButton() {
        Button button = square("full-screen", Feather.MAXIMIZE);
        button.setOnAction(_ -> {
            if (getScene().getWindow() instanceof Stage stage) {
                stage.setFullScreen(!stage.isFullScreen());
            }
        });
        return button;
    }
}
