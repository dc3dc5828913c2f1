package corelanes.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.analysis.Speedup;
import corelanes.experiment.Amount;
import corelanes.experiment.Experiment;
import corelanes.experiment.WorkloadKind;
import corelanes.probe.Noise;
import corelanes.probe.NoiseLevel;
import corelanes.run.Recording;
import corelanes.trace.Source;
import corelanes.ui.state.ChartPoint;
import corelanes.ui.state.Figure;
import corelanes.ui.state.FiguresState;
import corelanes.ui.state.Origin;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Runs held against each other")
class ComparisonsTest {

    private final FiguresState figures = new FiguresState();
    private final FigureTexts texts = new FigureTexts(figures);
    private final Comparisons comparisons = new Comparisons(figures, texts);

    @BeforeEach
    void recorded() {
        texts.source(Source.RECORDED);
    }

    /** A run ends, and so do the reference runs it asks for. @return how many those were */
    private int run(int cores, long wallMs, Noise noise, long referenceMs, Noise ofReference) {
        Recording watched = Recordings.twoHands(cores, wallMs, Optional.of(noise));
        comparisons.begin(watched.experiment());
        Optional<Experiment> missing = comparisons.ended(watched, true);
        int references = 0;
        while (missing.isPresent()) {
            references++;
            missing = comparisons.referenceEnded(Recordings.of(missing.get(), referenceMs, Optional.of(ofReference)),
                    watched, true);
        }
        return references;
    }

    private Figure tile() {
        return figures.speedupProperty().get();
    }

    @Test
    @DisplayName("show the speedup once one thread on one core was measured, and where it comes from")
    void quiet() {
        Recording watched = Recordings.twoHands(2, 310, Optional.of(Recordings.QUIET));
        comparisons.begin(watched.experiment());
        Experiment reference = comparisons.ended(watched, true).orElseThrow();
        assertThat(tile().value()).isEqualTo("–");
        assertThat(tile().note()).contains("measuring one thread");
        assertThat(reference.threads()).isOne();
        comparisons.referenceEnded(Recordings.of(reference, 600, Optional.of(Recordings.QUIET)), watched, true);
        assertThat(tile()).isEqualTo(
                new Figure("1.94", "×", "against one thread, one run", Origin.RECORDED, false,
                        "A single run: how much runs differ, a sweep tells."));
        assertThat(comparisons.speedup()).map(Speedup.Measured::references).contains(1);
        assertThat(figures.speedups()).extracting(ChartPoint::threads).containsExactly(1, 4);
        assertThat(figures.speedups()).extracting(ChartPoint::source).containsOnly(Source.RECORDED);
    }

    @Test
    @DisplayName("ask for no more than three quiet runs of one thread")
    void threeReferences() {
        for (int done = 0; done < 3; done++) {
            assertThat(run(2, 310, Recordings.QUIET, 600, Recordings.QUIET)).isOne();
        }
        assertThat(run(2, 310, Recordings.QUIET, 600, Recordings.QUIET)).isZero();
        assertThat(tile().note()).isEqualTo("against one thread, median of 3");
    }

    @Test
    @DisplayName("mark what was measured on a busy machine, in the tile and in the charts")
    void busy() {
        run(2, 350, Recordings.BUSY, 600, Recordings.QUIET);
        assertThat(tile().value()).isEqualTo("1.71");
        assertThat(tile().marked()).isTrue();
        assertThat(tile().more()).contains("12 %", NoiseLevel.BUSY.advice());
        assertThat(figures.speedups()).extracting(point -> point.disturbance().level().isMarked())
                .containsExactly(false, true);
    }

    @Test
    @DisplayName("mark a run that this program's own compiler disturbed, until quiet ones drive it out")
    void ownNoise() {
        run(2, 420, new Noise(0.01, 0, 0.3), 600, Recordings.QUIET);
        assertThat(tile().value()).isEqualTo("1.43");
        assertThat(tile().marked()).isTrue();
        assertThat(tile().more()).contains("30 %", "compiler", "run again");
        run(2, 310, Recordings.QUIET, 600, Recordings.QUIET);
        assertThat(tile().marked()).isFalse();
        assertThat(figures.speedups()).filteredOn(point -> point.threads() == 4).singleElement()
                .satisfies(point -> assertThat(point.disturbance().level().isMarked()).isFalse());
    }

    @Test
    @DisplayName("do not take for noise what serves the tasks")
    void servers() {
        Experiment calls = Experiment.twoHands().with(WorkloadKind.HTTP).withCpuWorkNs(0).withIoLatencyNs(200_000_000);
        assertThat(Recordings.of(calls, 210, Optional.of(new Noise(0.01, 0, 0.5))).disturbance().level().isMarked())
                .isFalse();
    }

