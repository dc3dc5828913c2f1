package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.experiment.InvalidSettingException;
import corelanes.experiment.Preset;
import corelanes.experiment.Presets;
import corelanes.experiment.Setting;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunArgumentsTest {

    @Test
    void withoutOptionsItIsTwoHands() {
        RunRequest request = read();
        assertThat(request.experiment()).isEqualTo(Experiment.twoHands());
        assertThat(request.options().port()).isZero();
        assertThat(request.options().imageFolder()).isEmpty();
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
        assertThat(request.options().port()).isEqualTo(8_123);
        assertThat(request.trace()).contains(Path.of("a.json.gz"));
        assertThat(request.json()).contains(Path.of("b.json"));
        assertThat(request.isJsonToStandardOutput()).isFalse();
        assertThat(request.picture()).contains(Path.of("c.PNG"));
    }

    @Test
    void theBudgetOfMemoryIsInMegabytes() {
        assertThat(read().options().memoryBytes()).isEqualTo(512L << 20);
        assertThat(read("--memory", "64").options().memoryBytes()).isEqualTo(64L << 20);
        for (String wrong : List.of("15", "65537", "-1", "1e3", "99999999999999999999")) {
            assertThatThrownBy(() -> read("--memory", wrong)).isInstanceOf(InvalidSettingException.class)
                    .hasMessageMatching("A recording can take from 16 to 65536 MB of memory, not .*"
                            + "|Option --memory needs a whole number.*");
        }
    }

    @Test
    void aFolderOfPhotographsIsForImagesOnly() {
        RunRequest request = read("--workload", "images", "--image-folder", "holiday");
        assertThat(request.options().imageFolder()).contains(Path.of("holiday"));
        assertThat(request.notices()).isEmpty();
        assertThat(read("--image-folder", "holiday").notices()).singleElement()
                .satisfies(notice -> assertThat(notice).contains("--image-folder"));
    }

    @Test
    void aPortIsForTheServerAndForTheBroker() {
        assertThat(read("--workload", "messages", "--port", "61616").notices()).isEmpty();
        assertThat(read("--workload", "cpu", "--port", "61616").notices()).hasSize(1);
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

    @ParameterizedTest
    @EnumSource(WorkloadKind.class)
    void whatIsNotSaidIsAsUsualForTheWorkload(WorkloadKind workload) {
        assertThat(read("--workload", workload.word()).experiment()).isEqualTo(Experiment.usual(workload));
    }

    /** Values at the ends of the range and between, so that each comes back from what is written for it. */
    @ParameterizedTest
    @EnumSource(Setting.class)
    void everySettingComesBackFromItsOption(Setting setting) {
        Random random = new Random(setting.ordinal());
        WorkloadKind workload = Arrays.stream(WorkloadKind.values()).filter(kind -> kind.has(setting)).findFirst()
                .orElseThrow();
        LongStream inside = random.longs(40, setting.smallest(), setting.largest() + 1);
        LongStream.concat(LongStream.of(setting.smallest(), setting.usual(), setting.largest()), inside)
                .filter(value -> setting != Setting.CPU_WORK || value > 0).forEach(value -> {
                    Experiment said = read("--workload", workload.word(), setting.option(), setting.write(value))
                            .experiment();
                    assertThat(said.value(setting)).isEqualTo(value);
                    assertThat(said).isEqualTo(Experiment.usual(workload).with(setting, value));
                });
    }

    @Test
    void anOptionWithoutEffectIsTold() {
        assertThat(read("--io-latency", "5ms", "--port", "80", "--queue-size", "7").notices()).containsExactly(
                "cpu has no use for --io-latency: it has no effect.",
                "cpu has no use for --queue-size: it has no effect.",
                "cpu has no use for --port: it has no effect.");
        assertThat(read("--structure", "sequential", "--threads", "8").notices()).containsExactly(
                "sequential has no use for --threads: it has no effect.");
        assertThat(read("--workload", "images", "--cpu-work", "8ms", "--image-size", "64").notices()).containsExactly(
                "images has no use for --cpu-work: it has no effect.");
    }

    @Test
    void aPresetIsTakenAndFurtherOptionsChangeIt() {
        for (Preset preset : Presets.all()) {
            assertThat(read("--preset", preset.name()).experiment()).isEqualTo(preset.experiment());
            assertThat(read("--preset", preset.name()).notices()).isEmpty();
        }
        Experiment locks = Presets.ofName("two-locks").orElseThrow().experiment();
        assertThat(read("--preset", "two-locks", "--lock-order", "ordered", "--cores", "2").experiment())
                .isEqualTo(locks.with(Setting.LOCK_ORDER, 1).with(new CoreChoice.Count(2)));
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
