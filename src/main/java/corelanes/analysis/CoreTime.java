package corelanes.analysis;

import corelanes.trace.Lane;
import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.util.Arrays;

/**
 * Where the time of the cores went in a stretch of a recording, summed over its lanes, ns. The five parts add up to the length
 * of the stretch times the number of lanes.
 *
 * <p>
 * A gap on a lane while a task was ready is <em>lost</em>. A short one is the switch itself, from one task to the next; one that is
 * longer than any switch means that somebody else had the core: another program, another thread of this one, or the host of a
 * virtual machine.
 *
 * @param runningNs   a task held the core
 * @param ownNs       a thread that carries tasks held it for something else
 * @param switchingNs lost to switching
 * @param othersNs    lost to others
 * @param idleNs      no task wanted the core
 */
public record CoreTime(long runningNs, long ownNs, long switchingNs, long othersNs, long idleNs) {

    /**
     * A longer gap is no switch, ns. A switch takes 1 to 10 µs (the program's own check-up measures it), and inferred gaps are up
     * to two ticks longer; an interrupted or stolen core comes back after 100 µs and more, another program's turn takes
     * milliseconds.
     */
    public static final long LONGEST_SWITCH_NS = 50_000;

    /** Time that was lost, ns. */
    public long lostNs() {
        return switchingNs + othersNs;
    }

    /** All parts together, ns. */
    public long totalNs() {
        return runningNs + ownNs + switchingNs + othersNs + idleNs;
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
        private final Lane lane;
        private final long toNs;
        private int position;
        private Piece piece = Piece.LONG_GAP;
        private long untilNs;

        LaneWalk(TraceSnapshot snapshot, Lane lane, long fromNs, long toNs) {
            this.snapshot = snapshot;
            this.lane = lane;
            this.toNs = toNs;
            position = lane.firstEndingAfter(snapshot, fromNs);
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
            if (position == lane.size()) {
                piece = Piece.LONG_GAP;
                untilNs = toNs;
                return;
            }
            int slice = lane.slice(position);
            long startNs = snapshot.startNs(slice);
            if (startNs > nowNs) {
                long gapSinceNs = position == 0 ? Long.MIN_VALUE / 2 : snapshot.endNs(lane.slice(position - 1));
                piece = startNs - gapSinceNs <= LONGEST_SWITCH_NS ? Piece.SHORT_GAP : Piece.LONG_GAP;
                untilNs = Math.min(toNs, startNs);
            } else {
                piece = snapshot.task(slice) == Slice.NO_TASK ? Piece.OWN : Piece.TASK;
                untilNs = Math.min(toNs, snapshot.endNs(slice));
                position++;
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
        private final long[] sums = new long[5];

        Accounting(TraceSnapshot snapshot, long fromNs, long toNs) {
            this.fromNs = fromNs;
            this.toNs = toNs;
            lanes = new LaneWalk[snapshot.coreCount()];
            Arrays.setAll(lanes, lane -> new LaneWalk(snapshot, snapshot.coreLane(lane), fromNs, toNs));
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
            return new CoreTime(sums[0], sums[1], sums[2], sums[3], sums[4]);
        }

        private void account(long ns, int ready) {
            int wanting = ready;
            for (LaneWalk lane : lanes) {
                switch (lane.piece) {
                    case TASK -> sums[0] += ns;
                    case OWN -> sums[1] += ns;
                    case SHORT_GAP, LONG_GAP -> {
                        sums[wanting <= 0 ? 4 : lane.piece == Piece.SHORT_GAP ? 2 : 3] += ns;
                        wanting--;
                    }
                }
            }
        }
    }
}
