package corelanes.ui.controls;

import corelanes.experiment.Setting;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.text.Texts;
import corelanes.ui.kit.StyleSheets;
import corelanes.ui.state.ExperimentState;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The experiment's settings, 260 px wide: what is done, how it is organised, and a slider for each number. */
public final class ExperimentPanel extends VBox {

    private final Texts texts = Texts.beside(ExperimentPanel.class);
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
        VBox settings = new VBox(heading, choices(), threads(), cores(), ioLatency(),
                row(Setting.CPU_WORK, StepScale.cpuWork(), new ValueFormat.Time(Setting.CPU_WORK)), tasks(),
                new MoreSection(state));
        settings.getStyleClass().add("settings");
        return settings;
    }

    private VBox choices() {
        ChoiceRow<WorkloadKind> workload = new ChoiceRow<>(WorkloadKind.class, state.workloadProperty(),
                kind -> texts.get("workload." + kind.word()), texts.get("workload.accessible"));
        workload.setId("workload");
        ChoiceRow<StructureKind> structure = new ChoiceRow<>(StructureKind.class, state.structureProperty(),
                kind -> texts.get("structure." + kind.word()), texts.get("structure.accessible"));
        structure.setId("structure");
        VBox choices = new VBox(workload, structure);
        choices.getStyleClass().add("choices");
        return choices;
    }

    private SettingRow threads() {
        SettingRow row = row(Setting.THREADS, StepScale.threads(), new ValueFormat.Count(Setting.THREADS));
        state.structureProperty().subscribe(kind -> row.explain(texts.get("explain.THREADS." + kind.word())));
        return row;
    }

    private SettingRow cores() {
        SettingRow row = row(Setting.CORES, StepScale.cores(state.availableCores()),
                new ValueFormat.Cores(state.availableCores()));
        row.setUsable(state.availableCores() > 1);
        if (state.availableCores() == 1) {
            row.explain(texts.get("explain.CORES.single"));
        }
        return row;
    }

    private SettingRow ioLatency() {
        SettingRow row = row(Setting.IO_LATENCY, StepScale.ioLatency(), new ValueFormat.Time(Setting.IO_LATENCY));
        state.workloadProperty().subscribe(kind -> {
            boolean waits = kind.has(Setting.IO_LATENCY);
            row.setUsable(waits);
            row.explain(texts.get(waits ? "explain.IO_LATENCY.http" : "explain.IO_LATENCY.cpu"));
        });
        return row;
    }

    private SettingRow tasks() {
        SettingRow row = row(Setting.TASKS, StepScale.tasks(), new ValueFormat.Count(Setting.TASKS));
        CheckBox untilStopped = new CheckBox(texts.get("until-stopped"));
        untilStopped.setId("until-stopped");
        untilStopped.setAccessibleText(texts.get("until-stopped.accessible"));
        untilStopped.selectedProperty().bindBidirectional(state.untilStoppedProperty());
        row.setBesideName(untilStopped);
        state.untilStoppedProperty().subscribe(endless -> row.setUsable(!endless));
        return row;
    }

    private SettingRow row(Setting setting, StepScale scale, ValueFormat format) {
        return new SettingRow(setting, scale, format, switch (setting) {
            case THREADS -> state.threadsProperty();
            case CORES -> state.coresProperty();
            case TASKS -> state.tasksProperty();
            case CPU_WORK -> state.cpuWorkNsProperty();
            case IO_LATENCY -> state.ioLatencyNsProperty();
            default -> throw new IllegalArgumentException("the panel has no row for " + setting);
        }, problems);
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
