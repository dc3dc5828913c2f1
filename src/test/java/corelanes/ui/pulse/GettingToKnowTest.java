package corelanes.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corelanes.probe.Probe;
import corelanes.run.Machine;
import corelanes.run.MachineCache;
import corelanes.run.MeasuringStep;
import corelanes.ui.kit.Fx;
import corelanes.ui.state.FiguresState;
import corelanes.ui.state.WindowState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("While the window gets to know the machine")
class GettingToKnowTest {

    private final Probe probe = Machine.findProbe();
    private final WindowState state = Fx.call(() -> WindowState.fresh(probe.availableCores()));
    private final List<String> sentences = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();

    @Test
    @DisplayName("it says what is being measured and how far that is, and nothing of it afterwards")
    void saysWhatIsMeasured() {
        Conductor conductor = Fx.call(() -> new Conductor(state, _ -> "", List.of(0, 1), MachineCache.none(),
                Optional.empty()));
        // As at the start of the program: a run waits for what is measured.
        Fx.run(conductor::run);
        try {
            await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(1)).until(() -> Fx.call(() -> {
                conductor.frame(System.nanoTime());
                note();
                return sentences.size() > 1 && sentences.getLast().startsWith("Getting ready");
            }));
        } finally {
            Fx.run(conductor::close);
        }
        String last = (probe.capabilities().pins() ? MeasuringStep.VIRTUAL_SWITCH : MeasuringStep.TICK).title();
        assertThat(sentences).contains("Getting to know this machine: " + last + " …");
        assertThat(shares.removeLast()).isEqualTo(FiguresState.NOT_MEASURING);
        List<Double> measuring = shares.stream().filter(share -> share != FiguresState.NOT_MEASURING).toList();
        assertThat(measuring).isSorted().allMatch(share -> share >= 0 && share <= 1).hasSizeGreaterThan(1);
        assertThat(state.figures().machineProperty().get()).contains(probe.description());
    }

    private void note() {
        String sentence = state.figures().sentenceProperty().get();
        if (sentences.isEmpty() || !sentences.getLast().equals(sentence)) {
            sentences.add(sentence);
        }
        shares.add(state.figures().measuredProperty().get());
    }
}
