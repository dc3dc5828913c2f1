package corelanes.ui.controls;

import corelanes.experiment.Setting;
import corelanes.experiment.WorkloadKind;
import corelanes.ui.state.ExperimentState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The rows of the settings that only the chosen workload has; a row is made when it is first needed. */
final class OwnSettings extends VBox {

    private final ExperimentState state;
    private final Problems problems;
    private final Explanations explanations = new Explanations();
    private final Map<Setting, Node> rows = new EnumMap<>(Setting.class);

    OwnSettings(ExperimentState state, Problems problems) {
        this.state = state;
        this.problems = problems;
        getStyleClass().add("own-settings");
        state.workloadProperty().subscribe(this::show);
    }

    private void show(WorkloadKind workload) {
        List<Node> shown = workload.ownSettings().stream()
                .map(setting -> rows.computeIfAbsent(setting, this::make)).toList();
        getChildren().setAll(shown);
        setVisible(!shown.isEmpty());
        setManaged(!shown.isEmpty());
    }

    private Node make(Setting setting) {
        if (setting.unit() == Setting.Unit.CHOICE) {
            WordRow row = new WordRow(setting, state);
            explain(row, setting);
            return row;
        }
        SettingRow row = new SettingRow(setting, state, problems);
        explain(row, setting);
        return row;
    }

    private void explain(ExplainedRow row, Setting setting) {
        state.structureProperty().subscribe(structure -> {
            WorkloadKind workload = state.workloadProperty().get();
            if (workload.has(setting)) {
                row.explain(explanations.of(setting, workload, structure));
            }
        });
    }
}
