package corelanes.ui.charts;

import corelanes.ui.kit.Badge;
import corelanes.ui.kit.WholeFigures;
import eu.hansolo.tilesfx.skins.TileSkin;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A TilesFX tile that looks like our cards: title and badges, a big number with its unit, and a note. TilesFX's own skins scale
 * their letters with the tile's height, too small to read at this one, and hold their colours in Java, out of reach of
 * the theme. A tile insists on a {@link TileSkin}; of that, only the bookkeeping is left.
 */
final class FigureTileSkin extends TileSkin {

    private final VBox content = new VBox();

    FigureTileSkin(FigureTile tile) {
        super(tile);
        Label title = label("tile-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(tile.titleProperty());
        Badge origin = new Badge();
        Badge mark = new Badge();
        tile.figure().subscribe(figure -> {
            origin.say(figure.origin().word(), Badges.look(figure.origin()));
            mark.say(tile.mark(figure), Badge.Look.WARNING);
        });
        FlowPane heading = new FlowPane(title, origin);
        heading.getStyleClass().add("tile-heading");
        Label value = label("tile-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.textProperty().bind(tile.descriptionProperty());
        Label unit = label("tile-unit");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        unit.textProperty().bind(tile.unitProperty());
        Sparkline trail = new Sparkline(tile.trail());
        HBox.setHgrow(trail, Priority.ALWAYS);
        HBox number = new HBox(value, unit, mark, trail);
        number.getStyleClass().add("tile-number");
        Label note = label("tile-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.textProperty().bind(tile.textProperty().map(WholeFigures::in));
        // Room for two lines from the start: else what lies below would move when the first figures come, and clicks would miss it.
        StackPane noteRoom = new StackPane(note);
        noteRoom.setAlignment(Pos.TOP_LEFT);
        noteRoom.getStyleClass().add("tile-note-room");
        content.getChildren().addAll(heading, number, noteRoom);
        content.getStyleClass().add("tile-content");
        getChildren().setAll(content);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + content.minWidth(-1) + right;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + content.prefWidth(-1) + right;
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return top + content.prefHeight(width < 0 ? -1 : width - left - right) + bottom;
    }

    @Override
    protected double computeMaxWidth(double height, double top, double right, double bottom, double left) {
        return Double.MAX_VALUE;
    }

    @Override
    protected double computeMaxHeight(double width, double top, double right, double bottom, double left) {
        return Double.MAX_VALUE;
    }

    /** The labels follow the tile's properties by themselves. */
    @Override
    protected void handleEvents(String event) {}

    @Override
    protected void handleCurrentValue(double value) {}

    @Override
    protected void resize() {}

    @Override
    protected void redraw() {}
}
