package corelanes.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.ui.kit.Fx;
import corelanes.ui.state.Thumbnail;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The strip of thumbnails")
class ThumbnailStripTest {

    private final ObservableList<Thumbnail> thumbnails = FXCollections.observableArrayList();
    private ThumbnailStrip strip;
    private Fx window;

    @BeforeEach
    void show() {
        window = Fx.show(400, 200, () -> {
            strip = new ThumbnailStrip(thumbnails);
            return new VBox(strip);
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<Node> shown() {
        return Fx.call(() -> {
            strip.getParent().applyCss();
            strip.getParent().layout();
            return strip.getChildrenUnmodifiable().stream().filter(Node::isVisible).toList();
        });
    }

    private void finish(int task) {
        // Three by two, as photographs are: 66 pixels wide where 44 are high.
        Fx.run(() -> thumbnails.add(new Thumbnail(task, "sea", new WritableImage(132, 88))));
    }

    @Test
    @DisplayName("is not there without a picture, and there with the first")
    void appears() {
        assertThat(Fx.<Boolean>call(strip::isManaged)).isFalse();
        finish(0);
        assertThat(Fx.<Boolean>call(strip::isManaged)).isTrue();
        assertThat(shown()).singleElement()
                .satisfies(picture -> assertThat(picture.getAccessibleText()).isEqualTo("sea, made by task 0"));
        Fx.run(thumbnails::clear);
        assertThat(Fx.<Boolean>call(strip::isManaged)).isFalse();
    }

    @Test
    @DisplayName("shows the newest pictures in their order, as many as have room, and none of them cut")
    void theNewestThatFit() {
        for (int task = 0; task < 20; task++) {
            finish(task);
            List<Node> shown = shown();
            assertThat(shown).hasSize(Math.min(task + 1, 5));
            assertThat(shown.getLast().getAccessibleText()).endsWith("task " + task);
            assertThat(shown.getFirst().getAccessibleText()).endsWith("task " + Math.max(0, task - 4));
            assertThat(shown).allSatisfy(picture -> {
                assertThat(picture.getBoundsInParent().getMinX()).isNotNegative();
                assertThat(picture.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(400);
                assertThat(picture.getBoundsInParent().getHeight()).isEqualTo(44);
            });
            for (int at = 1; at < shown.size(); at++) {
                assertThat(shown.get(at).getBoundsInParent().getMinX())
                        .isGreaterThan(shown.get(at - 1).getBoundsInParent().getMaxX());
            }
        }
    }
}
