package corelanes.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.probe.Noise;
import corelanes.trace.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final List<Integer> TWO = List.of(0, 1);
    private static final Optional<Noise> QUIET = Optional.of(new Noise(0, 0, 0));
    private static final Optional<SourceFinding> RECORDED = Checkups.well().source();
    private static final Optional<PinningFinding> PINS = Checkups.well().pinning();

    @Test
    void allIsWell() {
        Verdict verdict = Verdict.of(Checkups.well());
        assertThat(verdict.readiness()).isEqualTo(Verdict.Readiness.READY);
        assertThat(verdict.sentence()).startsWith("All is well");
    }

    @Test
    void oneCoreShowsNoParallelism() {
        Verdict verdict = Verdict.of(Checkups.with(List.of(3), RECORDED, PINS, QUIET));
        assertThat(verdict.readiness()).isEqualTo(Verdict.Readiness.NOT_READY);
        assertThat(verdict.sentence()).contains("parallelism cannot be shown");
    }

    @Test
    void othersThatTakeTooMuchComeFirst() {
        Verdict verdict = Verdict.of(Checkups.with(TWO, inferred(), PINS, Optional.of(new Noise(0.3, 0.1, 0))));
        assertThat(verdict.readiness()).isEqualTo(Verdict.Readiness.NOT_READY);
        assertThat(verdict.sentence()).contains("take 40 % of the cores' time")
                .contains("Also, the lanes are inferred");
    }

    @Test
    void limitsDoNotPreventClass() {
        assertThat(Verdict.of(Checkups.with(TWO, inferred(), PINS, QUIET)).sentence())
                .startsWith("Class can be held, with one limit: the lanes are inferred");
        assertThat(Verdict.of(Checkups.with(TWO, RECORDED, Optional.empty(), QUIET)).sentence())
                .contains("threads cannot be kept");
        assertThat(Verdict.of(Checkups.with(TWO, RECORDED, PINS, Optional.empty())).sentence())
                .contains("could not be found out");
        assertThat(Verdict.of(Checkups.with(TWO, RECORDED, PINS, Optional.of(new Noise(0.1, 0, 0)))).readiness())
                .isEqualTo(Verdict.Readiness.LIMITED);
    }

    @Test
    void whatIsNotKnownIsNotWell() {
        Verdict verdict = Verdict.of(Checkups.nothingKnown());
        assertThat(verdict.readiness()).isEqualTo(Verdict.Readiness.NOT_READY);
        assertThat(verdict.reasons()).hasSize(5);
    }

    private static Optional<SourceFinding> inferred() {
        return Optional.of(new SourceFinding(Source.INFERRED, Optional.of("Refused."), Optional.of("Allow it.")));
    }
}
