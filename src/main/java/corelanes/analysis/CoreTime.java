package corelanes.analysis;

import corelanes.trace.Lane;
import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.util.Arrays;

/**
 * Where the time of the cores went in a stretch of a recording, summed over its lanes, ns. The six parts add up to the length
 * of the stretch times the number of lanes.
 *
 * <p>
 * Time of a core in which no task's work was done while a task was ready is <em>lost</em>. If nobody of this program is known to have
 * had the core, a short gap is the switch itself, from one thread to the next; one that is longer than any switch means that
 * somebody else had the core: another program, or the host of a virtual machine, or, where slices are inferred, another thread of
 * this program.
 *
 * @param runningNs   a task held the core
 * @param ownNs       a thread of this program held it and carried no task, and no task wanted it
 * @param switchingNs lost to switching
 * @param othersNs    lost to others
 * @param lostToOwnNs lost to threads of this program that carried no task then: to recording, drawing, compiling
 * @param idleNs      no task wanted the core, and nobody of this program had it
 */
public record CoreTime(long runningNs, long ownNs, long switchingNs, long othersNs, long lostToOwnNs, long idleNs) {

    /** A longer gap is no switch, ns. */
    public static final long LONGEST_SWITCH_NS = Slice.LONGEST_SWITCH_NS;

    /** Time that was lost, ns. */
    public long lostNs() {
        return switchingNs + othersNs + lostToOwnNs;
    }

    /** All parts together, ns. */
    public long totalNs() {
        return runningNs + ownNs + switchingNs + othersNs + lostToOwnNs + idleNs;
    }

    /** Looks at all lanes between two times, or at all permits if there are such. */
    public static CoreTime between(TraceSnapshot snapshot, long fromNs, long toNs) {
        if (snapshot.permits() != TraceSnapshot.NO_PERMITS) {
            return PermitTime.between(snapshot, fromNs, toNs);
        }
        return new Accounting(snapshot, fromNs, Math.max(fromNs, toNs)).sum();
    }

    /** What a lane was in from one boundary to the next. */
    private enum Piece {
        TASK, OWN, SHORT_GAP, LONG_GAP
    }

    /** Walks along one lane, from piece to piece. */
    private static final class LaneWalk {

        private final TraceSnapshot snapshot;
        private final Lane work;
        private final Lane others;
        private final long toNs;
        private int workAt;
        private int othersAt;
        private Piece piece = Piece.LONG_GAP;
        private long heldUntilNs = Long.MIN_VALUE / 2;
        private long untilNs;

        LaneWalk(TraceSnapshot snapshot, int lane, long fromNs, long toNs) {
            this.snapshot = snapshot;
            this.work = snapshot.coreLane(lane);
            this.others = snapshot.disturbanceLane(lane);
            this.toNs = toNs;
            workAt = work.firstEndingAfter(snapshot, fromNs);
            othersAt = others.firstEndingAfter(snapshot, fromNs);
            if (workAt > 0) {
                heldUntilNs = snapshot.endNs(work.slice(workAt - 1));
            }
            for (int before = othersAt - 1; before >= 0 && before > othersAt - 3; before--) {
                holdUntilEnd(others.slice(before));
            }
            untilNs = fromNs;
            advance(fromNs);
        }

        /** To the piece that holds {@code nowNs}, of which all before has been seen. */
        void advance(long nowNs) {
            while (untilNs <= nowNs && nowNs < toNs) {
                next(nowNs);
            }
        }

        private void next(long nowNs) {
            int slice = nextSlice();
            if (slice < 0) {
                piece = Piece.LONG_GAP;
                untilNs = toNs;
                return;
            }
            long startNs = snapshot.startNs(slice);
            if (startNs > nowNs) {
                piece = startNs - heldUntilNs <= LONGEST_SWITCH_NS ? Piece.SHORT_GAP : Piece.LONG_GAP;
                untilNs = Math.min(toNs, startNs);
            } else {
                piece = Slice.isTask(snapshot.task(slice)) ? Piece.TASK : Piece.OWN;
                untilNs = Math.min(toNs, snapshot.endNs(slice));
                holdUntilEnd(slice);
                if (workAt < work.size() && work.slice(workAt) == slice) {
                    workAt++;
                } else {
                    othersAt++;
                }
            }
        }

