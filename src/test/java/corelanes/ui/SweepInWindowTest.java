package corelanes.ui;

import static corelanes.ui.ShownWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import corelanes.run.Machine;
import corelanes.ui.charts.SweepBar;
import corelanes.ui.kit.Fx;
import corelanes.ui.state.SweepState;
import corelanes.ui.state.SweepState.Progress;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sweep in the window")
class SweepInWindowTest {

    private final List<Integer> cores = Machine.findProbe().availableCores();
    private MainWindow window;
    private Fx shown;
    private ShownWindow screen;

    @BeforeEach
    void open() {
        screen = ShownWindow.opened(cores);
        window = screen.window();
        shown = screen.shown();
    }

    /** No thread is left afterwards, whatever went on. */
    @AfterEach
    void close() {
        screen.close();
    }

    private SweepState sweep() {
        return window.state().sweep();
    }

    private void untilWorkHasEnded() {
        until(() -> !window.state().play().workingProperty().get()
                && !window.state().stage().snapshotProperty().get().isEmpty());
    }

    private double heightOfButtons() {
        return Fx.call(() -> {
            Node bar = Fx.all(window.root(), SweepBar.class).getFirst();
            return bar.localToScene(bar.getBoundsInLocal()).getMinY();
        });
    }

    @Test
    @DisplayName("has its buttons at the same place before and after the first figures, so that no click misses them")
    void buttonsStayWhereTheyAre() {
        double before = heightOfButtons();
        untilWorkHasEnded();
        until(() -> !window.state().figures().machineProperty().get().isEmpty());
        assertThat(heightOfButtons()).isEqualTo(before);
    }

    @Test
    @DisplayName("can be looked at from the first moment on, while it waits for the run under way, and while it is measured")
    void chartsOpenAtOnce() {
        Fx.run(() -> shown.find("#open-charts", Button.class).fire());
        assertThat(Fx.<Boolean>call(() -> window.root().lookup("#sweep-page").isVisible())).isTrue();
        shown.press(KeyCode.ESCAPE);
        assertThat(Fx.<Boolean>call(() -> window.root().lookup("#sweep-page").isVisible())).isFalse();
        Fx.run(() -> {
            window.state().experiment().cpuWorkNsProperty().set(3_000_000);
            sweep().threadsProperty().set("1, 2");
            sweep().repeatsProperty().set(50);
            shown.find("#sweep", Button.class).fire();
        });
        until(() -> sweep().viewProperty().get().filter(view -> !view.figures().points().isEmpty()).isPresent());
        Fx.run(() -> shown.find("#open-charts", Button.class).fire());
        assertThat(Fx.<Boolean>call(() -> window.root().lookup("#sweep-page").isVisible())).isTrue();
        Fx.run(() -> shown.find("#page-sweep-cancel", Button.class).fire());
        until(() -> sweep().progressProperty().get() == Progress.IDLE);
        assertThat(Fx.<Boolean>call(() -> sweep().viewProperty().get().isPresent())).as("its points so far").isTrue();
        assertThat(Fx.<String>call(() -> sweep().noticeProperty().get())).contains("are kept");
    }

    @Test
    @DisplayName("ends when the window is closed in the middle of it")
    void closedInTheMiddle() {
        untilWorkHasEnded();
        Fx.run(() -> {
            window.state().experiment().cpuWorkNsProperty().set(10_000_000_000L);
            shown.find("#sweep", Button.class).fire();
        });
        until(() -> sweep().progressProperty().get() == Progress.RUNNING);
    }
}
