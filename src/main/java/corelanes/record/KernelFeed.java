package corelanes.record;

import corelanes.probe.SchedulerRecord;
import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import corelanes.trace.ThreadName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Slices as the kernel's own record makes them, joined with the tasks' marks: the recorded source.
 *
 * <pre>
 *   kernel rings --in, out--&gt; ThreadJoin per thread --slices--&gt; complete, ongoing
 *   worker rings --phases---&gt;
 * </pre>
 *
 * Threads that never carry a task are left out. A virtual thread that waits has no thread: its waiting goes straight through.
 */
final class KernelFeed implements SliceFeed, SchedulerRecord.Reader {

    /** A thread that has carried no task after so many beats was not started to carry one. */
    private static final int BEATS_OF_NEWCOMERS = 3;
    /** A record that a core or a worker is just writing may be so late, ns. */
    private static final long LATEST_NS = 1_000_000;

    private final SchedulerRecord record;
    private final boolean virtual;
    private final Set<Integer> carriers;
    private final OtherThreads others;
    private final Map<Integer, Integer> newcomers = new HashMap<>();
    private final Map<Integer, ThreadJoin> joins = new HashMap<>();
    private final List<Slice> open = new ArrayList<>();
    private final List<Long> begunNs = new ArrayList<>();
    private final Slice phase = new Slice();
    private Consumer<Slice> complete = _ -> {
    };
    private long joinedUntilNs = Long.MIN_VALUE;
    private long lost;

    /**
     * @param record   the kernel's record; closed with this feed
     * @param virtual  whether tasks are carried by virtual threads
     * @param carriers threads that carry tasks; grows while the session runs, safe to read from here
     * @param others   threads that carry none; from now on used by this feed alone
     */
    KernelFeed(SchedulerRecord record, boolean virtual, Set<Integer> carriers, OtherThreads others) {
        this.others = others;
        this.record = record;
        this.virtual = virtual;
        this.carriers = carriers;
    }

    @Override
    public long collect(WorkerRecorder[] workers, long nowNs, boolean last, Consumer<Slice> whenComplete,
            Consumer<Slice> ongoing) {
        complete = whenComplete;
        while (open.size() < workers.length) {
            open.add(new Slice());
            begunNs.add(Long.MIN_VALUE);
        }
        // One ring is read after the other: of what is later than that, some cores have told and some have not.
        long horizonNs = last ? nowNs : nowNs - LATEST_NS;
        for (int worker = 0; worker < workers.length; worker++) {
            if (TickFeed.read(workers[worker], open.get(worker)) == OpenSlice.Reading.TORN) {
                horizonNs = Math.min(horizonNs, joinedUntilNs);
            }
        }
        record.drain(this);
        for (int worker = 0; worker < workers.length; worker++) {
            horizonNs = Math.min(horizonNs, takePhases(worker, workers[worker], nowNs, ongoing));
        }
        joinedUntilNs = Math.max(joinedUntilNs, horizonNs);
        meetNewcomers(last);
        return join(nowNs, last, ongoing);
    }

    /** Takes over a worker's phases; gives the time until which they are known. */
    private long takePhases(int worker, WorkerRecorder recorder, long nowNs, Consumer<Slice> ongoing) {
        Slice current = open.get(worker);
        long knownUntilNs = Long.MAX_VALUE;
        while (recorder.poll(phase)) {
            if (TickFeed.isOpen(current) && phase.startNs >= current.startNs) {
                TickFeed.forget(current);
                knownUntilNs = 0;
            }
            if (knownUntilNs != Long.MAX_VALUE) {
                knownUntilNs = phase.endNs;
            }
            if (waitsWithoutThread(phase) || cameLate(worker, phase)) {
                complete.accept(phase);
            } else {
                begin(worker, phase);
                join(phase.osTid).ends(phase.endNs, phase.ended);
            }
        }
        if (TickFeed.isOpen(current)) {
            if (waitsWithoutThread(current)) {
                current.endNs = Math.max(current.startNs, nowNs);
                ongoing.accept(current);
            } else {
                begin(worker, current);
            }
        }
        return knownUntilNs;
    }

