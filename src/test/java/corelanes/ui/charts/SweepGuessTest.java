package corelanes.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import corelanes.chart.SweepView;
import corelanes.ui.kit.Fx;
import corelanes.ui.kit.Theme;
import corelanes.ui.state.RecordedCommands;
import corelanes.ui.state.SweepState;
import corelanes.ui.state.SweepState.Progress;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is expected of a sweep, on its page")
class SweepGuessTest {

    private final SweepState state = new SweepState();
    private final RecordedCommands commands = new RecordedCommands();
    private Theme theme;
    private SweepPage page;
    private Fx window;

    @BeforeEach
    void open() {
        theme = Fx.call(Theme::new);
        page = Fx.call(() -> new SweepPage(state, commands.sweeps(), 2));
        window = Fx.show(() -> page);
        Fx.run(() -> state.openProperty().set(true));
    }

    @AfterEach
    void close() {
        window.close();
        Fx.run(theme::close);
    }

    private void show(SweepView view) {
        Fx.run(() -> {
            state.viewProperty().set(Optional.of(view));
            page.applyCss();
            page.layout();
        });
    }

    private List<String> words() {
        return Fx.call(() -> Fx.all(page, Text.class).stream().filter(text -> !(text.getParent() instanceof Label))
                .map(Text::getText).toList());
    }

    @Test
    @DisplayName("is drawn by mouse and by keys, and lies under what is measured")
    void expects() {
        GuessPane guess = window.find("#sweep-guess", GuessPane.class);
        assertThat(Fx.<Boolean>call(guess::isVisible)).isFalse();
        Fx.run(() -> {
            state.threadsProperty().set("1, 2, 4");
            state.predictingProperty().set(true);
            page.applyCss();
            page.layout();
        });
        assertThat(Fx.<Boolean>call(guess::isVisible)).isTrue();
        assertThat(state.guess()).extracting(SweepView.Guess::threads).containsExactly(1, 2, 4);
        window.focus(guess);
        window.press(KeyCode.RIGHT, KeyCode.UP, KeyCode.UP);
        assertThat(state.guess().get(1).speedup()).isCloseTo(1.2, within(1e-9));
        Fx.run(() -> guess.expectAt(guess.getWidth() - 30, 70));
        assertThat(state.guess().get(2).speedup()).isGreaterThan(1.5);
        assertThat(words()).contains("What do you expect?").doesNotContain("ideal");
        Fx.run(() -> state.progressProperty().set(Progress.RUNNING));
        assertThat(Fx.<Boolean>call(guess::isVisible)).as("now it is measured").isFalse();
        SweepView measured = Sweeps.view(Sweeps.computing(2, 3, 1, 2, 4));
        show(measured.withGuess(List.copyOf(state.guess())));
        assertThat(words()).contains("expected", "measured", "ideal");
    }
}
