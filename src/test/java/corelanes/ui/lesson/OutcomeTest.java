package corelanes.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.ui.kit.Fx;
import corelanes.ui.kit.RichSentence;
import corelanes.ui.kit.Theme;
import corelanes.ui.state.FiguresState;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What came of the work")
class OutcomeTest {

    private final FiguresState figures = new FiguresState();

    @Test
    @DisplayName("takes no room until there is something to say, and then shows what was counted and what it means")
    void isThereWhenThereIsSomethingToSay() {
        Theme theme = Fx.call(Theme::new);
        Outcome outcome = Fx.call(() -> new Outcome(figures));
        try (theme; Fx window = Fx.show(() -> new VBox(outcome))) {
            RichSentence tallies = window.find("#tallies", RichSentence.class);
            RichSentence remark = window.find("#remark", RichSentence.class);
            assertThat(outcome.isManaged()).isFalse();
            Fx.run(() -> figures.talliesProperty().set("Lost updates **7**"));
            assertThat(outcome.isVisible()).isTrue();
            assertThat(tallies.getAccessibleText()).isEqualTo("Lost updates 7");
            assertThat(remark.isManaged()).isFalse();
            Fx.run(() -> figures.remarkProperty().set("Seven counts were lost. ".repeat(12)));
            assertThat(remark.isVisible()).isTrue();
            Fx.run(() -> {
                outcome.applyCss();
                outcome.getParent().layout();
            });
            assertThat(outcome.getHeight()).as("long remarks wrap and stay whole")
                    .isGreaterThanOrEqualTo(Fx.<Double>call(() -> outcome.prefHeight(outcome.getWidth())) - 1);
            Fx.run(() -> {
                figures.talliesProperty().set("");
                figures.remarkProperty().set("");
            });
            assertThat(outcome.isManaged()).isFalse();
        }
    }
}