    @Test
    @DisplayName("refuse the speedup of a run from which others took too much, say what to do, and measure nothing more")
    void runTooBusy() {
        run(2, 310, Recordings.QUIET, 600, Recordings.QUIET);
        assertThat(run(2, 500, Recordings.TOO_BUSY, 600, Recordings.QUIET)).isZero();
        assertThat(tile().value()).isEqualTo("–");
        assertThat(tile().note()).contains("35 %", "run again");
        assertThat(tile().more()).isEqualTo(NoiseLevel.TOO_BUSY.advice());
        assertThat(comparisons.speedup()).isEmpty();
        assertThat(figures.speedups()).filteredOn(point -> point.threads() == 4).extracting(ChartPoint::runs)
                .containsExactly(1);
    }

    @Test
    @DisplayName("refuse a speedup against a thread from which others took too much, and try again, but not for ever")
    void referenceTooBusy() {
        assertThat(run(2, 310, Recordings.QUIET, 900, Recordings.TOO_BUSY)).isEqualTo(3);
        assertThat(tile().value()).isEqualTo("–");
        assertThat(tile().note()).contains("35 %", "one thread", "run again");
        assertThat(figures.speedups()).isEmpty();
        assertThat(run(2, 310, Recordings.QUIET, 600, Recordings.QUIET)).isOne();
        assertThat(tile().value()).isEqualTo("1.94");
    }

    @Test
    @DisplayName("do not believe in more than the cores can give, until newer runs of one thread put it right")
    void impossible() {
        assertThat(run(2, 310, Recordings.QUIET, 800, Recordings.QUIET)).isEqualTo(3);
        assertThat(tile().value()).isEqualTo("–");
        assertThat(tile().note()).contains("2.58×", "2×", "run again");
        assertThat(tile().more()).contains("compiler");
        assertThat(comparisons.speedup()).isEmpty();
        assertThat(figures.speedups()).extracting(ChartPoint::threads).containsExactly(1);
        assertThat(run(2, 310, Recordings.QUIET, 600, Recordings.QUIET)).as("two of the newest three").isEqualTo(2);
        assertThat(tile().value()).isEqualTo("1.94");
    }

    @Test
    @DisplayName("show what is above the cores by noise as that, and do not speak of it")
    void aboveByNoise() {
        run(2, 300, Recordings.QUIET, 606, Recordings.QUIET);
        assertThat(tile().value()).isEqualTo("2.02");
        assertThat(tile().note()).contains("no more than 2×", "noise");
        assertThat(comparisons.speedup()).isEmpty();
    }

    @Test
    @DisplayName("say that nobody knows what others took where it is so")
    void unknown() {
        Recording watched = Recordings.twoHands(2, 310, Optional.empty());
        comparisons.begin(watched.experiment());
        Experiment reference = comparisons.ended(watched, true).orElseThrow();
        comparisons.referenceEnded(Recordings.of(reference, 600, Optional.empty()), watched, true);
        assertThat(tile().value()).isEqualTo("1.94");
        assertThat(tile().marked()).isFalse();
        assertThat(tile().more()).contains("not known");
    }

    @Test
    @DisplayName("compare nothing that was changed or has no set number of tasks, and say why")
    void notComparable() {
        Recording watched = Recordings.twoHands(2, 310, Optional.of(Recordings.QUIET));
        assertThat(comparisons.ended(watched, false)).isEmpty();
        assertThat(tile().note()).contains("changed");
        Recording endless = Recordings.of(Experiment.twoHands().with(new Amount.UntilStopped()), 310,
                Optional.of(Recordings.QUIET));
        assertThat(comparisons.ended(endless, true)).isEmpty();
        assertThat(tile().note()).contains("set number of tasks");
        assertThat(figures.overheads()).isEmpty();
    }

    @Test
    @DisplayName("leave the kernel's count its name, and mark all tiles of a busy machine")
    void otherTiles() {
        texts.tiles(Recordings.twoHands(2, 310, Optional.of(Recordings.TOO_BUSY)), 2);
        assertThat(figures.switchesProperty().get().origin()).isEqualTo(Origin.KERNEL_COUNT);
        assertThat(figures.lostProperty().get().origin()).isEqualTo(Origin.RECORDED);
        assertThat(figures.busyProperty().get().origin()).isEqualTo(Origin.RECORDED);
        assertThat(figures.switchesProperty().get().marked()).isTrue();
        assertThat(figures.lostProperty().get().marked()).isTrue();
        assertThat(figures.busyProperty().get().more()).contains("35 %");
        texts.source(Source.INFERRED);
        texts.tiles(Recordings.twoHands(2, 310, Optional.of(Recordings.QUIET)), 2);
        assertThat(figures.lostProperty().get().origin()).isEqualTo(Origin.INFERRED);
        assertThat(figures.lostProperty().get().marked()).isFalse();
    }
}
