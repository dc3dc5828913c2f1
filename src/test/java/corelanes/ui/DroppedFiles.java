package corelanes.ui;

import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/**
 * Drags something over a node and drops it, as the system would. The headless platform has no drags, so the events are made here, with a
 * board that only JavaFX itself can make.
 *
 * @param format  what is dragged
 * @param content it
 */
record DroppedFiles(DataFormat format, Object content) {

    static DroppedFiles of(Path... files) {
        return new DroppedFiles(DataFormat.FILES, Arrays.stream(files).map(Path::toFile).toList());
    }

    static DroppedFiles ofText(String text) {
        return new DroppedFiles(DataFormat.PLAIN_TEXT, text);
    }

    /** Whether the node takes it. */
    boolean isWelcome(Node node) {
        return send(node, DragEvent.DRAG_OVER).isAccepted();
    }

    /** Lets go of it there. */
    DragEvent drop(Node node) {
        return send(node, DragEvent.DRAG_DROPPED);
    }

    private DragEvent send(Node node, EventType<DragEvent> type) {
        DragEvent event = new DragEvent(node, node, type, board(), 1, 1, 1, 1, TransferMode.COPY, null, node, null);
        Event.fireEvent(node, event);
        return event;
    }

    private Dragboard board() {
        try {
            Class<?> clipboard = Class.forName("com.sun.javafx.tk.TKClipboard");
            Object peer = Proxy.newProxyInstance(clipboard.getClassLoader(), new Class<?>[] {clipboard},
                    (_, method, arguments) -> answer(method.getName(), arguments));
            Method making = Dragboard.class.getDeclaredMethod("createDragboard", clipboard);
            making.setAccessible(true);
            return (Dragboard) making.invoke(null, peer);
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError("JavaFX makes boards in another way", changed);
        }
    }

    private Object answer(String question, Object... about) {
        return switch (question) {
            case "getContentTypes" -> Set.of(format);
            case "hasContent" -> format.equals(about[0]);
            case "getContent" -> format.equals(about[0]) ? content : List.<File>of();
            case "getTransferModes" -> Set.of(TransferMode.COPY);
            default -> throw new AssertionError(question);
        };
    }
}
