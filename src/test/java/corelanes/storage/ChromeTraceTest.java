package corelanes.storage;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChromeTraceTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TempDir
    private Path folder;

    @Test
    void everySliceIsThereOnceForItsTaskWithExactTimes() throws IOException {
        TraceSnapshot snapshot = Traces.small();
        List<JsonNode> events = events(written(snapshot), "X", 2);
        assertThat(events).hasSize(snapshot.size());
        for (int slice = 0; slice < snapshot.size(); slice++) {
            assertSpan(events.get(slice), snapshot, slice);
            assertThat(events.get(slice).get("tid").intValue()).isEqualTo(snapshot.task(slice));
            assertThat(events.get(slice).get("args").get("state").stringValue())
                    .isEqualTo(snapshot.state(slice).name());
        }
    }

    @Test
    void runningSlicesAreOnceOnTheirCoreAsTheAgreementToolReadsThem() throws IOException {
        TraceSnapshot snapshot = Traces.small();
        List<JsonNode> events = events(written(snapshot), "X", 1);
        List<Integer> running = new ArrayList<>();
        for (int slice = 0; slice < snapshot.size(); slice++) {
            if (snapshot.state(slice) == TaskState.RUNNING && snapshot.coreOf(slice) >= 0) {
                running.add(slice);
            }
        }
        assertThat(events).hasSameSizeAs(running);
        for (int at = 0; at < running.size(); at++) {
            JsonNode event = events.get(at);
            assertSpan(event, snapshot, running.get(at));
            assertThat(event.get("tid").intValue()).isEqualTo(snapshot.coreOf(running.get(at)));
            assertThat(event.get("args").propertyNames()).containsExactly("task", "os_tid", "state");
            assertThat(event.get("args").get("os_tid").intValue()).isEqualTo(snapshot.osTid(running.get(at)));
            assertThat(event.get("args").get("state").stringValue()).isEqualTo("RUNNING");
        }
    }

    @Test
    void timesHaveExactlyThreeDecimals() throws IOException {
        assertThat(text(Traces.small())).contains("\"ts\":31536000123456.789,\"dur\":1.001").contains("\"dur\":0.000")
                .contains("\"dur\":2999999.006").doesNotContainPattern("\"(ts|dur)\":(?!-?\\d+\\.\\d{3}[,}])");
    }

    @Test
    void lanesHaveNames() throws IOException {
        JsonNode trace = written(Traces.small());
        assertThat(events(trace, "M", 1))
                .extracting(event -> event.get("tid") + " " + event.at("/args/name").stringValue())
                .containsExactly("0 Cores", "0 Core 0", "3 Core 3");
        assertThat(events(trace, "M", 2))
                .extracting(event -> event.get("tid") + " " + event.at("/args/name").stringValue())
                .containsExactly("0 Tasks", "0 Task A", "1 Task B", "2 Task C");
    }

    @Test
    void theFileSaysWhereItComesFrom() throws IOException {
        JsonNode other = written(Traces.small()).get("otherData");
        assertThat(other.get("source").stringValue()).isEqualTo("inferred");
        assertThat(other.get("clock").stringValue()).isEqualTo("CLOCK_MONOTONIC");
        assertThat(other.get("version").stringValue()).isEqualTo("1.2.3");
        assertThat(other.at("/experiment/workload").stringValue()).isEqualTo("cpu");
        assertThat(other.at("/experiment/tasks").intValue()).isEqualTo(4);
    }

    @Test
    void aMarkIsAnInstant() throws IOException {
        JsonNode mark = events(written(Traces.small()), "i", 1).getFirst();
        assertThat(mark.get("name").stringValue()).isEqualTo("Threads 2 → 4, \"quoted\"");
        assertThat(mark.get("ts").decimalValue()).isEqualTo(microseconds(Traces.LATE_NS + 5));
    }

    @Test
    void anEmptyTraceIsATraceToo() throws IOException {
        assertThat(events(written(Traces.many(0)), "X", 2)).isEmpty();
    }

    @Test
    void aNameEndingInGzIsPacked() throws IOException {
        Path file = folder.resolve("trace.json.gz");
        ChromeTrace.write(Traces.recording(Traces.many(10_000)), file);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(events(JSON.readTree(in), "X", 1)).hasSize(10_000);
        }
        assertThat(Files.size(file)).isLessThan(200_000);
    }

    private JsonNode written(TraceSnapshot snapshot) throws IOException {
        Path file = folder.resolve("trace.json");
        ChromeTrace.write(Traces.recording(snapshot), file);
        return JSON.readTree(Files.readString(file));
    }

    private static String text(TraceSnapshot snapshot) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChromeTrace.write(Traces.recording(snapshot), out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<JsonNode> events(JsonNode trace, String phase, int pid) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode event : trace.get("traceEvents")) {
            if (event.get("ph").stringValue().equals(phase) && event.get("pid").intValue() == pid) {
                found.add(event);
            }
        }
        return found;
    }

    private static void assertSpan(JsonNode event, TraceSnapshot snapshot, int slice) {
        assertThat(event.get("ts").decimalValue()).isEqualTo(microseconds(snapshot.startNs(slice)));
        assertThat(event.get("dur").decimalValue())
                .isEqualTo(microseconds(snapshot.endNs(slice) - snapshot.startNs(slice)));
    }

    private static BigDecimal microseconds(long ns) {
        return BigDecimal.valueOf(ns, 3);
    }
}
