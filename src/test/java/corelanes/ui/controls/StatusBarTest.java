package corelanes.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.ui.kit.Fx;
import corelanes.ui.kit.RichSentence;
import corelanes.ui.state.WindowState;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class StatusBarTest {

    @Test
    void saysWhatIsKnownAndNothingElse() {
        WindowState state = WindowState.fresh(List.of(0));
        StatusBar bar = Fx.call(() -> new StatusBar(state));
        try (Fx window = Fx.show(() -> new VBox(bar))) {
            Fx.run(() -> {
                state.figures().sourceProperty().set("**Recorded** by the kernel");
                state.figures().droppedProperty().set("Dropped **0**");
            });
            List<String> said = Fx.call(() -> Fx.all(bar, RichSentence.class).stream().filter(RichSentence::isVisible)
                    .map(RichSentence::getAccessibleText).toList());
            assertThat(said).containsExactly("Recorded by the kernel", "Dropped 0");
            Label notice = window.find("#notice", Label.class);
            assertThat(notice.isManaged()).isFalse();
            double before = Fx.call(() -> bar.prefHeight(900));
            Fx.run(() -> state.figures().noticeProperty().set("The kernel's record is not allowed here. ".repeat(8)));
            assertThat(notice.isVisible()).isTrue();
            assertThat(Fx.call(() -> bar.prefHeight(900))).as("a long notice wraps").isGreaterThan(before + 30);
        }
    }
}
