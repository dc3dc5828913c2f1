package corelanes.ui.kit;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/** Runs tests on the FX thread, in a window no larger than the headless screen. */
public final class Fx implements AutoCloseable {

    private static final int SIDE_PX = 960;

    private final Stage stage;

    private Fx(Stage stage) {
        this.stage = stage;
    }

    /** Starts the toolkit if it has not been started. */
    public static void start() {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyStarted) {
            started.countDown();
        }
        try {
            if (!started.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the toolkit does not start");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        Platform.setImplicitExit(false);
    }

    /** Does something on the FX thread and waits for its result. */
    public static <T> T call(Callable<T> work) {
        start();
        FutureTask<T> task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(30, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** Does something on the FX thread and waits for its end. */
    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Shows what {@code root} makes in a window with the keyboard's attention. */
    public static Fx show(Callable<? extends Parent> root) {
        return show(SIDE_PX, SIDE_PX, root);
    }

    /** The same in a window of this size. */
    public static Fx show(double width, double height, Callable<? extends Parent> root) {
        Fx window = call(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(root.call(), width, height));
            stage.show();
            stage.requestFocus();
            return new Fx(stage);
        });
        await().until(() -> call(window.stage::isFocused));
        return window;
    }

    /** The node with this id or other selector, of this type. */
    public <N extends Node> N find(String selector, Class<N> type) {
        return call(() -> type.cast(stage.getScene().getRoot().lookup(selector)));
    }

    /** Types keys as a person does, into what has the keyboard's attention. */
    public void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            run(() -> new Robot().keyType(key));
        }
        run(() -> {});
    }

    /** Gives a node the keyboard's attention. */
    public void focus(Node node) {
        run(node::requestFocus);
        await().until(() -> call(node::isFocused));
    }

    /** All nodes of a type below a node, on the FX thread. */
    public static <N extends Node> List<N> all(Node from, Class<N> type) {
        List<N> found = new ArrayList<>();
        if (type.isInstance(from)) {
            found.add(type.cast(from));
        }
        if (from instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child, type)));
        }
        return found;
    }

    @Override
    public void close() {
        run(stage::close);
    }
}
