package corelanes.record;

import corelanes.probe.Probe;
import corelanes.probe.SwitchCounter;

/**
 * What the system tells a thread of itself, read by that thread: how often it was switched, its CPU time, how long it waited for a
 * core. From two readings it finds out what happened in a gap in which the thread saw nothing. Nothing is allocated.
 */
final class ThreadClocks {

    /** Two readings of clocks so close to each other have no interrupt between them, ns: they take some 0.6 µs. */
    private static final long ONE_MOMENT_NS = 3_000;
    static final int MOST_TRIES = 5;

    private final Probe probe;
    private final SwitchCounter switches;
    private final long gapNs;
    private long takenAway;
    private long givenUp;
    private long beganNs;
    private long beganCpuNs = SwitchCounter.UNKNOWN;
    private long waitedNs = SwitchCounter.UNKNOWN;
    private long takenBeforeCount;
    private long givenBeforeCount;
    private long beganBeforeReadNs;
    private long cpuBeforeReadNs = SwitchCounter.UNKNOWN;
    private long waitedBeforeReadNs = SwitchCounter.UNKNOWN;
    /** What the last switch took, ns: without a task there is no work between two ticks to tell it by. */
    private long switchNs = TurnTimes.LONGEST_SWITCH_NS;
    private boolean gapHasSwitch;
    private boolean gapTaken;
    private int gapCore;
    private long gapEndNs;
    private long turnEndedNs;
    private long turnFoundNs;

    /** @param gapNs two readings of one moment are not further apart, ns */
    ThreadClocks(Probe probe, long gapNs) {
        this.probe = probe;
        this.gapNs = gapNs;
        this.switches = probe.newSwitchCounter();
    }

    /** Reads how often the thread was switched; false if nobody counts. */
    boolean count() {
        boolean counted = switches.read();
        takenAway = switches.involuntary();
        givenUp = switches.voluntary();
        return counted;
    }

    /** How often its core had been taken away. */
    long takenAway() {
        return takenAway;
    }

    /** How often it had left its core by itself. */
    long givenUp() {
        return givenUp;
    }

    /** As if its core had been taken away so many times more since it was counted. */
    void pretendTaken(int times) {
        takenAway -= times;
    }

    /** The CPU time when it was read last, ns, or {@link SwitchCounter#UNKNOWN}. */
    long cpuNs() {
        return beganCpuNs;
    }

    /** The CPU time that was read is another thread's. */
    void forgetCpu() {
        beganCpuNs = SwitchCounter.UNKNOWN;
    }

    /**
     * Remembers the time and the CPU time of one moment: an interrupt between the two would be taken for time without a tick. Gives
     * the time now, ns.
     */
    long read(int osTid) {
        long nowNs;
        int tries = 0;
        do {
            beganNs = System.nanoTime();
            beganCpuNs = switches.cpuNsNow();
            nowNs = System.nanoTime();
        } while (nowNs - beganNs > ONE_MOMENT_NS && ++tries < MOST_TRIES);
        beganNs += (nowNs - beganNs) / 2;
        waitedNs = switches.readWaiting(osTid) ? switches.waitedNs() : SwitchCounter.UNKNOWN;
        return System.nanoTime();
    }

    /** {@link #read} and {@link #count}, which can be taken back as long as nothing else was read. Gives the time now, ns. */
    long readAndCount(int osTid) {
        takenBeforeCount = takenAway;
        givenBeforeCount = givenUp;
        beganBeforeReadNs = beganNs;
        cpuBeforeReadNs = beganCpuNs;
        waitedBeforeReadNs = waitedNs;
        read(osTid);
        count();
        return System.nanoTime();
    }

    /** What was known before {@link #readAndCount} is what is known: the thread was switched meanwhile, and that is to be found out. */
    void takeBack() {
        takenAway = takenBeforeCount;
        givenUp = givenBeforeCount;
        beganNs = beganBeforeReadNs;
        beganCpuNs = cpuBeforeReadNs;
        waitedNs = waitedBeforeReadNs;
    }

    /**
     * Finds out how a gap ended, whether there was a switch in it, and then up to when and from when on the thread had a core.
     *
     * @param left   where and when the thread was last seen on its core, with a task or without
     * @param leftNs when that was, ns
     * @param backNs when it was next seen, ns
     * @param tickNs from one tick to the next where nothing came between them, ns
     * @return up to when nothing has happened since, ns: what has is another gap, to be found by the next tick
     */
    long measureGap(OpenSlice left, long leftNs, long backNs, int backCore, int osTid, long tickNs) {
        long beganBeforeNs = beganNs;
        long cpuBeforeNs = beganCpuNs;
        long takenBefore = takenAway;
        long givenBefore = givenUp;
        long waitedBeforeNs = waitedNs;
        gapEndNs = backNs;
        gapCore = backCore;
        boolean counted = count();
        long countedNs = System.nanoTime();
        // Counts and times must be of one moment: a switch between them would be missed by the one or the other.
        for (int tries = 0; countedNs - gapEndNs > gapNs && tries < MOST_TRIES; tries++) {
            gapEndNs = System.nanoTime();
            counted = count();
            gapCore = probe.currentCore();
            countedNs = System.nanoTime();
        }
        gapTaken = !counted || takenAway != takenBefore || gapCore != left.core();
        gapHasSwitch = gapTaken || givenUp != givenBefore;
        if (!gapHasSwitch) {
            return countedNs;
        }
        boolean once = takenAway - takenBefore + givenUp - givenBefore == 1;
        // Told before the CPU clock is read: reading it books.
        long bookedNs = switches.cpuNsAtSwitch();
        long nowNs = read(osTid);
        long headNs = TurnTimes.unseenNs(bookedNs, beganCpuNs, beganNs - gapEndNs);
        long bookedTailNs = TurnTimes.unseenNs(cpuBeforeNs, bookedNs, leftNs - beganBeforeNs);
        // Of a thread that left by itself it is not told how long it was away before it could go on.
        long notWaitedNs = takenAway != takenBefore
                ? TurnTimes.notWaitedNs(gapEndNs - leftNs - headNs, waitedBeforeNs, waitedNs)
                : TurnTimes.UNKNOWN;
        long tailNs = once ? TurnTimes.tailNs(bookedTailNs, notWaitedNs) : 0;
        turnEndedNs = leftNs + Math.clamp(tailNs, 0, gapEndNs - leftNs);
        if (once && !left.isBetween()) {
            switchNs = TurnTimes.switchNs(bookedTailNs + headNs, tickNs);
        }
        turnFoundNs = gapEndNs - Math.clamp(TurnTimes.drawnHeadNs(headNs, switchNs), 0, gapEndNs - turnEndedNs);
        return nowNs - countedNs > gapNs ? countedNs : nowNs;
    }

    /** Whether the thread was off its core in the gap measured last, or nobody knows. */
    boolean gapHasSwitch() {
        return gapHasSwitch;
    }

    /** Whether its core was taken away in it, or nobody knows. */
    boolean gapTaken() {
        return gapTaken;
    }

    /** The core on which it ended. */
    int gapCore() {
        return gapCore;
    }

    /** When it ended, ns. */
    long gapEndNs() {
        return gapEndNs;
    }

    /** Up to when the thread still had its core, for all that is known, ns; told if there was a switch. */
    long turnEndedNs() {
        return turnEndedNs;
    }

    /** From when on it had one again, for all that is known, ns; told if there was a switch. */
    long turnFoundNs() {
        return turnFoundNs;
    }

    /** The thread is not asked any more. */
    void release() {
        switches.release();
    }
}
