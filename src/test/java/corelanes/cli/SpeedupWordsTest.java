package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.analysis.Disturbance;
import corelanes.analysis.Speedup;
import corelanes.probe.NoiseLevel;
import org.junit.jupiter.api.Test;

class SpeedupWordsTest {

    private final SpeedupWords words = new SpeedupWords();

    @Test
    void aQuietMachinesSpeedupIsANumberAndNothingElse() {
        Speedup quiet = new Speedup.Measured(1.967, 2, 1, new Disturbance(Disturbance.Level.QUIET, 0.01, 0));
        assertThat(words.number(quiet)).isEqualTo("1.97");
        assertThat(words.explain(quiet)).isEmpty();
    }

    @Test
    void aBusyMachinesSpeedupIsMarked() {
        Speedup busy = new Speedup.Measured(1.7, 2, 1, new Disturbance(Disturbance.Level.BUSY, 0.12, 0));
        assertThat(words.number(busy)).isEqualTo("1.70");
        assertThat(words.explain(busy).orElseThrow()).contains("others took 12 %");
    }

    @Test
    void whatIsNotToBeBelievedIsNoNumber() {
        for (Speedup refused : new Speedup[] {new Speedup.RunDisturbed(0.4), new Speedup.ReferenceDisturbed(0.4)}) {
            assertThat(words.number(refused)).isEqualTo("–");
            assertThat(words.explain(refused).orElseThrow()).contains("40 %").endsWith(NoiseLevel.TOO_BUSY.advice());
        }
        assertThat(words.number(new Speedup.Impossible(2.4, 2))).isEqualTo("–");
        assertThat(words.explain(new Speedup.Impossible(2.4, 2)).orElseThrow()).contains("2.40", "the 2 that");
    }

    @Test
    void whatIsAboveByNoiseIsSaidToBe() {
        Speedup above = new Speedup.Measured(2.02, 2, 1, new Disturbance(Disturbance.Level.QUIET, 0.01, 0));
        assertThat(words.number(above)).isEqualTo("2.02");
        assertThat(words.explain(above).orElseThrow()).contains("noise");
    }
}
