package corelanes.analysis;

import corelanes.trace.Lane;
import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What is going on at one instant of a recording, and what the turns around it are like.
 *
 * @param inProgress  tasks started and unfinished
 * @param running     tasks on a core
 * @param ready       tasks that could run but have no core, or are held up there by the machine
 * @param waiting     tasks that wait for I/O, a lock, a queue or a time
 * @param lanesUsed   cores that any task ran on in the stretch around the instant
 * @param shortTurnNs a quarter of the turns around the instant are at most this long, ns; 0 if there are none
 * @param longTurnNs  three quarters of the turns around the instant are at most this long, ns; 0 if there are none
 * @param waitsFor    what most of the waiting tasks wait for; {@link TaskState#WAITING_IO} if none waits
 */
public record Instant(int inProgress, int running, int ready, int waiting, int lanesUsed, long shortTurnNs,
        long longTurnNs, TaskState waitsFor) {

    /** Where whoever waits, waits for a reply. */
    public Instant(int inProgress, int running, int ready, int waiting, int lanesUsed, long shortTurnNs,
            long longTurnNs) {
        this(inProgress, running, ready, waiting, lanesUsed, shortTurnNs, longTurnNs, TaskState.WAITING_IO);
    }

    private static final int MOST_TURNS = 512;
    private static final int MOST_PARTS = 64;
    /** A core that is away from a task for longer was somebody else's meanwhile: a turn ends there. */
    private static final long INTERRUPTION_NS = 200_000;
    private static final int MOST_TASKS = 5_000;

    /**
     * Looks at an instant.
     *
     * @param atNs     the instant, ns
     * @param stretchNs how much around it is looked at for turns, ns
     * @param blinkNs  a core counts as running if a task ran there within this time before the instant, ns: what a person
     *                 watching could not tell apart
     */
    public static Instant of(TraceSnapshot snapshot, long atNs, long stretchNs, long blinkNs) {
        int running = 0;
        int lanes = 0;
        long[] turnsNs = new long[MOST_TURNS];
        int turns = 0;
        for (int lane = 0; lane < snapshot.coreCount(); lane++) {
            Lane core = snapshot.coreLane(lane);
            int position = core.firstEndingAfter(snapshot, atNs - blinkNs);
            running += ranSince(snapshot, core, position, atNs) ? 1 : 0;
            position = core.firstEndingAfter(snapshot, atNs - stretchNs / 2);
            boolean used = false;
            // Where turns are short there are a million of them in the stretch: enough is enough.
            for (; position < core.size() && !(used && turns == MOST_TURNS); position++) {
                int slice = core.slice(position);
                if (snapshot.startNs(slice) > atNs + stretchNs / 2) {
                    break;
                }
                if (snapshot.task(slice) == Slice.NO_TASK) {
                    continue;
                }
                used = true;
                if (turns < MOST_TURNS) {
                    turnsNs[turns++] = turnNs(snapshot, core, position);
                }
            }
            lanes += used ? 1 : 0;
        }
        Arrays.sort(turnsNs, 0, turns);
        int inProgress = snapshot.inProgressAt(atNs);
        int[] states = states(snapshot, atNs, inProgress);
        int waiting = IntStream.range(0, states.length).filter(code -> TaskState.ofCode(code).isWaiting())
                .map(code -> states[code]).sum();
        // A permit that just went from a core to another counts once.
        int shownRunning = Math.min(Math.min(running, snapshot.coresAtOnce()), inProgress);
        // Who ran a blink ago and waits now is shown running, and once.
        int shownWaiting = Math.min(waiting, inProgress - shownRunning);
        return new Instant(inProgress, shownRunning, inProgress - shownRunning - shownWaiting, shownWaiting, lanes,
                turns == 0 ? 0 : turnsNs[turns / 4], turns == 0 ? 0 : turnsNs[turns * 3 / 4], mostWaitFor(states));
    }

    /** Whether a task ran on a core between the slice at {@code first} and an instant. */
    private static boolean ranSince(TraceSnapshot snapshot, Lane core, int first, long atNs) {
        for (int position = first; position < core.size(); position++) {
            int slice = core.slice(position);
            if (snapshot.startNs(slice) > atNs) {
                return false;
            }
            if (snapshot.task(slice) != Slice.NO_TASK) {
                return true;
            }
        }
        return false;
    }

    /** A turn may be several slices in a row of one task, with interruptions too short to be a turn of another. */
    private static long turnNs(TraceSnapshot snapshot, Lane core, int position) {
        int first = position;
        while (first > 0 && position - first < MOST_PARTS && isOneTurn(snapshot, core, first - 1)) {
            first--;
        }
        int last = position;
        while (last + 1 < core.size() && last - position < MOST_PARTS && isOneTurn(snapshot, core, last)) {
            last++;
        }
        return snapshot.endNs(core.slice(last)) - snapshot.startNs(core.slice(first));
    }

    /** Whether a slice and the next one of its core belong to one turn. */
    private static boolean isOneTurn(TraceSnapshot snapshot, Lane core, int position) {
        int slice = core.slice(position);
        int next = core.slice(position + 1);
        return snapshot.task(slice) == snapshot.task(next)
                && snapshot.startNs(next) - snapshot.endNs(slice) < INTERRUPTION_NS;
    }

    /**
     * How many of the tasks in progress are in each state, by its code. Tasks are handed out in the order of their numbers, so
     * those in progress are among the last that started.
     */
    private static int[] states(TraceSnapshot snapshot, long atNs, int inProgress) {
        int[] states = new int[TaskState.values().length];
        int found = 0;
        int newest = Math.min(snapshot.taskCount(), snapshot.startedBy(atNs)) - 1;
        for (int task = newest; task >= 0 && found < inProgress && newest - task < MOST_TASKS; task--) {
            int slice = snapshot.taskLane(task).sliceAt(snapshot, atNs);
            if (slice >= 0) {
                found++;
                states[snapshot.state(slice).code()]++;
            }
        }
        return states;
    }

    private static TaskState mostWaitFor(int[] states) {
        TaskState most = TaskState.WAITING_IO;
        for (int code = 0; code < states.length; code++) {
            boolean more = states[code] > states[most.code()];
            most = more && TaskState.ofCode(code).isWaiting() ? TaskState.ofCode(code) : most;
        }
        return most;
    }
}
