package corelanes.trace;

import java.util.Arrays;

/**
 * From when to when tasks have slices, side by side in memory: whoever looks at tens of thousands of tasks in a frame would else wait for
 * memory a dozen times for each of them. Read of a snapshot's lanes block by block as they are asked for, and of later snapshots only
 * where those have other lanes. Reused by one thread.
 *
 * <pre>
 *   times      long[2i]   where the first slice of a block's task i starts, ns; Long.MAX_VALUE if it has none
 *              long[2i+1] where its last slice ends, ns; Long.MIN_VALUE if it has none
 *   firstNs    long       the earliest start of a block's tasks, ns
 *   lastNs     long       the latest end of them, ns
 * </pre>
 */
public final class TaskTimes {

    private static final int BLOCK = TraceSnapshot.TASK_BLOCK;
    private static final Lane[] NOT_READ = {};
    private static final long[] NO_TIMES = {};

    private TraceSnapshot snapshot = TraceSnapshot.NOTHING;
    private Lane[][] read = new Lane[0][];
    private long[][] times = new long[0][];
    private long[] firstNs = NO_TIMES;
    private long[] lastNs = NO_TIMES;

    /** From now on of this snapshot, for questions about tasks from one on to before another. */
    public void begin(TraceSnapshot of, int fromTask, int endTask) {
        int blocks = of.taskBlocks();
        if (of != snapshot) {
            snapshot = of;
            makeRoom(blocks);
            // Lanes of another recording would hold all of it.
            for (int block = 0; block < read.length; block++) {
                if (block >= blocks || read[block] != of.taskBlock(block) && isBeside(block, fromTask, endTask)) {
                    read[block] = NOT_READ;
                }
            }
        }
        for (int block = fromTask / BLOCK; block * BLOCK < endTask; block++) {
            if (read[block] != of.taskBlock(block)) {
                read(block, of.taskBlock(block));
            }
        }
    }

    /** Lets go of the snapshot. */
    public void forget() {
        if (snapshot != TraceSnapshot.NOTHING) {
            snapshot = TraceSnapshot.NOTHING;
            read = new Lane[0][];
            times = new long[0][];
            firstNs = NO_TIMES;
            lastNs = NO_TIMES;
        }
    }

    private static boolean isBeside(int block, int fromTask, int endTask) {
        return (block + 1) * BLOCK <= fromTask || block * BLOCK >= endTask;
    }

    private void makeRoom(int blocks) {
        int before = read.length;
        if (blocks > before) {
            int room = Math.max(blocks, before + before / 2);
            read = Arrays.copyOf(read, room);
            times = Arrays.copyOf(times, room);
            Arrays.fill(read, before, room, NOT_READ);
            Arrays.fill(times, before, room, NO_TIMES);
            firstNs = Arrays.copyOf(firstNs, room);
            lastNs = Arrays.copyOf(lastNs, room);
        }
    }

    private void read(int block, Lane[] lanes) {
        Lane[] before = read[block];
        if (times[block].length < 2 * lanes.length) {
            times[block] = Arrays.copyOf(times[block], 2 * lanes.length);
        }
        long[] into = times[block];
        long earliestNs = Long.MAX_VALUE;
        long latestNs = Long.MIN_VALUE;
        for (int task = 0; task < lanes.length; task++) {
            Lane lane = lanes[task];
            if (task >= before.length || before[task] != lane) {
                boolean none = lane.size() == 0;
                into[2 * task] = none ? Long.MAX_VALUE : snapshot.startNs(lane.slice(0));
                into[2 * task + 1] = none ? Long.MIN_VALUE : snapshot.endNs(lane.slice(lane.size() - 1));
            }
            earliestNs = Math.min(earliestNs, into[2 * task]);
            latestNs = Math.max(latestNs, into[2 * task + 1]);
        }
        firstNs[block] = earliestNs;
        lastNs[block] = latestNs;
        read[block] = lanes;
    }

    /**
     * Looks backwards for the next task with a slice before {@code toNs} and one that ends after {@code fromNs}.
     *
     * @param before   its number is less than this one's
     * @param fromTask the first task that was begun with
     * @return the task, or something less than {@code fromTask}
     */
    public int lastBefore(int before, int fromTask, long fromNs, long toNs) {
        int task = before - 1;
        while (task >= fromTask) {
            int block = task / BLOCK;
            int blockTask = block * BLOCK;
            if (firstNs[block] < toNs && lastNs[block] > fromNs) {
                long[] these = times[block];
                for (int lowest = Math.max(blockTask, fromTask); task >= lowest; task--) {
                    int at = task - blockTask << 1;
                    if (these[at] < toNs && these[at + 1] > fromNs) {
                        return task;
                    }
                }
            }
            task = blockTask - 1;
        }
        return task;
    }
}
