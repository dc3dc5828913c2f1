package corelanes.ui.kit;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * Keeps room for a part of the window that is made after its first picture, so that this need not wait for it. Nothing about it, such
 * as whether it is to be seen, is lost by waiting: what the part binds to says so when it is made.
 *
 * @param <N> what the part is
 */
public final class LatePart<N extends Node> extends StackPane {

    private final Supplier<? extends N> maker;
    private Optional<N> part = Optional.empty();

    /**
     * @param widthPx  how wide it will be about; 0 where its parent says
     * @param heightPx how high; 0 where its parent says
     * @param maker    makes it
     */
    public LatePart(double widthPx, double heightPx, Supplier<? extends N> maker) {
        this.maker = maker;
        setPickOnBounds(false);
        if (widthPx > 0) {
            setPrefWidth(widthPx);
        }
        if (heightPx > 0) {
            setPrefHeight(heightPx);
        }
    }

    /** Makes the part; a second call does nothing. */
    public void make() {
        if (part.isEmpty()) {
            N made = maker.get();
            part = Optional.of(made);
            setPrefSize(USE_COMPUTED_SIZE, USE_COMPUTED_SIZE);
            getChildren().add(made);
        }
    }

    /** The part; empty until it is made. */
    public Optional<N> part() {
        return part;
    }
}
