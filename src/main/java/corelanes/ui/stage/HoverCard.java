package corelanes.ui.stage;

import corelanes.layout.TaskPalette;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The small card beside the pointer. */
final class HoverCard extends VBox {

    private static final double BESIDE_PX = 14;

    private final Label title = new Label();
    private final Label details = new Label();
    private final Region swatch = new Region();
    private final TaskPalette palette;

    HoverCard(TaskPalette palette) {
        this.palette = palette;
        getStyleClass().add("hover-card");
        title.getStyleClass().add("hover-title");
        title.setGraphic(swatch);
        details.getStyleClass().add("hover-details");
        swatch.getStyleClass().add("hover-swatch");
        getChildren().addAll(title, details);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Says something else, with the colour of a task. */
    void say(String newTitle, String newDetails, int task) {
        title.setText(newTitle);
        details.setText(newDetails);
        swatch.setStyle(String.format("-fx-background-color: #%06x;", palette.argb(task) & 0xFFFFFF));
        setVisible(true);
    }

    /** The first line, for tests and for whoever reads the screen aloud. */
    String title() {
        return title.getText();
    }

    /** Moves beside a place, inside a size. */
    void moveBeside(double xPx, double yPx, double insideWidthPx, double insideHeightPx) {
        applyCss();
        double width = Math.ceil(prefWidth(-1));
        double height = Math.ceil(prefHeight(width));
        double left = xPx + BESIDE_PX + width <= insideWidthPx ? xPx + BESIDE_PX : xPx - BESIDE_PX - width;
        double top = yPx + BESIDE_PX + height <= insideHeightPx ? yPx + BESIDE_PX : yPx - BESIDE_PX - height;
        resizeRelocate(Math.round(Math.max(0, left)), Math.round(top), width, height);
    }
}
