package corelanes.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/**
 * A file that is dragged into the window and dropped is opened; of several the first.
 *
 * @param open opens it
 */
record DroppedFile(Consumer<Path> open) implements EventHandler<DragEvent> {

    @Override
    public void handle(DragEvent event) {
        Optional<Path> file = event.getDragboard().hasFiles()
                ? event.getDragboard().getFiles().stream().findFirst().map(File::toPath)
                : Optional.empty();
        if (file.isPresent() && event.getEventType() == DragEvent.DRAG_OVER) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        } else if (file.isPresent() && event.getEventType() == DragEvent.DRAG_DROPPED) {
            open.accept(file.get());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
