package corelanes.storage;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Mark;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanesJournalTest {

    @TempDir
    private Path folder;

    /** A journal of a run that grows in steps, and the snapshot and the file's length after each. */
    private record Growth(byte[] file, List<TraceSnapshot> snapshots, List<Long> lengths) {}

    @Test
    void whereverItBreaksOffTheLastWholeStepIsThere() throws IOException {
        for (long seed = 0; seed < 12; seed++) {
            Growth growth = grow(seed);
            int step = Math.max(1, growth.file.length / 60);
            for (int length = 0; length <= growth.file.length; length += step) {
                byte[] cut = Arrays.copyOf(growth.file, length);
                int whole = wholeSteps(growth, length);
                try {
                    StoredRecording found = LanesReader.read(new ByteArrayInputStream(cut), cut.length);
                    assertThat(found.origin()).isEqualTo(StoredRecording.Origin.RECOVERED);
                    SameTrace.check(found.snapshot(), growth.snapshots.get(whole - 1));
                } catch (UnreadableException nothing) {
                    assertThat(whole).isZero();
                }
            }
        }
    }

    @Test
    void whatIsDamagedBehindAWholeStepCostsWhatComesAfterIt() throws IOException {
        Growth growth = grow(5);
        Random random = new Random(3);
        int first = growth.lengths.getFirst().intValue();
        for (int trial = 0; trial < 500; trial++) {
            int at = first + random.nextInt(growth.file.length - first);
            byte[] damaged = growth.file.clone();
            damaged[at] ^= (byte) (1 + random.nextInt(255));
            TraceSnapshot found = LanesReader.read(new ByteArrayInputStream(damaged), damaged.length).snapshot();
            SameTrace.check(found, growth.snapshots.get(wholeSteps(growth, at) - 1));
        }
    }

    @Test
    void whileItIsOpenItIsNotLeft() throws IOException {
        Path file = folder.resolve("a");
        try (LanesJournal journal = new LanesJournal(file, Traces.facts())) {
            journal.write(Traces.small(), Traces.recording(Traces.small()).result());
            assertThat(LanesJournal.isLeft(file)).isFalse();
        }
        assertThat(LanesJournal.isLeft(file)).isTrue();
        assertThat(LanesJournal.isLeft(folder.resolve("none"))).isFalse();
    }

    private static int wholeSteps(Growth growth, long length) {
        return (int) growth.lengths.stream().filter(end -> end <= length).count();
    }

    private Growth grow(long seed) throws IOException {
        Random random = new Random(seed);
        TraceStore store = new TraceStore(Source.RECORDED, List.of(0));
        Path file = folder.resolve("journal" + seed);
        List<TraceSnapshot> snapshots = new ArrayList<>();
        List<Long> lengths = new ArrayList<>();
        long[] coreNs = new long[3];
        Slice slice = new Slice();
        slice.state = TaskState.RUNNING;
        int task = 0;
        try (LanesJournal journal = new LanesJournal(file, Traces.facts())) {
            for (int step = 0; step < 8; step++) {
                for (int at = random.nextInt(200); at > 0; at--) {
                    slice.core = random.nextInt(3);
                    slice.task = task++;
                    slice.startNs = coreNs[slice.core] + random.nextInt(3_000);
                    slice.endNs = slice.startNs + random.nextInt(100_000);
                    slice.started = 1;
                    slice.ended = random.nextInt(2);
                    coreNs[slice.core] = slice.endNs;
                    store.append(slice);
                }
                if (random.nextBoolean()) {
                    store.append(new Mark(coreNs[0], "Step " + step));
                }
                for (int core = 0; core < random.nextInt(4); core++) {
                    slice.core = core;
                    slice.task = task + core;
                    slice.startNs = Arrays.stream(coreNs).max().getAsLong() + core;
                    slice.endNs = slice.startNs + random.nextInt(50);
                    slice.started = 1;
                    slice.ended = 0;
                    store.appendProvisional(slice);
                }
                TraceSnapshot snapshot = store.publish(step);
                journal.write(snapshot, Traces.recording(snapshot).result());
                snapshots.add(snapshot);
                lengths.add(Files.size(file));
            }
        }
        return new Growth(Files.readAllBytes(file), snapshots, lengths);
    }
}
