package corelanes.analysis;

/**
 * How much a run was disturbed.
 *
 * @param level    what that means for its figures
 * @param share    share of the cores' time that other programs took, 0 … 1; 0 if it is not known
 * @param ownShare share of the cores' time that this program took beside the run's tasks, 0 … 1; 0 if that is not known, or if it
 *                 belongs to the work
 */
public record Disturbance(Level level, double share, double ownShare) {

    /** From no disturbance to too much of it. */
    public enum Level {
        /** Nobody took more than next to nothing. */
        QUIET,
        /** Nobody knows: the run was too short to tell, or this system does not. */
        UNKNOWN,
        /** Figures are worse than the machine could do: they are marked. */
        BUSY,
        /** A speedup would say more of others than of the run: there is none. */
        TOO_BUSY;

        /** Whether figures are to be marked. */
        public boolean isMarked() {
            return this == BUSY || this == TOO_BUSY;
        }
    }

    /** Nobody knows. */
    public static final Disturbance UNKNOWN = new Disturbance(Level.UNKNOWN, 0, 0);

    /** Of two runs whose figures go into one: how the one was disturbed that was disturbed more. */
    public Disturbance worse(Disturbance other) {
        int levels = level.compareTo(other.level);
        return levels > 0 || levels == 0 && together() >= other.together() ? this : other;
    }

    private double together() {
        return share + ownShare;
    }
}
