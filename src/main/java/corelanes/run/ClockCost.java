package corelanes.run;

import java.util.Arrays;

/**
 * What reading the clock ({@link System#nanoTime()}) costs and how fine it is.
 *
 * @param readNs       time of one reading, ns: the median of several rounds
 * @param resolutionNs smallest step seen between two readings in a row that differ, ns; not finer than a reading takes
 */
public record ClockCost(double readNs, long resolutionNs) {

    private static final int ROUNDS = 11;
    private static final int READINGS = 20_000;

    /** Measures on the calling thread: some 30 ms, the first half of which lets the code be compiled. */
    public static ClockCost measure() {
        measureRounds();
        return measureRounds();
    }

    private static ClockCost measureRounds() {
        double[] costNs = new double[ROUNDS];
        long smallestStepNs = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long beganNs = System.nanoTime();
            long nowNs = beganNs;
            for (int reading = 0; reading < READINGS; reading++) {
                long beforeNs = nowNs;
                nowNs = System.nanoTime();
                long stepNs = nowNs - beforeNs;
                smallestStepNs = stepNs > 0 && stepNs < smallestStepNs ? stepNs : smallestStepNs;
            }
            costNs[round] = (double) (nowNs - beganNs) / READINGS;
        }
        Arrays.sort(costNs);
        return new ClockCost(costNs[ROUNDS / 2], smallestStepNs);
    }
}
