package corelanes.ui.controls;

import corelanes.text.Texts;
import corelanes.ui.state.Commands;
import corelanes.ui.state.ExperimentState;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** One core | All cores: runs the experiment there. Which one is lit follows the setting; neither, if it is between. */
final class CoreSwitch extends HBox {

    private final ExperimentState state;
    private final Commands commands;

    CoreSwitch(ExperimentState state, Commands commands) {
        this.state = state;
        this.commands = commands;
        Texts texts = Texts.beside(CoreSwitch.class);
        int all = state.availableCores();
        ToggleButton one = segment(texts.get("cores.one"), texts.get("cores.one.tip"), 1);
        ToggleButton every = segment(texts.get("cores.all"),
                all > 1 ? texts.get("cores.all.tip", all) : texts.get("cores.all.single"), all);
        every.setDisable(all == 1);
        one.setId("one-core");
        every.setId("all-cores");
        one.getStyleClass().add("first-segment");
        every.getStyleClass().add("last-segment");
        getStyleClass().add("segment-box");
        getChildren().addAll(one, every);
        setMaxHeight(USE_PREF_SIZE);
        state.coresProperty().subscribe(cores -> {
            one.setSelected(cores.intValue() == 1);
            every.setSelected(all > 1 && cores.intValue() == all);
        });
    }

    private ToggleButton segment(String title, String tip, int cores) {
        ToggleButton segment = new ToggleButton(title);
        segment.setMinWidth(USE_PREF_SIZE);
        segment.setTooltip(new Tooltip(tip));
        segment.setAccessibleHelp(tip);
        segment.setOnAction(_ -> {
            segment.setSelected(state.coresProperty().get() == cores);
            commands.runOnCores(cores);
        });
        return segment;
    }
}
