package corelanes.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.analysis.Disturbance;
import corelanes.ui.kit.Fx;
import corelanes.ui.kit.RichSentence;
import corelanes.ui.kit.Theme;
import corelanes.ui.state.NoiseGauge;
import corelanes.ui.state.WindowState;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusBarTest {

    @ParameterizedTest
    @CsvSource({"QUIET, quiet", "BUSY, busy", "TOO_BUSY, too-busy"})
    void theNoiseHasItsLevelsColourAndSaysWhatToDo(Disturbance.Level level, String state) {
        WindowState shown = WindowState.fresh(List.of(0));
        Theme theme = Fx.call(Theme::new);
        StatusBar bar = Fx.call(() -> new StatusBar(shown));
        try (theme; Fx window = Fx.show(() -> new VBox(bar))) {
            Fx.run(() -> shown.figures().noiseProperty()
                    .set(new NoiseGauge("Machine **so-so** (2 % other load)", "Close the browser.", level)));
            Region sign = window.find("#noise", Region.class);
            assertThat(sign.isVisible()).isTrue();
            assertThat(sign.getPseudoClassStates()).extracting(Object::toString).contains(state);
            RichSentence words = Fx.call(() -> Fx.all(sign, RichSentence.class).getFirst());
            assertThat(words.getAccessibleText()).isEqualTo("Machine so-so (2 % other load)");
            assertThat(words.getAccessibleHelp()).isEqualTo("Close the browser.");
            List<Paint> colours = Fx.call(() -> {
                bar.applyCss();
                return words.getChildren().stream().map(text -> ((Text) text).getFill()).distinct().toList();
            });
            assertThat(colours).as("the level stands out").hasSize(2);
        }
    }

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
            assertThat(window.find("#noise", Region.class).isManaged()).as("nothing was looked at yet").isFalse();
            Label notice = window.find("#notice", Label.class);
            assertThat(notice.isManaged()).isFalse();
            double before = Fx.call(() -> bar.prefHeight(900));
            Fx.run(() -> state.figures().noticeProperty().set("The kernel's record is not allowed here. ".repeat(8)));
            assertThat(notice.isVisible()).isTrue();
            assertThat(Fx.call(() -> bar.prefHeight(900))).as("a long notice wraps").isGreaterThan(before + 30);
        }
    }
}
