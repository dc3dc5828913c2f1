package corelanes.ui;

import static org.awaitility.Awaitility.await;

import corelanes.ui.kit.Fx;
import corelanes.ui.kit.LatePart;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.scene.Node;

/** The whole window on the headless screen; when it is closed no thread of it is left. */
final class ShownWindow implements AutoCloseable {

    static final Duration LONGEST = Duration.ofSeconds(60);

    private final MainWindow window;
    private final Fx shown;

    ShownWindow(Supplier<MainWindow> window) {
        this.window = Fx.call(window::get);
        this.shown = Fx.show(this.window::root);
    }

    /** A window as a user opens it, with all its parts. */
    static ShownWindow opened(List<Integer> cores) {
        Fx.start();
        ShownWindow screen = new ShownWindow(() -> new MainWindow(cores));
        Fx.run(screen.window()::open);
        screen.untilComplete();
        return screen;
    }

    MainWindow window() {
        return window;
    }

    /** What the tests of a screen can do on this one. */
    Fx shown() {
        return shown;
    }

    /** Waits until something holds on the FX thread. */
    static void until(Callable<Boolean> holds) {
        await().atMost(LONGEST).pollInterval(Duration.ofMillis(20)).until(() -> Fx.call(holds));
    }

    /** Waits until the parts are there that the first picture does without. */
    void untilComplete() {
        until(() -> Fx.all(window.root(), LatePart.class).stream().noneMatch(part -> part.getChildren().isEmpty()));
    }

    /** Whether a node is to be seen, as far as that is for it and what it is in. */
    static boolean isSeen(Node node) {
        boolean seen = node.isVisible();
        for (Node around = node.getParent(); around != null; around = around.getParent()) {
            seen &= around.isVisible();
        }
        return seen;
    }

    @Override
    public void close() {
        Fx.run(window::close);
        shown.close();
        await().atMost(LONGEST).until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("corelanes-")));
    }
}
