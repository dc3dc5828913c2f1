package corelanes.storage;

import corelanes.analysis.StretchFigures;
import corelanes.analysis.TaskLatencies;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Makes a recording of so many slices over 64 lanes, in which tasks take turns as they do on a busy machine, and says how long it
 * takes to save, open, export and import it, first and once the code is compiled, and how long the files are:
 * {@code LargeRecording SLICES FOLDER}. With a file alone, how long a process that has just begun takes to open it.
 */
public final class LargeRecording {

    private static final int CORES = 64;
    private static final int TASKS = 256;
    private static final int ROUNDS = 5;

    private LargeRecording() {}

    /** @param arguments how many slices, and the folder that the files go to; or a recording */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 1) {
            openOnce(Path.of(arguments[0]));
            return;
        }
        int slices = Integer.parseInt(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        StoredRecording recording = recording(slices);
        Path lanes = folder.resolve(slices + ".lanes");
        Path trace = folder.resolve(slices + ".json");
        time("save", () -> LanesFile.write(recording, lanes));
        time("open", () -> Recordings.open(lanes));
        time("export", () -> ChromeTrace.write(recording, trace));
        time("import", () -> Recordings.open(trace));
        System.out.printf("%,d slices: %,d bytes, %.2f a slice; as a trace %,d bytes%n", recording.snapshot().size(),
                Files.size(lanes), (double) Files.size(lanes) / recording.snapshot().size(), Files.size(trace));
    }

    private static void openOnce(Path file) throws IOException {
        long beforeNs = System.nanoTime();
        StoredRecording opened = Recordings.open(file);
        long openNs = System.nanoTime();
        StretchFigures.of(opened.snapshot());
        TaskLatencies.of(opened.snapshot());
        System.out.printf("in a process just begun: open %,d ms, figures %,d ms%n", (openNs - beforeNs) / 1_000_000,
                (System.nanoTime() - openNs) / 1_000_000);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void time(String name, Work work) throws IOException {
        double[] ms = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long beforeNs = System.nanoTime();
            work.run();
            ms[round] = (System.nanoTime() - beforeNs) / 1e6;
        }
        double first = ms[0];
        Arrays.sort(ms);
        System.out.printf("%-7s first %,.0f ms, median of %d %,.0f ms%n", name, first, ROUNDS, ms[ROUNDS / 2]);
    }

    /** Turns of 0.1 to 4 ms; a switch takes 1 to 3 µs; who has no core is ready for one. */
    static StoredRecording recording(int slices) {
        TraceStore store = new TraceStore(Source.SIMULATED, IntStream.range(0, CORES).boxed().toList());
        Random random = new Random(7);
        long[] readyNs = new long[TASKS];
        long[] freeNs = new long[CORES];
        Arrays.fill(readyNs, 5_000_000_000L);
        Arrays.fill(freeNs, 5_000_000_000L);
        Slice slice = new Slice();
        for (int turn = 0; turn < slices / 2; turn++) {
            int task = turn % TASKS;
            int core = IntStream.range(0, CORES).reduce((one, other) -> freeNs[other] < freeNs[one] ? other : one)
                    .orElseThrow();
            long beginsNs = Math.max(readyNs[task], freeNs[core]) + 1_000 + random.nextInt(2_000);
            set(slice, task, Slice.NO_CORE, TaskState.READY, readyNs[task], beginsNs);
            slice.started = turn < TASKS ? 1 : 0;
            slice.ended = 0;
            store.append(slice);
            set(slice, task, core, TaskState.RUNNING, beginsNs, beginsNs + 100_000 + random.nextInt(3_900_000));
            slice.started = 0;
            slice.ended = turn >= slices / 2 - TASKS ? 1 : 0;
            store.append(slice);
            readyNs[task] = slice.endNs;
            freeNs[core] = slice.endNs;
        }
        TraceSnapshot snapshot = store.publish(0);
        Experiment experiment = Experiment.twoHands().withThreads(TASKS).with(new CoreChoice.Count(CORES));
        return new StoredRecording(new RecordingFacts(experiment, "", CORES + " cores", 25, CORES, Instant.EPOCH),
                snapshot, new StoredResult(IntStream.range(0, CORES).boxed().toList(), TASKS, Optional.empty(), 0, 0,
                        Optional.empty(), List.of(), Optional.empty(), List.of(), Optional.empty()));
    }

    private static void set(Slice slice, int task, int core, TaskState state, long startNs, long endNs) {
        slice.task = task;
        slice.osTid = 30_000 + task;
        slice.core = core;
        slice.state = state;
        slice.startNs = startNs;
        slice.endNs = endNs;
    }
}
