package corelanes.ui.stage;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;

/** Keeps room for the transport bar: its buttons and the minimap take a tenth of what a window needs until its first picture. */
final class TransportPlace extends StackPane implements AutoCloseable {

    /** As high as the bar is in letters of the usual size. */
    private static final double HEIGHT_PX = 32;

    private final Supplier<TransportBar> maker;
    private Optional<TransportBar> bar = Optional.empty();

    /** @param maker makes the bar, once */
    TransportPlace(Supplier<TransportBar> maker) {
        this.maker = maker;
        getStyleClass().add("transport-place");
        setPrefHeight(HEIGHT_PX);
    }

    /** Makes the bar; a second call does nothing. */
    void make() {
        if (bar.isEmpty()) {
            TransportBar made = maker.get();
            bar = Optional.of(made);
            setPrefHeight(USE_COMPUTED_SIZE);
            getChildren().add(made);
        }
    }

    /** Paints what has changed since the last time. */
    void paint() {
        bar.ifPresent(TransportBar::paint);
    }

    @Override
    public void close() {
        bar.ifPresent(TransportBar::close);
    }
}
