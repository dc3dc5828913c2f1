package corelanes.trace;

import java.util.Random;
import java.util.stream.IntStream;

/** Recordings of many slices for benchmarks: tasks take turns on whichever core is free first. */
public final class LongTrace {

    private final Random random = new Random(1);
    private final long[] freeNs;
    private final long[] readyNs;
    private final int tasks;
    private final Slice slice = new Slice();

    /** @param tasks how many are in progress at a time; at least as many as cores */
    public LongTrace(int cores, int tasks) {
        this.freeNs = new long[cores];
        this.tasks = tasks;
        this.readyNs = new long[tasks];
    }

    /** A store's cores. */
    public static java.util.List<Integer> cores(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    /** Turns of 50 to 250 µs with the waits between them, in the order of their starts. */
    public static TraceSnapshot waiting(int slices, int cores, int tasks) {
        TraceStore store = new TraceStore(Source.SIMULATED, cores(cores));
        LongTrace trace = new LongTrace(cores, tasks);
        for (int turn = 0; turn < slices / 2; turn++) {
            trace.turn(store, true);
        }
        return store.publish(0);
    }

    /** Turns of many short tasks, each with so many turns; several of a task's are never on two cores at once. */
    public static TraceSnapshot manyTasks(int slices, int cores, int turnsOfTask) {
        TraceStore store = new TraceStore(Source.SIMULATED, cores(cores));
        LongTrace trace = new LongTrace(cores, 2 * cores);
        int[] number = IntStream.range(0, 2 * cores).toArray();
        int[] left = IntStream.range(0, 2 * cores).map(_ -> turnsOfTask).toArray();
        int next = number.length;
        for (int turn = 0; turn < slices / 2; turn++) {
            int seat = earliest(trace.readyNs);
            trace.turn(store, true, number[seat], left[seat] == turnsOfTask, left[seat] == 1);
            if (--left[seat] == 0) {
                number[seat] = next++;
                left[seat] = turnsOfTask;
            }
        }
        return store.publish(0);
    }

    /** One turn, and before it the wait for it. */
    public void turn(TraceStore store, boolean waits) {
        turn(store, waits, earliest(readyNs), false, false);
    }

    private void turn(TraceStore store, boolean waits, int named, boolean begins, boolean ends) {
        int core = earliest(freeNs);
        int seat = earliest(readyNs);
        long startNs = Math.max(freeNs[core], readyNs[seat]);
        slice.task = named;
        slice.osTid = 1_000 + seat;
        slice.started = begins ? 1 : 0;
        slice.ended = 0;
        if (waits) {
            append(store, TaskState.READY, Slice.NO_CORE, readyNs[seat], startNs);
            slice.started = 0;
        }
        slice.ended = ends ? 1 : 0;
        append(store, TaskState.RUNNING, core, startNs, startNs + 50_000 + random.nextInt(200_000));
        freeNs[core] = slice.endNs;
        readyNs[seat] = slice.endNs;
    }

    /** How many tasks are in progress. */
    public int tasks() {
        return tasks;
    }

    private void append(TraceStore store, TaskState state, int core, long startNs, long endNs) {
        slice.state = state;
        slice.core = core;
        slice.startNs = startNs;
        slice.endNs = endNs;
        store.append(slice);
    }

    private static int earliest(long[] times) {
        int earliest = 0;
        for (int at = 1; at < times.length; at++) {
            earliest = times[at] < times[earliest] ? at : earliest;
        }
        return earliest;
    }
}
