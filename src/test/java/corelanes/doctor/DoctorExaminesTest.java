package corelanes.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import corelanes.probe.PortableProbe;
import corelanes.probe.SystemFiles;
import corelanes.run.Machine;
import corelanes.trace.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class DoctorExaminesTest {

    @TempDir
    private Path empty;

    @Test
    void aSystemThatTellsNothing() throws InterruptedException {
        Doctor doctor = new Doctor(() -> {
            throw new IllegalStateException("on purpose");
        }, new PortableProbe("A test has no cores."), new SystemFiles(empty));
        Checkup found = doctor.examine(true);
        assertThat(found.noise()).isEmpty();
        assertThat(found.tickCostNs()).isEmpty();
        assertThat(found.recordingCostShare()).isEmpty();
        assertThat(found.switches()).isEqualTo(Checkups.nothingKnown().switches());
        assertThat(found.pinning().orElseThrow().works()).isFalse();
        assertThat(found.pinning().orElseThrow().reason()).isPresent();
        assertThat(found.source().orElseThrow().source()).isEqualTo(Source.INFERRED);
        assertThat(found.source().orElseThrow().remedy()).isPresent();
        assertThat(found.clock().orElseThrow().readNs()).isPositive();
        assertThat(Verdict.of(found).readiness()).isEqualTo(Verdict.Readiness.NOT_READY);
    }

    @Test
    void tellsWhatItLooksAtInOrder() throws InterruptedException {
        List<Step> steps = new ArrayList<>();
        new Doctor(() -> {
            throw new IllegalStateException("on purpose");
        }, new PortableProbe("A test has no cores."), new SystemFiles(empty)).examine(true, steps::add);
        assertThat(steps).isSorted().doesNotHaveDuplicates().startsWith(Step.NOISE).endsWith(Step.FACTS)
                .allMatch(step -> !step.words().isBlank());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsDoneOnlyGrows(boolean sweep) {
        List<Double> done = Arrays.stream(Step.values()).map(step -> step.doneBefore(sweep)).toList();
        assertThat(done).isSorted().first().isEqualTo(0.0);
        assertThat(done.getLast()).isBetween(0.9, 1.0);
    }

    @Test
    void anInterruptEndsIt() {
        Doctor doctor = new Doctor(Machine::measure, Machine.findProbe(), SystemFiles.ofSystem());
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> doctor.examine(false));
    }

    @Test
    void javaAndJavaFxAreFoundWithoutStartingAToolkit() {
        JavaFacts facts = JavaFacts.find();
        assertThat(facts.java()).startsWith(Integer.toString(Runtime.version().feature()));
        assertThat(facts.javaFx().orElse("none")).matches("\\d+(\\.\\d+)*.*|none");
    }
}
