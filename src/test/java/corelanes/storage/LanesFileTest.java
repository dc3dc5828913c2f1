package corelanes.storage;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanesFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsSavedIsOpenedExactly() throws IOException {
        for (long seed = 0; seed < 60; seed++) {
            StoredRecording recording = Traces.recording(SeededTraces.trace(seed, seed % 10 == 0 ? 40_000 : 700));
            Path file = folder.resolve("a" + seed + ".lanes");
            LanesFile.write(recording, file);
            StoredRecording opened = Recordings.open(file);
            SameTrace.check(opened.snapshot(), recording.snapshot());
            assertThat(opened.facts()).isEqualTo(recording.facts());
            assertThat(opened.result()).isEqualTo(recording.result());
            assertThat(opened.origin()).isEqualTo(StoredRecording.Origin.SAVED);
        }
    }

    @Test
    void savingWhatWasOpenedMakesTheSameFile() throws IOException {
        for (long seed = 0; seed < 10; seed++) {
            byte[] once = saved(Traces.recording(SeededTraces.trace(seed, 5_000)));
            byte[] twice = saved(LanesReader.read(new ByteArrayInputStream(once), once.length));
            assertThat(twice).isEqualTo(once);
        }
    }

    @Test
    void aRecordingWithoutSlicesIsOneToo() throws IOException {
        TraceSnapshot nothing = TraceSnapshot.empty(Source.RECORDED, List.of(0, 5));
        byte[] file = saved(Traces.recording(nothing));
        SameTrace.check(LanesReader.read(new ByteArrayInputStream(file), file.length).snapshot(), nothing);
    }

    @Test
    void slicesAsRegularAsAClockAreNoBomb() throws IOException {
        TraceSnapshot regular = Traces.many(300_000);
        byte[] file = saved(Traces.recording(regular));
        assertThat(LanesReader.read(new ByteArrayInputStream(file), file.length).snapshot().size())
                .isEqualTo(regular.size());
    }

    @Test
    void aSliceTakesFewBytesWhereTasksTakeTurns() throws IOException {
        TraceSnapshot turns = turns(64, 200_000);
        assertThat((double) saved(Traces.recording(turns)).length / turns.size()).isLessThan(8);
    }

    @Test
    void whatWasLetGoOfIsSaidAgain() throws IOException {
        TraceSnapshot some = letGo(200_000);
        assertThat(some.forgotten()).isPositive();
        Path file = folder.resolve("a.lanes");
        LanesFile.write(Traces.recording(some), file);
        SameTrace.check(Recordings.open(file).snapshot(), some);
        Path trace = folder.resolve("a.json");
        ChromeTrace.write(Traces.recording(some), trace);
        SameTrace.check(Recordings.open(trace).snapshot(), some);
    }

    /** A recording of which only the last part fits into the memory it may take. */
    private static TraceSnapshot letGo(int slices) {
        TraceStore store = new TraceStore(Source.RECORDED, List.of(0), 2_000_000);
        Slice slice = new Slice();
        slice.core = 0;
        slice.state = TaskState.RUNNING;
        for (int at = 0; at < slices; at++) {
            slice.task = at % 3;
            slice.startNs = at * 1_000L;
            slice.endNs = slice.startNs + 900;
            slice.started = at < 3 ? 1 : 0;
            store.append(slice);
        }
        return store.publish(0);
    }

    @Test
    void thereIsNothingBesideTheFileAfterwards() throws IOException {
        LanesFile.write(Traces.recording(Traces.small()), folder.resolve("a.lanes"));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    /** Tasks that share one core in turns of 1 to 4 ms, with everyone else waiting for it meanwhile. */
    static TraceSnapshot turns(int tasks, int slices) {
        TraceStore store = new TraceStore(Source.RECORDED, List.of(0));
        java.util.Random random = new java.util.Random(5);
        long[] readyNs = new long[tasks];
        java.util.Arrays.fill(readyNs, 1_000_000_000L);
        long nowNs = 1_000_000_000L;
        Slice slice = new Slice();
        for (int at = 0; at < slices / 2; at++) {
            int task = at % tasks;
            slice.task = task;
            slice.osTid = 7_000 + task;
            slice.core = Slice.NO_CORE;
            slice.state = TaskState.READY;
            slice.startNs = readyNs[task];
            slice.endNs = nowNs + 900 + random.nextInt(1_500);
            slice.started = at < tasks ? 1 : 0;
            store.append(slice);
            nowNs = slice.endNs;
            slice.started = 0;
            slice.core = 0;
            slice.state = TaskState.RUNNING;
            slice.startNs = nowNs;
            slice.endNs = nowNs + 1_000_000 + random.nextInt(3_000_000);
            store.append(slice);
            nowNs = slice.endNs;
            readyNs[task] = nowNs;
        }
        return store.publish(0);
    }

    static byte[] saved(StoredRecording recording) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LanesFile.write(recording, out);
        return out.toByteArray();
    }
}
