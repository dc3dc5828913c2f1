package corelanes.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import corelanes.probe.PortableProbe;
import corelanes.probe.SystemFiles;
import corelanes.run.Machine;
import corelanes.trace.Source;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
