package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunTest {

    private final Program program = Program.withoutDisplay();

    @TempDir
    private Path folder;

    @Test
    void saysWhatCameOut() {
        assertThat(run("--tasks", "3", "--cpu-work", "2ms", "--source", "inferred")).isZero();
        assertThat(program.err()).isEmpty();
        assertThat(program.out()).startsWith("CoreLanes ").contains("3 tasks of 2 ms CPU work · a pool of 4 threads")
                .containsPattern("wall time +[\\d.]+ m?s\n").containsPattern("tasks done +3 \\(")
                .contains("(concurrency)", "(parallelism)", "inferred from ticks of the workers");
    }

    @Test
    void jsonOnStandardOutputIsAlone() {
        assertThat(run("--tasks", "3", "--cpu-work", "2ms", "--source", "inferred", "--json", "-")).isZero();
        JsonNode figures = JsonMapper.shared().readTree(program.out());
        assertThat(figures.propertyNames()).containsExactly("version", "workload", "structure", "threads", "cores",
                "source",
                "wall_s", "tasks_done", "throughput_per_s", "in_progress_mean", "running_mean", "switches_voluntary",
                "switches_involuntary", "switch_lost_share", "others_lost_share", "own_lost_share",
                "recording_cost_share", "noise_others_share",
                "noise_steal_share", "noise_own_share", "noise_level", "slices", "dropped",
                "task_latency_ms", "settings", "tallies", "remark");
        assertThat(figures.get("settings").propertyNames()).containsExactly("tasks", "cpu-work");
        assertThat(figures.get("settings").get("cpu-work").decimalValue()).isEqualByComparingTo("0.002");
        assertThat(figures.get("tallies").isEmpty()).isTrue();
        assertThat(figures.get("remark").isNull()).isTrue();
        assertThat(figures.get("tasks_done").intValue()).isEqualTo(3);
        assertThat(figures.get("workload").stringValue()).isEqualTo("cpu");
        assertThat(figures.get("threads").intValue()).isEqualTo(4);
        assertThat(figures.get("cores").intValue()).isEqualTo(1);
        assertThat(figures.get("source").stringValue()).isEqualTo("inferred");
        assertThat(figures.get("wall_s").doubleValue()).isPositive();
        assertThat(figures.get("switch_lost_share").isNumber()).isTrue();
        assertThat(figures.get("task_latency_ms").propertyNames()).containsExactly("p50", "p99");
    }

    @Test
    void recordedIsRecordedOrRefusedInOneLine() {
        int exit = run("--tasks", "3", "--cpu-work", "2ms", "--source", "recorded", "--json", "-");
        if (exit == 0) {
            assertThat(JsonMapper.shared().readTree(program.out()).get("source").stringValue()).isEqualTo("recorded");
        } else {
            assertThat(exit).isEqualTo(1);
            assertThat(program.err().strip().lines()).hasSize(1);
        }
    }

    @Test
    void callsAreDoneAndWhatTheyCannotTellIsNull() {
        assertThat(
                run("--workload", "http", "--structure", "virtual", "--threads", "5", "--tasks", "10", "--io-latency",
                        "1ms", "--json", "-"))
                .isZero();
        JsonNode figures = JsonMapper.shared().readTree(program.out());
        assertThat(figures.get("tasks_done").intValue()).isEqualTo(10);
        assertThat(figures.get("switch_lost_share").isNull()).isTrue();
    }

    @Test
    void filesAreWrittenAndNamed() throws IOException {
        Path trace = folder.resolve("t.json");
        Path json = folder.resolve("f.json");
        Path picture = folder.resolve("p.png");
        assertThat(run("--tasks", "2", "--cpu-work", "1ms", "--trace", trace.toString(), "--json", json.toString(),
                "--picture", picture.toString())).isZero();
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isPositive();
        assertThat(JsonMapper.shared().readTree(Files.readString(trace)).get("traceEvents").size()).isPositive();
        assertThat(JsonMapper.shared().readTree(Files.readString(json)).get("tasks_done").intValue()).isEqualTo(2);
        assertThat(program.out()).contains("Wrote " + trace, "Wrote " + json, "Wrote " + picture);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("t.json", "f.json", "p.png");
    }

    @Test
    void aTraceThatCannotBeWrittenIsKnownBeforeTheRun() {
        Path trace = folder.resolve("no/t.json");
        assertThat(run("--trace", trace.toString())).isEqualTo(1);
        assertThat(program.out()).isEmpty();
        assertThat(program.err())
                .isEqualTo("corelanes: The file " + trace + " could not be written: its folder is not there.\n");
    }

    @Test
    void aTakenPortIsSaidAndNothingIsWritten() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            String trace = folder.resolve("t.json").toString();
            assertThat(run("--workload", "http", "--port", port, "--trace", trace, "--json", "-")).isEqualTo(1);
            assertThat(program.err()).startsWith("corelanes: ").contains("port " + port).hasLineCount(1);
            assertThat(program.out()).isEmpty();
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aCancelledRunWritesNothing() {
        String trace = folder.resolve("t.json").toString();
        // What Ctrl-C does, before the run begins: Cancellation interrupts this thread.
        Thread.currentThread().interrupt();
        assertThat(run("--duration", "1min", "--trace", trace)).isEqualTo(130);
        assertThat(program.err()).isEqualTo(
                "corelanes: cancelled, since this process was asked to end (Ctrl+C or a signal).\n");
        assertThat(folder).isEmptyDirectory();
    }

    private int run(String... options) {
        try {
            return program.run(Stream.concat(Stream.of("run"), Stream.of(options)).toArray(String[]::new));
        } finally {
            // Whatever a test left behind belongs to it alone.
            Thread.interrupted();
        }
    }
}
