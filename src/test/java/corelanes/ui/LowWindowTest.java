package corelanes.ui;

import static corelanes.ui.ShownWindow.isSeen;
import static corelanes.ui.ShownWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import corelanes.run.Machine;
import corelanes.ui.charts.ChartRow;
import corelanes.ui.kit.Fx;
import corelanes.ui.stage.StageView;
import corelanes.ui.state.FileState;
import corelanes.ui.state.WindowState;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The window, where it is low")
class LowWindowTest {

    private MainWindow window;
    private ShownWindow screen;

    @BeforeEach
    void open() {
        screen = ShownWindow.opened(Machine.findProbe().availableCores());
        window = screen.window();
        until(() -> !state().play().workingProperty().get() && !state().stage().snapshotProperty().get().isEmpty());
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private WindowState state() {
        return window.state();
    }

    @Test
    @DisplayName("makes room for what the work counted: in a low window in place of the charts, in a high one beside them")
    void roomForTheOutcome() {
        ChartRow charts = Fx.all(window.root(), ChartRow.class).getFirst();
        StageView lanes = Fx.all(window.root(), StageView.class).getFirst();
        assertThat(Fx.<Boolean>call(() -> isSeen(charts))).isTrue();
        Fx.run(() -> state().figures().talliesProperty().set("Lost updates **7**"));
        assertThat(Fx.<Boolean>call(() -> isSeen(charts))).as("in a high window").isTrue();
        double before = Fx.call(lanes::getHeight);
        resize(720);
        until(() -> !isSeen(charts));
        until(() -> lanes.getHeight() > before / 2);
        Fx.run(() -> state().figures().talliesProperty().set(""));
        until(() -> isSeen(charts));
    }

    @Test
    @DisplayName("gives the lanes the charts' room while a low window has something to say of a file")
    void roomForWhatIsSaidOfAFile() {
        ChartRow charts = Fx.all(window.root(), ChartRow.class).getFirst();
        resize(720);
        until(() -> isSeen(charts));
        Fx.run(() -> state().files().noteProperty().set(new FileState.Note("It ends too early.", true)));
        until(() -> !isSeen(charts));
        Fx.run(() -> window.commands().files().dismiss());
        until(() -> isSeen(charts));
    }

    @Test
    @DisplayName("cuts nothing in a low window, whatever there is to say of a file, and keeps its charts as long as there is room")
    void lowWindow() {
        ChartRow charts = Fx.all(window.root(), ChartRow.class).getFirst();
        for (int height : List.of(600, 680, 780)) {
            resize(height);
            for (String said : List.of("", "Wrote /home/somebody/recordings/two-hands.lanes")) {
                Fx.run(() -> state().files().noteProperty().set(new FileState.Note(said, false)));
                until(() -> outside(height).isEmpty());
            }
        }
        until(() -> isSeen(charts));
    }

    /** As high as that, and as wide as a small screen. */
    private void resize(int heightPx) {
        Fx.run(() -> {
            window.root().getScene().getWindow().setWidth(1_280);
            window.root().getScene().getWindow().setHeight(heightPx);
        });
    }

    /** Parts of the window that are cut. */
    private List<String> outside(int heightPx) {
        Region column = Fx.all(window.root(), MainColumn.class).getFirst();
        List<String> cut = new ArrayList<>();
        column.getParent().getChildrenUnmodifiable().stream()
                .filter(part -> part.getBoundsInParent().getMinY() < 0
                        || part.localToScene(part.getLayoutBounds()).getMaxY() > heightPx)
                .forEach(part -> cut.add(part.toString()));
        column.getChildrenUnmodifiable().stream()
                .filter(part -> part.isManaged() && part.getBoundsInParent().getMaxY() > column.getHeight())
                .forEach(part -> cut.add(part.toString()));
        return cut;
    }
}
