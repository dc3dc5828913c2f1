package corelanes.analysis;

/**
 * How much others disturbed a run.
 *
 * @param level what that means for its figures
 * @param share share of the cores' time that others took, 0 … 1; 0 if it is not known
 */
public record Disturbance(Level level, double share) {

    /** From no disturbance to too much of it. */
    public enum Level {
        /** Others took next to nothing. */
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
    public static final Disturbance UNKNOWN = new Disturbance(Level.UNKNOWN, 0);

    /** Of two runs whose figures go into one: the one that was disturbed more. */
    public Disturbance worse(Disturbance other) {
        int levels = level.compareTo(other.level);
        return levels > 0 || levels == 0 && share >= other.share ? this : other;
    }
}