    private boolean waitsWithoutThread(Slice ofTask) {
        return virtual && ofTask.state != TaskState.RUNNING;
    }

    /** Of a wait for a task whose number was known only at its end, what the kernel told meanwhile has been joined long since. */
    private boolean cameLate(int worker, Slice ofTask) {
        return ofTask.state.isWaiting() && ofTask.startNs < joinedUntilNs && begunNs.get(worker) < ofTask.startNs;
    }

    private void begin(int worker, Slice ofTask) {
        if (begunNs.get(worker) < ofTask.startNs) {
            begunNs.set(worker, ofTask.startNs);
            join(ofTask.osTid).begins(ofTask.startNs, ofTask.task, ofTask.state, ofTask.started, ofTask.core);
        }
    }

    private ThreadJoin join(int osTid) {
        ThreadJoin known = joins.get(osTid);
        return known == null ? newJoin(osTid) : known;
    }

    private ThreadJoin newJoin(int osTid) {
        ThreadJoin made = new ThreadJoin(osTid, ThreadJoin.WRITTEN_AFTER_NS, ThreadJoin.ON_WRITTEN_AFTER_NS,
                this::tell);
        if (others.contains(osTid)) {
            made.becomeOther();
        } else {
            newcomers.put(osTid, 0);
        }
        joins.put(osTid, made);
        return made;
    }

    /** When all is over, whoever has carried no task will carry none. */
    private void meetNewcomers(boolean last) {
        newcomers.keySet().removeIf(carriers::contains);
        newcomers.replaceAll((osTid, beats) -> beats + 1);
        newcomers.entrySet().removeIf(newcomer -> {
            boolean stays = last || newcomer.getValue() > BEATS_OF_NEWCOMERS;
            if (stays) {
                others.meet(newcomer.getKey());
                join(newcomer.getKey()).becomeOther();
            }
            return stays;
        });
    }

    @Override
    public List<ThreadName> otherThreads() {
        return others.names();
    }

    private void tell(Slice slice) {
        if (slice.task != Slice.NO_TASK || carriers.contains(slice.osTid)) {
            complete.accept(slice);
        }
    }

    private long join(long nowNs, boolean last, Consumer<Slice> ongoing) {
        // Who gets on a core after that may have been on it for somewhat longer.
        long openSinceNs = Math.min(nowNs, joinedUntilNs) - ThreadJoin.ON_WRITTEN_AFTER_NS;
        for (ThreadJoin join : joins.values()) {
            join.joinUntil(joinedUntilNs);
            if (join.goingOn(phase, Math.min(nowNs, joinedUntilNs))
                    && (phase.task != Slice.NO_TASK || carriers.contains(phase.osTid))) {
                // Threads go on when all tasks have ended: the one that looks here, or carriers of virtual threads.
                (last && !Slice.isTask(phase.task) ? complete : ongoing).accept(phase);
                // Of a thread that carries no task, nobody waits for the end.
                boolean awaited = phase.state == TaskState.RUNNING && !Slice.isDisturbance(phase.task);
                openSinceNs = awaited ? Math.min(openSinceNs, phase.startNs) : openSinceNs;
            }
        }
        return openSinceNs;
    }

    @Override
    public void switchedIn(int osTid, int core, long atNs) {
        join(osTid).switchedIn(atNs, core);
    }

    @Override
    public void switchedOut(int osTid, int core, long atNs, boolean preempted) {
        join(osTid).switchedOut(atNs, preempted);
    }

    @Override
    public void lost(int core, long records) {
        lost += records;
    }

    @Override
    public double fullness() {
        return record.fullness();
    }

    @Override
    public long lost() {
        return lost + joins.values().stream().mapToLong(ThreadJoin::missing).sum();
    }

    @Override
    public void close() {
        record.close();
    }
}
