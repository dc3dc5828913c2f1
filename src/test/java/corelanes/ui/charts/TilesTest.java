package corelanes.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Presets;
import corelanes.experiment.TileKind;
import corelanes.experiment.WorkloadKind;
import corelanes.ui.kit.Fx;
import corelanes.ui.kit.Theme;
import corelanes.ui.state.Figure;
import corelanes.ui.state.Origin;
import corelanes.ui.state.WindowState;
import java.util.List;
import javafx.scene.shape.Polyline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tiles")
class TilesTest {

    private final WindowState state = WindowState.fresh(List.of(0, 1));
    private Theme theme;
    private TileRow row;
    private Fx window;

    @BeforeEach
    void open() {
        theme = Fx.call(Theme::new);
        row = Fx.call(() -> new TileRow(state.figures(), state.experiment().tiles()));
        window = Fx.show(900, 140, () -> row);
    }

    @AfterEach
    void close() {
        window.close();
        Fx.run(theme::close);
    }

    private List<String> shown() {
        return Fx.call(() -> row.getChildren().stream().map(tile -> String.valueOf(tile.getId())).toList());
    }

    @Test
    @DisplayName("are those that suit the workload, or those that the preset chooses")
    void chosen() {
        assertThat(shown()).containsExactly("tile-speedup", "tile-switches", "tile-lost", "tile-busy");
        Fx.run(() -> state.experiment().workloadProperty().set(WorkloadKind.HTTP));
        assertThat(shown()).containsExactly("tile-speedup", "tile-throughput", "tile-queue", "tile-busy");
        Fx.run(() -> state.experiment().set(Presets.ofName("slow-calls").orElseThrow()));
        assertThat(shown()).containsExactly("tile-throughput", "tile-queue", "tile-busy", "tile-speedup");
        Fx.run(() -> state.experiment().set(Presets.ofName("two-hands").orElseThrow()));
        assertThat(shown()).containsExactly("tile-speedup", "tile-switches", "tile-lost", "tile-busy");
    }

    @Test
    @DisplayName("draw how their figure has gone, from two values on and no longer than has room")
    void trails() {
        Fx.run(() -> {
            state.figures().trail(TileKind.BUSY, 1);
            row.layout();
        });
        assertThat(points()).isZero();
        Fx.run(() -> {
            for (int at = 0; at < 200; at++) {
                state.figures().trail(TileKind.BUSY, at % 3);
            }
            row.applyCss();
            row.layout();
        });
        assertThat(state.figures().trail(TileKind.BUSY)).hasSize(60);
        assertThat(points()).isEqualTo(60);
    }

    @Test
    @DisplayName("say how many runs their figure is of, and from where to where the line beside it goes, with its unit")
    void spreads() {
        Fx.run(() -> {
            state.figures().busyProperty().set(new Figure("1.50", "of 2", "mean over the run", Origin.RECORDED, false,
                    "A single run: how much runs differ, a sweep tells."));
            state.figures().trail(TileKind.BUSY, 1.25);
        });
        assertThat(help()).contains("A single run").doesNotContain("The line");
        Fx.run(() -> state.figures().trail(TileKind.BUSY, 1.5));
        assertThat(help()).contains("the last 2 values", "from 0 to 1.50 of 2");
        Fx.run(() -> state.figures().busyProperty().set(Figure.none("waiting for the run")));
        assertThat(help()).as("a number without a unit").doesNotContain("The line");
    }

    private String help() {
        return Fx.call(() -> String.valueOf(row.lookup("#tile-busy").getAccessibleHelp()));
    }

    private int points() {
        return Fx.call(() -> Fx.all(row.lookup("#tile-busy"), Polyline.class).stream()
                .mapToInt(line -> line.getPoints().size() / 2).sum());
    }
}
