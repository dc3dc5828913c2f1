package corelanes.ui;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * Keeps room for a part of the window that is made after its first picture, so that this need not wait for it. Nothing about it, such
 * as whether it is to be seen, is lost by waiting: what the part binds to says so when it is made.
 */
final class LatePart extends StackPane {

    private final Supplier<? extends Node> part;

    /**
     * @param widthPx  how wide it will be about; 0 where its parent says
     * @param heightPx how high; 0 where its parent says
     * @param part     makes it
     */
    LatePart(double widthPx, double heightPx, Supplier<? extends Node> part) {
        this.part = part;
        setPickOnBounds(false);
        if (widthPx > 0) {
            setPrefWidth(widthPx);
        }
        if (heightPx > 0) {
            setPrefHeight(heightPx);
        }
    }

    /** Makes the part; a second call does nothing. */
    void make() {
        if (getChildren().isEmpty()) {
            setPrefSize(USE_COMPUTED_SIZE, USE_COMPUTED_SIZE);
            getChildren().add(part.get());
        }
    }
}
