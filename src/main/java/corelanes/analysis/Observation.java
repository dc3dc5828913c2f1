package corelanes.analysis;

/**
 * One measured run, for fitting a law.
 *
 * @param workers how many there were, at least 1
 * @param value   throughput or speedup, more than 0
 */
public record Observation(double workers, double value) {

    /** @throws IllegalArgumentException if no law can have such a value */
    public Observation {
        if (!(workers >= 1) || !(value > 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException("no observation: " + value + " by " + workers + " workers");
        }
    }
}
