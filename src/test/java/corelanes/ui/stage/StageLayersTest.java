package corelanes.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import corelanes.layout.TimeScale;
import corelanes.layout.Viewport;
import java.util.Objects;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** What a frame of a moving view draws anew: not the card with its round corners, and no column that stays in view. */
class StageLayersTest extends ShownStage {

    /** JavaFX leaves out whatever lies under a solid node, but not the backgrounds of the parents of that. */
    @Test
    void aSolidGroundCoversWhatLiesUnderTheLanes() throws Exception {
        onFx(() -> {
            lanes.requestFocus();
            view.applyCss();
            Region ground = (Region) lanes.lookup(".lanes-ground");
            BackgroundFill fill = ground.getBackground().getFills().getLast();
            assertThat(fill.getFill()).isInstanceOfSatisfying(Color.class,
                    colour -> assertThat(colour.isOpaque()).isTrue());
            assertThat(fill.getRadii()).isEqualTo(CornerRadii.EMPTY);
            Node canvas = lanes.getChildrenUnmodifiable().stream().filter(Canvas.class::isInstance).findFirst()
                    .orElseThrow();
            assertThat(ground.getBoundsInParent().contains(canvas.getBoundsInParent())).isTrue();
            assertThat(lanes.getChildrenUnmodifiable().indexOf(ground))
                    .isLessThan(lanes.getChildrenUnmodifiable().indexOf(canvas));
            assertThat(lanes.getBackground()).isNull();
            assertThat(view.getBackground().getFills()).as("a root's only").hasSize(1);
            Region card = (Region) Objects.requireNonNull(view.lookup(".stage-card"));
            assertThat(card.getBackground().getFills()).hasSize(2);
            assertThat(card.getWidth()).isEqualTo(view.getWidth());
            assertThat(card.getHeight()).isEqualTo(view.getHeight());
            assertThat(view.getChildren().getFirst()).isSameAs(card);
        });
    }

    @Test
    void aViewIsMovedByWholePixels() throws Exception {
        onFx(() -> {
            Random random = new Random(6);
            TimeScale before = lanes.frame().deviceScale();
            for (int move = 0; move < 50; move++) {
                long byNs = random.nextLong(-20_000_000, 60_000_000);
                Viewport wanted = new Viewport(ORIGIN_NS + byNs, 60_000_000);
                state.stage().viewportProperty().set(wanted);
                view.paint();
                TimeScale now = lanes.frame().deviceScale();
                double movedPx = before.xPx(ORIGIN_NS) - now.xPx(ORIGIN_NS);
                assertThat(movedPx).isCloseTo(Math.rint(movedPx), within(1e-6));
                assertThat(now.xPx(wanted.startNs())).isBetween(-0.5001, 0.5001);
            }
            state.stage().viewportProperty().set(new Viewport(ORIGIN_NS + 1, 50_000_000));
            view.paint();
            assertThat(lanes.frame().deviceScale().xPx(ORIGIN_NS + 1)).as("another zoom begins where it is wanted")
                    .isZero();
        });
    }
}
