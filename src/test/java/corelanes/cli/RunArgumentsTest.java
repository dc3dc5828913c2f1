package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunArgumentsTest {

    @Test
    void withoutOptionsItIsTwoHands() {
        RunRequest request = read();
        assertThat(request.experiment()).isEqualTo(Experiment.twoHands());
        assertThat(request.port()).isZero();
        assertThat(request.trace()).isEmpty();
        assertThat(request.json()).isEmpty();
        assertThat(request.picture()).isEmpty();
        assertThat(request.notices()).isEmpty();
    }

    @Test
    void everyOptionIsRead() {
        RunRequest request = read("--workload", "http", "--structure=virtual", "--threads", "1000", "--cores", "1,0",
                "--tasks", "2000", "--cpu-work", "3ms", "--io-latency", "1.5s", "--source", "inferred", "--port",
                "8123",
                "--trace", "a.json.gz", "--json", "b.json", "--picture", "c.PNG");
        assertThat(request.experiment()).isEqualTo(new Experiment(WorkloadKind.HTTP, StructureKind.VIRTUAL, 1_000,
                new CoreChoice.Listed(List.of(0, 1)), new Amount.Tasks(2_000), 3_000_000, 1_500_000_000,
                SourceChoice.INFERRED));
        assertThat(request.port()).isEqualTo(8_123);
        assertThat(request.trace()).contains(Path.of("a.json.gz"));
        assertThat(request.json()).contains(Path.of("b.json"));
        assertThat(request.isJsonToStandardOutput()).isFalse();
        assertThat(request.picture()).contains(Path.of("c.PNG"));
    }

    @Test
    void durationTakesThePlaceOfTasks() {
        assertThat(read("--duration", "2s").experiment().amount()).isEqualTo(new Amount.Lasting(2_000_000_000));
    }

    @Test
    void aCallOfHttpIsSlowAndDoesNotCompute() {
        Experiment experiment = read("--workload", "http").experiment();
        assertThat(experiment.ioLatencyNs()).isEqualTo(200_000_000);
        assertThat(experiment.cpuWorkNs()).isZero();
    }

    @Test
    void whatIsSaidOfACallHolds() {
        Experiment experiment = read("--workload", "http", "--io-latency", "0ms", "--cpu-work", "5ms").experiment();
        assertThat(experiment.ioLatencyNs()).isZero();
        assertThat(experiment.cpuWorkNs()).isEqualTo(5_000_000);
    }

    @Test
    void anOptionWithoutEffectIsTold() {
        assertThat(read("--io-latency", "5ms", "--port", "80").notices()).containsExactly(
                "Tasks of this workload make no calls: --io-latency has no effect.",
                "Tasks of this workload make no calls: --port has no effect.");
    }

    @Test
    void aDashIsStandardOutput() {
        assertThat(read("--json", "-").isJsonToStandardOutput()).isTrue();
    }

    private static RunRequest read(String... options) {
        String[] arguments = Stream.concat(Stream.of("run"), Stream.of(options)).toArray(String[]::new);
        return new RunArguments(new CommandModel().commandLine(80).parseArgs(arguments).subcommand()).read();
    }
}
