package corelanes.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TraceSnapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromeImportTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsExportedIsImportedExactly() throws IOException {
        for (long seed = 0; seed < 40; seed++) {
            StoredRecording recording = Traces.recording(SeededTraces.trace(seed, 700));
            Path file = folder.resolve(seed + (seed % 2 == 0 ? ".json" : ".json.gz"));
            ChromeTrace.write(recording, file);
            StoredRecording opened = Recordings.open(file);
            SameTrace.check(opened.snapshot(), recording.snapshot());
            assertThat(opened.facts()).isEqualTo(recording.facts());
            assertThat(opened.result()).isEqualTo(recording.result());
        }
    }

    @Test
    void aTraceOfAnotherProgramShowsItsCores() throws IOException {
        StoredRecording opened = read("""
                {"traceEvents":[
                {"ph":"M","pid":7,"tid":1,"name":"thread_name","args":{"name":"CPU 3"}},
                {"ph":"X","pid":7,"tid":1,"ts":10,"dur":5.5,"name":"make"},
                {"ph":"X","pid":7,"tid":1,"ts":11,"dur":2,"name":"inside"},
                {"ph":"B","pid":7,"tid":1,"ts":16,"name":"cc1"},{"ph":"E","pid":7,"tid":1,"ts":1.7e1},
                {"ph":"X","pid":7,"tid":1,"ts":17,"dur":9,"name":"swapper/3"},
                {"ph":"X","pid":7,"tid":9,"ts":0,"dur":900,"name":"a thread's own event"},
                {"ph":"C","pid":7,"ts":3,"name":"counter","args":{"value":[1,{"a":2}]}}
                ]}""");
        TraceSnapshot snapshot = opened.snapshot();
        assertThat(opened.origin()).isEqualTo(StoredRecording.Origin.FOREIGN);
        assertThat(snapshot.source()).isEqualTo(Source.INFERRED);
        assertThat(snapshot.coreCount()).isEqualTo(1);
        assertThat(snapshot.core(0)).isEqualTo(3);
        assertThat(snapshot.size()).isEqualTo(2);
        assertThat(snapshot.startNs(0)).isEqualTo(10_000);
        assertThat(snapshot.endNs(0)).isEqualTo(15_500);
        assertThat(snapshot.startNs(1)).isEqualTo(16_000);
        assertThat(snapshot.endNs(1)).isEqualTo(17_000);
        assertThat(snapshot.inProgressAt(12_000)).isEqualTo(1);
        assertThat(snapshot.task(1)).isNotEqualTo(Slice.NO_TASK);
        assertThat(opened.result().notices().getFirst()).contains("A is make, B is cc1");
    }

    @Test
    void whatHasOneNameOnSeveralCoresAtOnceIsSeveralTasks() throws IOException {
        StoredRecording opened = read("""
                {"traceEvents":[
                {"ph":"M","pid":7,"tid":0,"name":"thread_name","args":{"name":"CPU 0"}},
                {"ph":"M","pid":7,"tid":1,"name":"thread_name","args":{"name":"CPU 1"}},
                {"ph":"X","pid":7,"tid":0,"ts":10,"dur":10,"name":"decode"},
                {"ph":"X","pid":7,"tid":1,"ts":15,"dur":10,"name":"decode"},
                {"ph":"X","pid":7,"tid":0,"ts":20,"dur":10,"name":"paint"},
                {"ph":"X","pid":7,"tid":1,"ts":40,"dur":10,"name":"decode"}
                ]}""");
        TraceSnapshot snapshot = opened.snapshot();
        assertThat(snapshot.taskCount()).isEqualTo(3);
        assertThat(snapshot.size()).isEqualTo(4);
        assertThat(IntStream.range(0, 4).map(snapshot::task)).containsExactly(0, 1, 2, 0);
        assertThat(opened.result().notices()).singleElement().asString().contains("decode", "paint");
    }

    @Test
    void whatRoundedTimesLetOverlapIsCutAndNotLost() throws IOException {
        TraceSnapshot snapshot = read("""
                {"traceEvents":[
                {"ph":"M","pid":7,"tid":0,"name":"thread_name","args":{"name":"CPU 0"}},
                {"ph":"X","pid":7,"tid":0,"ts":10,"dur":10.001,"name":"one"},
                {"ph":"X","pid":7,"tid":0,"ts":20,"dur":5,"name":"two"},
                {"ph":"X","pid":7,"tid":0,"ts":22,"dur":3,"name":"inside"}
                ]}""").snapshot();
        assertThat(snapshot.size()).isEqualTo(2);
        assertThat(snapshot.startNs(1)).isEqualTo(snapshot.endNs(0)).isEqualTo(20_001);
        assertThat(snapshot.endNs(1)).isEqualTo(25_000);
    }

    @Test
    void aTraceWithoutCoresIsRefused() {
        refused("[{\"ph\":\"X\",\"pid\":1,\"tid\":2,\"ts\":1,\"dur\":1,\"name\":\"f\"}]", "says nothing of cores");
        refused("{\"traceEvents\":[]}", "says nothing of cores");
    }

    @Test
    void whatIsNoTraceIsRefused() {
        refused("{\"nodes\":[1,2,3]}", "neither a recording");
        refused("hello", "neither a recording");
        refused("{\"traceEvents\":[{\"ph\":\"X\",\"ts\":-5}]}", "damaged (time)");
        refused("{\"traceEvents\":[{\"ph\":\"X\",\"ts\":1e999999999}]}", "damaged (time)");
        refused("{\"traceEvents\":[{\"ph\":\"X\",\"ts\":5,\"dur\":99999999999999999999}]}", "damaged (time)");
        refused("{\"traceEvents\":[", "");
        refused("[".repeat(100_000), "");
        refused("{\"a\":".repeat(100_000), "");
    }

    @Test
    void aPackedBombIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write("[".getBytes(StandardCharsets.US_ASCII));
            byte[] blank = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int mebibyte = 0; mebibyte < 200; mebibyte++) {
                packed.write(blank);
            }
        }
        assertThatThrownBy(() -> ChromeTraceReader.read(new ByteArrayInputStream(out.toByteArray())))
                .isInstanceOf(UnreadableException.class).hasMessageContaining("gzip");
    }

    @Test
    void timesOfEveryFormAreReadToTheNanosecond() throws UnreadableException {
        assertThat(TraceEvent.ns("0")).isZero();
        assertThat(TraceEvent.ns("31536000123456.789")).isEqualTo(31_536_000_123_456_789L);
        assertThat(TraceEvent.ns("1234567")).isEqualTo(1_234_567_000L);
        assertThat(TraceEvent.ns("1.5")).isEqualTo(1_500);
        assertThat(TraceEvent.ns("1.25")).isEqualTo(1_250);
        assertThat(TraceEvent.ns("1.0004999")).isEqualTo(1_000);
        assertThat(TraceEvent.ns("1e3")).isEqualTo(1_000_000);
        assertThat(TraceEvent.ns("2305843009213693.951")).isEqualTo(2_305_843_009_213_693_951L);
        assertThatThrownBy(() -> TraceEvent.ns("")).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> TraceEvent.ns("9999999999999999.999")).isInstanceOf(UnreadableException.class);
    }

    @Test
    void aFileThatIsNotThereIsToldInASentence() {
        assertThatThrownBy(() -> Recordings.open(folder.resolve("none.lanes")))
                .hasMessageContaining("none.lanes could not be opened: there is no such file.");
        assertThatThrownBy(() -> Recordings.open(folder)).hasMessageContaining("it is not an ordinary file");
        assertThatThrownBy(() -> Recordings.open(Files.createFile(folder.resolve("empty"))))
                .hasMessageContaining("there is no recording in it");
    }

    private static StoredRecording read(String json) throws IOException {
        return ChromeTraceReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refused(String json, String why) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(UnreadableException.class).hasMessageContaining(why);
    }
}