        /** The earlier one of the two lanes' next slices in which this program had the core; -1 if there is none. */
        private int nextSlice() {
            while (othersAt < others.size() && snapshot.task(others.slice(othersAt)) == Slice.ELSEWHERE) {
                othersAt++;
            }
            int ofWork = workAt < work.size() ? work.slice(workAt) : -1;
            int ofOthers = othersAt < others.size() ? others.slice(othersAt) : -1;
            if (ofWork < 0 || ofOthers < 0) {
                return Math.max(ofWork, ofOthers);
            }
            return snapshot.startNs(ofWork) <= snapshot.startNs(ofOthers) ? ofWork : ofOthers;
        }

        private void holdUntilEnd(int slice) {
            if (snapshot.task(slice) != Slice.ELSEWHERE) {
                heldUntilNs = Math.max(heldUntilNs, snapshot.endNs(slice));
            }
        }
    }

    /** Walks along all lanes and the number of ready tasks at once. */
    private static final class Accounting {

        private final long fromNs;
        private final long toNs;
        private final LaneWalk[] lanes;
        private final long[] readyFromNs;
        private final long[] readyToNs;
        private final long[] sums = new long[6];

        Accounting(TraceSnapshot snapshot, long fromNs, long toNs) {
            this.fromNs = fromNs;
            this.toNs = toNs;
            lanes = new LaneWalk[snapshot.coreCount()];
            Arrays.setAll(lanes, lane -> new LaneWalk(snapshot, lane, fromNs, toNs));
            long[] starts = new long[64];
            long[] ends = new long[64];
            int count = 0;
            for (int slice = 0; slice < snapshot.size(); slice++) {
                if (snapshot.state(slice) == TaskState.READY && snapshot.endNs(slice) > fromNs
                        && snapshot.startNs(slice) < toNs) {
                    if (count == starts.length) {
                        starts = Arrays.copyOf(starts, count * 2);
                        ends = Arrays.copyOf(ends, count * 2);
                    }
                    starts[count] = Math.max(fromNs, snapshot.startNs(slice));
                    ends[count++] = Math.min(toNs, snapshot.endNs(slice));
                }
            }
            readyFromNs = Arrays.copyOf(starts, count);
            readyToNs = Arrays.copyOf(ends, count);
            Arrays.sort(readyFromNs);
            Arrays.sort(readyToNs);
        }

        CoreTime sum() {
            int began = 0;
            int ended = 0;
            long nowNs = fromNs;
            while (nowNs < toNs) {
                while (began < readyFromNs.length && readyFromNs[began] <= nowNs) {
                    began++;
                }
                while (ended < readyToNs.length && readyToNs[ended] <= nowNs) {
                    ended++;
                }
                long nextNs = toNs;
                nextNs = began < readyFromNs.length ? Math.min(nextNs, readyFromNs[began]) : nextNs;
                nextNs = ended < readyToNs.length ? Math.min(nextNs, readyToNs[ended]) : nextNs;
                for (LaneWalk lane : lanes) {
                    lane.advance(nowNs);
                    nextNs = Math.min(nextNs, lane.untilNs);
                }
                account(nextNs - nowNs, began - ended);
                nowNs = nextNs;
            }
            return new CoreTime(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
        }

        private void account(long ns, int ready) {
            int wanting = ready;
            for (LaneWalk lane : lanes) {
                switch (lane.piece) {
                    case TASK -> sums[0] += ns;
                    case OWN -> {
                        // Below: a ready task would rather have had a core that nobody held.
                    }
                    case SHORT_GAP, LONG_GAP -> {
                        sums[wanting <= 0 ? 5 : lane.piece == Piece.SHORT_GAP ? 2 : 3] += ns;
                        wanting--;
                    }
                }
            }
            for (LaneWalk lane : lanes) {
                if (lane.piece == Piece.OWN) {
                    sums[wanting <= 0 ? 1 : 4] += ns;
                    wanting--;
                }
            }
        }
    }
}
