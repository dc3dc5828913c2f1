package corelanes.analysis;

/**
 * How many times sooner a run ended than the same work by one worker on one core, or why that is not said. A number that can't be
 * right is never given as one.
 */
public sealed interface Speedup {

    /**
     * What a speedup may be wrong by on a quiet machine, as a share of it. Tried: 36 runs of the same work on one core of a quiet
     * machine with 2 cores took 577 to 609 ms, up to 3 % from their middle.
     */
    double QUIET_NOISE = 0.03;

    /** The same where others took more, or nobody knows: what a quiet machine may lose at most. */
    double MOST_NOISE = 0.05;

    /** What two runs of the same work say when the one is held against the other. */
    static Speedup between(RunFact base, RunFact run) {
        return between(base.nsPerTask(), 1, base.disturbance(), run, run.mostSpeedup() / base.mostSpeedup());
    }

    /**
     * What the times say, unless others disturbed them too much or they say what can't be.
     *
     * @param baseNs     time of a task that the run is held against, ns
     * @param bases      how many runs that is the middle of
     * @param ofBase     the most that others took from one of them
     * @param most       how many times sooner the run can have ended at most
     */
    static Speedup between(double baseNs, int bases, Disturbance ofBase, RunFact run, double most) {
        if (!run.isUsable()) {
            return new RunDisturbed(run.disturbance().share());
        }
        if (ofBase.level() == Disturbance.Level.TOO_BUSY) {
            return new ReferenceDisturbed(ofBase.share());
        }
        double times = baseNs / run.nsPerTask();
        // Others can only have lengthened what it is held against, by as much as their share.
        return times > most * (1 + noise(ofBase))
                ? new Impossible(times, most)
                : new Measured(times, most, bases, run.disturbance().worse(ofBase));
    }

    private static double noise(Disturbance ofBase) {
        return ofBase.level() == Disturbance.Level.QUIET
                ? Math.clamp(ofBase.share(), QUIET_NOISE, MOST_NOISE)
                : MOST_NOISE;
    }

    /**
     * It is known.
     *
     * @param times       time with one worker on one core ÷ time of the run
     * @param most        what cores and workers can give at most; {@code times} may be more by its own noise
     * @param references  how many runs of one worker it is measured against
     * @param disturbance what others took from the run or from those it is measured against, whichever is more
     */
    record Measured(double times, double most, int references, Disturbance disturbance) implements Speedup {

        /** Whether it is more than there can be, though by no more than its noise. */
        public boolean isAboveMost() {
            return times > most;
        }
    }

    /** One worker on one core was not measured yet. */
    record NoReference() implements Speedup {}

    /**
     * Others took too much from the run.
     *
     * @param share share of the cores' time, 0 … 1
     */
    record RunDisturbed(double share) implements Speedup {}

    /**
     * Others took too much from each run of one worker so far.
     *
     * @param share share of the core's time in the newest of them, 0 … 1
     */
    record ReferenceDisturbed(double share) implements Speedup {}

    /**
     * The times say more than there can be, by more than their noise: something slowed the runs of one worker that nobody counted as
     * others, such as Java's own compiler in the first minute of a program.
     *
     * @param times what the times say
     * @param most  what cores and workers can give at most
     */
    record Impossible(double times, double most) implements Speedup {}
}
