package corelanes.run;

import corelanes.probe.Probe;
import corelanes.record.WorkerRecorder;
import java.util.Arrays;

/**
 * What one tick costs: the median of several rounds of ticks that do nothing else. Rounds before them let the code be compiled:
 * without them it came out up to twice as high.
 */
final class TickCost {

    private static final int ROUNDS = 11;
    private static final int TICKS = 20_000;

    private TickCost() {}

    /** Measures on the calling thread: some 40 ms. */
    static double measureNs(Probe probe) {
        measureRoundsNs(probe);
        return measureRoundsNs(probe);
    }

    private static double measureRoundsNs(Probe probe) {
        WorkerRecorder recorder = WorkerRecorder.byTicks(probe, 1_024, Long.MAX_VALUE);
        recorder.taskStarted(0);
        double[] costNs = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = System.nanoTime();
            for (int tick = 0; tick < TICKS; tick++) {
                recorder.tick();
            }
            costNs[round] = (double) (System.nanoTime() - before) / TICKS;
        }
        recorder.taskEnded();
        Arrays.sort(costNs);
        return costNs[ROUNDS / 2];
    }
}
