package corelanes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.ui.kit.Fx;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The window's size")
class WindowSizeTest {

    @Test
    @DisplayName("with title bar and frame is that of a screen which is smaller than they would be")
    void smallScreen() {
        Stage stage = fitted(new Rectangle2D(40, 30, 1280, 770));
        assertThat(stage.getX()).isEqualTo(40);
        assertThat(stage.getY()).isEqualTo(30);
        assertThat(stage.getWidth()).isEqualTo(1280);
        assertThat(stage.getHeight()).isEqualTo(770);
    }

    @Test
    @DisplayName("leaves room for a title bar where only the height is short")
    void lowScreen() {
        Stage stage = fitted(new Rectangle2D(0, 0, 1920, 900));
        assertThat(stage.getWidth()).isNaN();
        assertThat(stage.getHeight()).isEqualTo(900);
    }

    @Test
    @DisplayName("is the scene's on a large screen")
    void largeScreen() {
        Stage stage = fitted(new Rectangle2D(0, 0, 1920, 1080));
        assertThat(stage.getWidth()).isNaN();
        assertThat(stage.getHeight()).isNaN();
        assertThat(stage.getMinWidth()).isEqualTo(1024);
    }

    @Test
    @DisplayName("may be as small as the smallest screen")
    void smallestScreen() {
        Stage stage = fitted(new Rectangle2D(0, 0, 800, 600));
        assertThat(stage.getMinWidth()).isEqualTo(800);
        assertThat(stage.getMinHeight()).isEqualTo(600);
        assertThat(stage.getHeight()).isEqualTo(600);
    }

    private static Stage fitted(Rectangle2D screen) {
        Fx.start();
        return Fx.call(() -> {
            Stage stage = new Stage();
            WindowProgram.fit(stage, screen);
            return stage;
        });
    }
}
