package corelanes.ui.controls;

import corelanes.experiment.Preset;
import corelanes.text.Texts;
import corelanes.ui.kit.StyleSheets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;

/**
 * The presets by title, and beside them what the one that is pointed at is about. A click or Enter takes it; arrow keys move,
 * Escape closes.
 */
final class PresetPicker extends Popup {

    private static final double ROW_PX = 28;
    private static final double BORDER_PX = 2;
    private static final double GAP_PX = 6;

    private final ListView<Preset> list;
    private final Consumer<Preset> taken;

    /** @param taken is told which preset was chosen */
    PresetPicker(List<Preset> presets, Consumer<Preset> taken) {
        this.taken = taken;
        list = new ListView<>(FXCollections.observableArrayList(presets));
        list.setId("preset-list");
        list.setAccessibleText(Texts.beside(PresetPicker.class).get("preset.list"));
        list.setFixedCellSize(ROW_PX);
        list.setPrefHeight(presets.size() * ROW_PX + BORDER_PX);
        list.setCellFactory(_ -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        PresetDetails details = new PresetDetails();
        list.getSelectionModel().selectedItemProperty().subscribe(preset -> {
            if (preset != null) {
                details.show(preset);
            }
        });
        HBox content = new HBox(list, details);
        content.getStyleClass().add("preset-picker");
        content.getStylesheets().add(StyleSheets.beside(PresetPicker.class, "controls.css"));
        getContent().add(content);
        setAnchorLocation(AnchorLocation.CONTENT_TOP_LEFT);
        setAutoHide(true);
        list.getSelectionModel().selectFirst();
    }

    /**
     * Opens below a node, with the keyboard's attention.
     *
     * @param current the preset that is set now
     */
    void open(Node below, Optional<Preset> current) {
        Bounds bounds = below.getBoundsInLocal();
        Point2D corner = below.localToScreen(bounds.getMinX(), bounds.getMaxY() + GAP_PX);
        current.ifPresent(list.getSelectionModel()::select);
        show(below, corner.getX(), corner.getY());
        list.requestFocus();
    }

    /** A list would keep these keys to itself. */
    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, SPACE -> take(list.getSelectionModel().getSelectedItem());
            case ESCAPE -> hide();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void take(Preset preset) {
        hide();
        taken.accept(preset);
    }

    /** A title; the pointer over it is enough to read about it. */
    private final class Cell extends ListCell<Preset> {

        Cell() {
            setOnMouseEntered(_ -> {
                if (!isEmpty()) {
                    list.getSelectionModel().select(getItem());
                }
            });
            setOnMouseClicked(event -> {
                if (!isEmpty() && event.getButton() == MouseButton.PRIMARY) {
                    take(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Preset preset, boolean empty) {
            super.updateItem(preset, empty);
            setText(empty ? "" : preset.title());
            setAccessibleText(empty ? "" : preset.title() + ". " + preset.paragraph());
            setAccessibleHelp(empty ? "" : String.join(" ", preset.lookAt()));
        }
    }
}
