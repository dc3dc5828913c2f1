package corelanes.storage;

import corelanes.trace.Mark;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.ThreadName;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Traces with everything that a recording can have, from a seed. */
final class SeededTraces {

    private SeededTraces() {}

    /** With some {@code most} slices at most. */
    static TraceSnapshot trace(long seed, int most) {
        Random random = new Random(seed);
        List<Integer> lanes = new ArrayList<>();
        for (int core = 0; core < 6; core++) {
            if (random.nextInt(3) == 0) {
                lanes.add(core * (1 + random.nextInt(200)) + core);
            }
        }
        TraceStore store = new TraceStore(Source.values()[random.nextInt(3)], lanes.stream().distinct().toList());
        store.setPermits(random.nextInt(4));
        int tasks = 1 + random.nextInt(random.nextBoolean() ? 5 : 3_000);
        long[] taskNs = new long[tasks];
        long[] coreNs = new long[12];
        long nowNs = random.nextBoolean() ? Traces.LATE_NS : random.nextInt(1_000);
        long lastNs = nowNs;
        int slices = random.nextInt(most);
        int provisional = random.nextInt(5);
        Slice slice = new Slice();
        for (int at = 0; at < slices; at++) {
            slice.task = random.nextInt(12) == 0 ? -1 - random.nextInt(3) : random.nextInt(tasks);
            slice.state = TaskState.ofCode(random.nextInt(TaskState.values().length));
            slice.core = random.nextInt(3) == 0 ? Slice.NO_CORE : random.nextInt(12);
            if (slice.task < 0 && slice.core == Slice.NO_CORE) {
                slice.core = 1;
            }
            slice.osTid = slice.task == Slice.ELSEWHERE || random.nextInt(5) == 0 ? 0 : 4_000 + random.nextInt(70);
            // Each core and each task has a clock of its own: so slices come late, but none overlaps another.
            long freeNs = Math.max(slice.task >= 0 ? taskNs[slice.task] : 0, slice.core >= 0 ? coreNs[slice.core] : 0);
            boolean goesOn = freeNs > 0 && random.nextInt(4) > 0;
            slice.startNs = goesOn ? freeNs : Math.max(freeNs, nowNs + random.nextInt(40));
            slice.endNs = slice.startNs + (long) Math.pow(2, random.nextDouble() * 30) - 1;
            slice.started = slice.task >= 0 && random.nextInt(5) == 0 ? random.nextInt(3) : 0;
            slice.ended = slice.task >= 0 && random.nextInt(5) == 0 ? random.nextInt(3) : 0;
            if (slice.task >= 0) {
                taskNs[slice.task] = slice.endNs;
            }
            if (slice.core >= 0) {
                coreNs[slice.core] = slice.endNs;
            }
            lastNs = Math.max(lastNs, slice.endNs);
            nowNs += random.nextInt(2_000);
            store.append(slice);
        }
        store.setThreadNames(List.of(new ThreadName(4_001, "corelanes-colle"), new ThreadName(77, "ü \"x\"")));
        for (int mark = random.nextInt(4); mark > 0; mark--) {
            store.append(new Mark(nowNs - random.nextInt(500), "Threads 2 → " + mark + " \"quoted\" \u0007"));
        }
        for (int at = 0; at < provisional; at++) {
            slice.task = random.nextInt(tasks + 2);
            slice.core = random.nextInt(3) == 0 ? Slice.NO_CORE : random.nextInt(14);
            slice.state = TaskState.RUNNING;
            slice.startNs = lastNs + 10L * at;
            slice.endNs = slice.startNs + 5;
            slice.started = random.nextInt(2);
            slice.ended = random.nextInt(2);
            store.appendProvisional(slice);
        }
        return store.publish(random.nextInt(3));
    }
}
