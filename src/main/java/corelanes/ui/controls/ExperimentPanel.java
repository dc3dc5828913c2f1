package corelanes.ui.controls;

import corelanes.experiment.Combinations;
import corelanes.experiment.Effect;
import corelanes.experiment.Setting;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.text.Texts;
import corelanes.ui.kit.StyleSheets;
import corelanes.ui.state.ExperimentState;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The experiment's settings, 260 px wide: what is done, how it is organised, a slider for each number that every experiment has,
 * and below them what only the chosen workload has.
 */
public final class ExperimentPanel extends VBox {

    private final Texts texts = Texts.beside(ExperimentPanel.class);
    private final Explanations explanations = new Explanations();
    private final ExperimentState state;
    private final Problems problems;

    /** @param state the settings; every control binds to it both ways */
    public ExperimentPanel(ExperimentState state) {
        this.state = state;
        problems = new Problems(state);
        getStylesheets().add(StyleSheets.beside(ExperimentPanel.class, "controls.css"));
        getStyleClass().add("experiment-panel");
        ScrollPane scroll = new ScrollPane(settings());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, problem());
    }

    private VBox settings() {
        Label heading = new Label(texts.get("experiment.heading"));
        heading.getStyleClass().add("panel-heading");
        VBox settings = new VBox(heading, choices(), row(Setting.THREADS), cores(), row(Setting.IO_LATENCY),
                row(Setting.CPU_WORK), tasks(), new OwnSettings(state, problems), new MoreSection(state));
        settings.getStyleClass().add("settings");
        return settings;
    }

    private VBox choices() {
        ChoiceRow<WorkloadKind> workload = new ChoiceRow<>(WorkloadKind.class, state.workloadProperty(),
                kind -> texts.get("workload." + kind.word()), texts.get("workload.accessible"),
                _ -> Optional.empty());
        workload.setId("workload");
        ChoiceRow<StructureKind> structure = new ChoiceRow<>(StructureKind.class, state.structureProperty(),
                kind -> texts.get("structure." + kind.word()), texts.get("structure.accessible"),
                kind -> Combinations.refusal(state.workloadProperty().get(), kind));
        structure.setId("structure");
        state.workloadProperty().subscribe(structure::refresh);
        VBox choices = new VBox(workload, structure);
        choices.getStyleClass().add("choices");
        return choices;
    }

    private SettingRow cores() {
        SettingRow row = row(Setting.CORES);
        row.setUsable(state.availableCores() > 1);
        return row;
    }

    private SettingRow tasks() {
        SettingRow row = row(Setting.TASKS);
        CheckBox untilStopped = new CheckBox(texts.get("until-stopped"));
        untilStopped.setId("until-stopped");
        untilStopped.setAccessibleText(texts.get("until-stopped.accessible"));
        untilStopped.selectedProperty().bindBidirectional(state.untilStoppedProperty());
        row.setBesideName(untilStopped);
        state.untilStoppedProperty().subscribe(endless -> row.setUsable(!endless));
        return row;
    }

    /** A slider that every experiment has; where the chosen workload or structure has no use for it, it is grey and says so. */
    private SettingRow row(Setting setting) {
        SettingRow row = new SettingRow(setting, state, problems);
        Runnable explain = () -> {
            WorkloadKind workload = state.workloadProperty().get();
            StructureKind structure = state.structureProperty().get();
            row.explain(setting == Setting.CORES && state.availableCores() == 1
                    ? texts.get("explain.CORES.single")
                    : explanations.of(setting, workload, structure));
            if (setting != Setting.CORES && setting != Setting.TASKS) {
                row.setUsable(Combinations.effect(workload, structure, setting) != Effect.NONE);
            }
        };
        state.workloadProperty().subscribe(explain);
        state.structureProperty().subscribe(explain);
        explain.run();
        return row;
    }

    private Label problem() {
        Label sentence = new Label();
        sentence.setId("problem");
        sentence.getStyleClass().add("problem");
        sentence.setMinHeight(USE_PREF_SIZE);
        state.problemProperty().subscribe(text -> {
            sentence.setText(text);
            sentence.setVisible(!text.isEmpty());
            sentence.setManaged(!text.isEmpty());
        });
        return sentence;
    }
}
