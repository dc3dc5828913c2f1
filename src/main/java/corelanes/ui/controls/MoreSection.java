package corelanes.ui.controls;

import corelanes.experiment.Combinations;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.text.Texts;
import corelanes.ui.kit.Icons;
import corelanes.ui.state.ExperimentState;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The foldable end of the panel: what the chosen workload and structure really do, the code one would write for the structure, and
 * why other structures don't go with the workload.
 */
final class MoreSection extends VBox {

    private final Texts texts = Texts.beside(MoreSection.class);
    private Optional<CodeWindow> code = Optional.empty();

    MoreSection(ExperimentState state) {
        ToggleButton toggle = new ToggleButton(texts.get("more"));
        toggle.setId("more");
        toggle.getStyleClass().addAll("panel-heading", "more-toggle");
        Label workload = sentence();
        state.workloadProperty().subscribe(kind -> workload.setText(texts.get("about.workload." + kind.word())));
        Label structure = sentence();
        state.structureProperty().subscribe(kind -> structure.setText(texts.get("about.structure." + kind.word())));
        Label refused = sentence();
        refused.setId("refused-structures");
        state.workloadProperty().subscribe(kind -> {
            refused.setText(refusals(kind));
            refused.setVisible(!refused.getText().isEmpty());
            refused.setManaged(refused.isVisible());
        });
        VBox folded = new VBox(workload, structure, codeButton(state), refused);
        folded.getStyleClass().add("more-content");
        folded.visibleProperty().bind(toggle.selectedProperty());
        folded.managedProperty().bind(toggle.selectedProperty());
        toggle.selectedProperty().subscribe(open -> {
            toggle.setGraphic(Icons.outlined(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            toggle.setAccessibleText(texts.get(open ? "more.open" : "more.closed"));
        });
        getChildren().addAll(toggle, folded);
    }

    private Button codeButton(ExperimentState state) {
        Button show = new Button(texts.get("code.show"), Icons.outlined(Feather.CODE));
        show.setId("show-code");
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(_ -> {
            if (code.isEmpty()) {
                code = Optional.of(new CodeWindow(state, this));
            }
            code.get().open();
        });
        state.structureProperty().subscribe(kind -> show.setAccessibleText(
                texts.get("code.show.accessible", texts.get("structure." + kind.word()))));
        return show;
    }

    /** Why the structures that are grey are so: one line for each reason. */
    private static String refusals(WorkloadKind workload) {
        return Arrays.stream(StructureKind.values()).map(kind -> Combinations.refusal(workload, kind))
                .flatMap(Optional::stream).distinct().collect(Collectors.joining("\n"));
    }

    /** The window with the code, once it has been opened. */
    Optional<CodeWindow> code() {
        return code;
    }

    private static Label sentence() {
        Label label = new Label();
        label.getStyleClass().add("explanation");
        label.setWrapText(true);
        return label;
    }
}
