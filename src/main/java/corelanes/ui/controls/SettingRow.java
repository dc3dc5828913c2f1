package corelanes.ui.controls;

import corelanes.experiment.Setting;
import corelanes.text.Texts;
import corelanes.ui.kit.FilledSlider;
import corelanes.ui.state.ExperimentState;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A setting that is a number: its name, its value to type over, a slider for the usual values, and a line of explanation. */
final class SettingRow extends VBox implements ExplainedRow {

    private final StepScale scale;
    private final Property<Number> value;
    private final Label name;
    private final HBox header;
    private final ValueField field;
    private final FilledSlider slider;
    private final Label explanation = new Label();
    private boolean following;

    SettingRow(Setting setting, ExperimentState state, Problems problems) {
        this.scale = SettingScales.of(setting, state.availableCores());
        this.value = state.property(setting);
        ValueFormat format = ValueFormat.of(setting, state.availableCores());
        Texts texts = Texts.beside(SettingRow.class);
        name = new Label(setting.title());
        // Beside a scroll bar there is less room: a long name then takes two lines, and no value is cut off.
        name.setWrapText(true);
        field = new ValueField(format, value, problems);
        field.setAccessibleText(texts.get("value.accessible", setting.title()));
        field.setAccessibleHelp(texts.get("value.help"));
        slider = new FilledSlider(scale.last());
        slider.setId("slider-" + setting.name());
        field.setId("value-" + setting.name());
        HBox.setHgrow(field, Priority.ALWAYS);
        header = new HBox(name, field);
        header.getStyleClass().add("setting-header");
        explanation.getStyleClass().add("explanation");
        getStyleClass().add("setting-row");
        getChildren().addAll(header, slider, explanation);
        value.subscribe(now -> follow(setting, format, now.longValue()));
        slider.valueProperty().subscribe((_, position) -> moved(position.doubleValue()));
    }

    /** Puts a node between the name and the value. */
    void setBesideName(Node node) {
        header.getChildren().add(1, node);
    }

    @Override
    public void explain(String sentence) {
        explanation.setText(sentence);
        explanation.setVisible(!sentence.isEmpty());
        explanation.setManaged(!sentence.isEmpty());
        slider.setAccessibleHelp(sentence);
    }

    @Override
    public void setUsable(boolean usable) {
        slider.setDisable(!usable);
        field.setDisable(!usable);
        name.setOpacity(usable ? 1 : 0.5);
    }

    private void follow(Setting setting, ValueFormat format, long now) {
        following = true;
        slider.setValue(scale.positionOf(now));
        following = false;
        slider.setAccessibleText(Texts.beside(SettingRow.class).get("slider.accessible", setting.title(),
                format.show(now)));
    }

    private void moved(double position) {
        if (following) {
            return;
        }
        long step = scale.valueAt(position);
        if (step != value.getValue().longValue()) {
            value.setValue(step);
        } else {
            following = true;
            slider.setValue(scale.positionOf(step));
            following = false;
        }
    }
}
