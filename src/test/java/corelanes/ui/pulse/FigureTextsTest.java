package corelanes.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Tally;
import corelanes.ui.state.FiguresState;
import corelanes.ui.state.Phase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words and units of figures")
class FigureTextsTest {

    private final FiguresState figures = new FiguresState();
    private final FigureTexts texts = new FigureTexts(figures);

    @Test
    @DisplayName("name what the work has counted, follow it, and go away with the next run")
    void outcome() {
        texts.outcome(List.of(new Tally("a", "Messages done", 1_200), new Tally("b", "Came twice", 3)),
                Optional.empty());
        assertThat(figures.talliesProperty().get()).isEqualTo("Messages done **1,200**  ·  Came twice **3**");
        assertThat(figures.remarkProperty().get()).isEmpty();
        texts.outcome(List.of(new Tally("a", "Messages done", 1_201)), Optional.of("All is well."));
        assertThat(figures.talliesProperty().get()).isEqualTo("Messages done **1,201**");
        assertThat(figures.remarkProperty().get()).isEqualTo("All is well.");
        texts.outcome(List.of(), Optional.empty());
        assertThat(figures.talliesProperty().get()).isEmpty();
        assertThat(figures.remarkProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("point to the line at the bottom only if there is one that says why nothing began")
    void nothingBegan() {
        texts.nothingToShow(Phase.PREPARING, true, false, Optional.empty(), false);
        assertThat(figures.sentenceProperty().get()).isEqualTo("The run was stopped before its first task began.");
        figures.noticeProperty().set("There is no file left to open.");
        texts.nothingToShow(Phase.PREPARING, true, false, Optional.empty(), false);
        assertThat(figures.sentenceProperty().get()).contains("could not begin").contains("the line at the bottom");
    }
}
