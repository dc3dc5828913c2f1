package corelanes.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corelanes.ui.kit.Fx;
import corelanes.ui.kit.RichSentence;
import corelanes.ui.kit.Theme;
import corelanes.ui.state.FiguresState;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineTest {

    private final FiguresState figures = new FiguresState();

    @Test
    void showsTheTwoNumbersAndSaysThem() {
        Headline headline = Fx.call(() -> new Headline(figures));
        Fx.run(() -> {
            figures.inProgressProperty().set(1_000);
            figures.runningProperty().set(2);
        });
        Label inProgress = (Label) headline.lookup("#in-progress");
        Label running = (Label) headline.lookup("#running");
        assertThat(inProgress.getText()).isEqualTo("1,000");
        assertThat(running.getText()).isEqualTo("2");
        assertThat(running.getAccessibleText()).isEqualTo("2 tasks running now");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 7})
    void keepsItsHeightAndHoldsTheWholeSentence(int repeats) {
        Theme theme = Fx.call(Theme::new);
        Headline headline = Fx.call(() -> new Headline(figures));
        try (theme; Fx window = Fx.show(() -> new VBox(headline))) {
            Fx.run(() -> figures.sentenceProperty().set("Four tasks are under way and **two run**. ".repeat(repeats)));
            RichSentence sentence = window.find("#sentence", RichSentence.class);
            await().untilAsserted(() -> assertThat(Fx.call(() -> {
                headline.layout();
                return sentence.prefHeight(sentence.getWidth());
            })).isLessThanOrEqualTo(78));
            assertThat(headline.getHeight()).isEqualTo(78);
        }
    }

    @Test
    void takesLessRoomInALowWindowAndHoldsThreeLinesThereToo() {
        Theme theme = Fx.call(Theme::new);
        Headline headline = Fx.call(() -> new Headline(figures));
        try (theme; Fx window = Fx.show(() -> new VBox(headline))) {
            Fx.run(() -> {
                headline.setLow(true);
                figures.sentenceProperty().set("Four tasks are under way and **two run**. ".repeat(5));
            });
            RichSentence sentence = window.find("#sentence", RichSentence.class);
            await().untilAsserted(() -> assertThat(Fx.call(() -> {
                headline.applyCss();
                headline.getParent().layout();
                return sentence.prefHeight(sentence.getWidth());
            })).isLessThanOrEqualTo(headline.getHeight()));
            assertThat(headline.getHeight()).isBetween(50.0, 60.0);
        }
    }

    @Test
    void showsHowFarTheMachineHasBeenMeasuredAndOnlyThen() {
        Theme theme = Fx.call(Theme::new);
        Headline headline = Fx.call(() -> new Headline(figures));
        try (theme; Fx window = Fx.show(() -> new VBox(headline))) {
            ProgressBar bar = window.find("#measuring", ProgressBar.class);
            assertThat(bar.isVisible()).isFalse();
            Fx.run(() -> {
                figures.sentenceProperty().set("Getting to know this machine: what a switch costs …");
                figures.measuredProperty().set(0.25);
                headline.applyCss();
                headline.layout();
            });
            assertThat(bar.isVisible()).isTrue();
            assertThat(bar.getProgress()).isEqualTo(0.25);
            assertThat(bar.getAccessibleText()).isEqualTo("This machine is being measured: 25 % done");
            assertThat(Fx.<Double>call(() -> bar.localToScene(bar.getLayoutBounds()).getMaxY())).isLessThan(78);
            assertThat(headline.getHeight()).isEqualTo(78);
            Fx.run(() -> figures.measuredProperty().set(FiguresState.NOT_MEASURING));
            assertThat(bar.isVisible()).isFalse();
            assertThat(bar.isManaged()).isFalse();
        }
    }

    @Test
    void nothingMovesWhileADigitChanges() {
        Headline headline = Fx.call(() -> new Headline(figures));
        try (Fx window = Fx.show(() -> new VBox(headline))) {
            double[] left = new double[10];
            for (int digit = 0; digit < 10; digit++) {
                int now = digit;
                left[digit] = Fx.call(() -> {
                    figures.runningProperty().set(now);
                    headline.applyCss();
                    headline.layout();
                    return headline.getChildren().getLast().getLayoutX();
                });
            }
            assertThat(left).containsOnly(left[0]);
            assertThat(window.find("#running", Label.class).isTextTruncated()).isFalse();
        }
    }
}
