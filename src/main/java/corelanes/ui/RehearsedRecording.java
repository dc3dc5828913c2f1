package corelanes.ui;

import corelanes.storage.FileNotReadException;
import corelanes.storage.FileNotWrittenException;
import corelanes.storage.LanesFile;
import corelanes.storage.Recordings;
import corelanes.storage.StoredRecording;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A recording as of a machine with many cores, for a rehearsal on one that has few: what is much is drawn in another way. */
final class RehearsedRecording {

    private static final List<Integer> CORES = IntStream.range(0, 32).boxed().toList();
    private static final int TURNS = 2_000;
    private static final long TURN_NS = 50_000;

    private RehearsedRecording() {}

    /** Writes one beside a recording, which says what was run. @return its file */
    static Path beside(Path recording) throws FileNotReadException, FileNotWrittenException {
        StoredRecording of = Recordings.open(recording);
        Path file = recording.resolveSibling("many-cores.lanes");
        LanesFile.write(new StoredRecording(of.facts(), turns(), of.result()), file);
        return file;
    }

    /** On each core a turn after the other, each of the next task. */
    private static TraceSnapshot turns() {
        TraceStore store = new TraceStore(Source.SIMULATED, CORES);
        Slice slice = new Slice();
        for (int turn = 0; turn < TURNS; turn++) {
            for (int core : CORES) {
                slice.task = (turn + core) % (2 * CORES.size());
                slice.state = TaskState.RUNNING;
                slice.core = core;
                slice.startNs = turn * TURN_NS;
                slice.endNs = slice.startNs + TURN_NS - core;
                store.append(slice);
            }
        }
        return store.publish(0);
    }
}
