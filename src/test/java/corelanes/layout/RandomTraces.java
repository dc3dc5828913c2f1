package corelanes.layout;

import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.util.Random;
import java.util.stream.IntStream;

/** Traces of every kind of density from a seed: long and short slices, gaps, none at all, some provisional. */
public final class RandomTraces {

    private RandomTraces() {}

    /** Slices on each core one after another, and waiting ones in between for tasks that have none there. */
    public static TraceSnapshot trace(long seed) {
        return trace(seed, 600);
    }

    /** With fewer slices than so many. */
    public static TraceSnapshot trace(long seed, int lessThan) {
        Random random = new Random(seed);
        int cores = 1 + random.nextInt(3);
        int tasks = 1 + random.nextInt(12);
        TraceStore store = new TraceStore(Source.SIMULATED, IntStream.range(0, cores).boxed().toList());
        long[] taskNs = IntStream.range(0, tasks).mapToLong(task -> 1_000_000).toArray();
        long[] coreNs = IntStream.range(0, cores).mapToLong(core -> 1_000_000).toArray();
        int slices = random.nextInt(lessThan);
        for (int index = 0; index < slices; index++) {
            int core = random.nextInt(cores);
            int task = random.nextInt(tasks);
            long startNs = Math.max(taskNs[task], coreNs[core]) + (random.nextBoolean() ? 0 : duration(random));
            if (startNs > taskNs[task] && random.nextBoolean()) {
                TaskState state = TaskState.ofCode(1 + random.nextInt(TaskState.values().length - 1));
                add(store, task, Slice.NO_CORE, state, taskNs[task], startNs, index > slices - 3);
            }
            long endNs = startNs + duration(random);
            add(store, task, core, TaskState.RUNNING, startNs, endNs, index > slices - 3);
            taskNs[task] = endNs;
            coreNs[core] = endNs;
        }
        return store.publish(0);
    }

    private static long duration(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(3);
            case 1 -> random.nextInt(200);
            case 2 -> random.nextInt(20_000);
            default -> random.nextInt(2_000_000);
        };
    }

    private static void add(TraceStore store, int task, int core, TaskState state, long startNs, long endNs,
            boolean provisional) {
        Slice slice = new Slice();
        slice.task = task;
        slice.core = core;
        slice.state = state;
        slice.startNs = startNs;
        slice.endNs = endNs;
        if (provisional) {
            store.appendProvisional(slice);
        } else {
            store.append(slice);
        }
    }

    /** A stretch somewhere in or beside the trace. */
    public static TimeScale scale(TraceSnapshot snapshot, Random random) {
        long lengthNs = Math.max(1, snapshot.lastNs() - snapshot.firstNs());
        long spanNs = 1 + (long) (lengthNs * Math.pow(random.nextDouble(), 4) * 1.5);
        long startNs = snapshot.firstNs() - spanNs / 2 + (long) (random.nextDouble() * (lengthNs + spanNs / 2.0));
        return new TimeScale(new Viewport(startNs, spanNs), 1 + random.nextInt(900));
    }

    /** How far a view is moved at a time, ns: from less than a pixel to far beyond what was seen, to both sides. */
    public static long pan(TimeScale scale, Random random) {
        return Math.round(scale.viewport().spanNs() * Math.pow(random.nextDouble(), 5) * 1.5)
                * (random.nextBoolean() ? 1 : -1);
    }
}
