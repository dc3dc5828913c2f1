package corelanes.ui.controls;

import corelanes.experiment.Preset;
import corelanes.experiment.Setting;
import corelanes.text.Texts;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a preset is about: a paragraph, what to look at, and its settings. */
final class PresetDetails extends VBox {

    private final Texts texts = Texts.beside(PresetDetails.class);

    PresetDetails() {
        getStyleClass().add("preset-details");
    }

    /** Shows another one. */
    void show(Preset preset) {
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().setAll(label("preset-title", preset.title()), label("preset-paragraph", preset.paragraph()),
                label("panel-heading", texts.get("preset.look-at")));
        preset.lookAt().forEach(line -> getChildren().add(point(line)));
        getChildren().addAll(label("panel-heading", texts.get("preset.settings")),
                label("preset-settings", settings(preset)), space, label("explanation", texts.get("preset.hint")));
    }

    private String settings(Preset preset) {
        String numbers = preset.settings().stream()
                .map(setting -> texts.get("preset.setting", setting.title(),
                        value(setting, preset.experiment().value(setting))))
                .collect(Collectors.joining(texts.get("preset.separator")));
        return texts.get("preset.all-settings", texts.get("workload." + preset.experiment().workload().word()),
                texts.get("structure." + preset.experiment().structure().word()), numbers);
    }

    private static String value(Setting setting, long value) {
        return setting.unit() == Setting.Unit.CHOICE ? WordRow.title(setting, (int) value) : setting.show(value);
    }

    private static Node point(String line) {
        Label dot = new Label("•");
        dot.getStyleClass().add("preset-paragraph");
        dot.setMinWidth(Region.USE_PREF_SIZE);
        Label words = label("preset-paragraph", line);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox point = new HBox(dot, words);
        point.getStyleClass().add("preset-point");
        return point;
    }

    private static Label label(String styleClass, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
