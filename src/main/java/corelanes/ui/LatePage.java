package corelanes.ui;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Keeps the place of a page over the window, which is made when it is opened first: most windows are closed before that. */
final class LatePage extends StackPane {

    /**
     * @param open whether the page is to be seen
     * @param page makes it
     */
    LatePage(ObservableValue<Boolean> open, Supplier<? extends Node> page) {
        visibleProperty().bind(open);
        managedProperty().bind(open);
        open.subscribe(opened -> {
            if (opened && getChildren().isEmpty()) {
                getChildren().add(page.get());
            }
        });
    }
}
