package corelanes.ui.controls;

import corelanes.text.Texts;
import corelanes.ui.kit.Icons;
import corelanes.ui.state.ExperimentState;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The foldable end of the panel: what the chosen workload and structure really do. */
final class MoreSection extends VBox {

    private final Texts texts = Texts.beside(MoreSection.class);

    MoreSection(ExperimentState state) {
        ToggleButton toggle = new ToggleButton(texts.get("more"));
        toggle.setId("more");
        toggle.getStyleClass().addAll("panel-heading", "more-toggle");
        Label workload = sentence();
        state.workloadProperty().subscribe(kind -> workload.setText(texts.get("about.workload." + kind.word())));
        Label structure = sentence();
        state.structureProperty().subscribe(kind -> structure.setText(texts.get("about.structure." + kind.word())));
        VBox folded = new VBox(workload, structure);
        folded.getStyleClass().add("more-content");
        folded.visibleProperty().bind(toggle.selectedProperty());
        folded.managedProperty().bind(toggle.selectedProperty());
        toggle.selectedProperty().subscribe(open -> {
            toggle.setGraphic(Icons.outlined(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            toggle.setAccessibleText(texts.get(open ? "more.open" : "more.closed"));
        });
        getChildren().addAll(toggle, folded);
    }

    private static Label sentence() {
        Label label = new Label();
        label.getStyleClass().add("explanation");
        label.setWrapText(true);
        return label;
    }
}
