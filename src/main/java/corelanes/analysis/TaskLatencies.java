package corelanes.analysis;

import corelanes.trace.Lane;
import corelanes.trace.TraceSnapshot;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * How long finished tasks took from their start to their end.
 *
 * @param p50Ns  half of them took at most this, ns
 * @param p95Ns  95 of 100 took at most this, ns
 * @param p99Ns  99 of 100 took at most this, ns
 * @param meanNs their mean, exactly, ns
 */
public record TaskLatencies(long p50Ns, long p95Ns, long p99Ns, double meanNs) {

    private static final int DIGITS = 3;

    /** Over all tasks of a recording that has ended; empty if there are none. */
    public static Optional<TaskLatencies> of(TraceSnapshot snapshot) {
        Histogram histogram = new Histogram(DIGITS);
        double sumNs = 0;
        for (int task = 0; task < snapshot.taskCount(); task++) {
            Lane lane = snapshot.taskLane(task);
            if (lane.size() > 0) {
                long startNs = snapshot.startNs(lane.slice(0));
                long endNs = snapshot.endNs(lane.slice(lane.size() - 1));
                // Of a task whose beginning was let go of it is not known how long it took.
                if (startNs >= snapshot.forgottenUntilNs()) {
                    histogram.recordValue(Math.max(0, endNs - startNs));
                    sumNs += Math.max(0, endNs - startNs);
                }
            }
        }
        return histogram.getTotalCount() == 0
                ? Optional.empty()
                : Optional.of(new TaskLatencies(histogram.getValueAtPercentile(50),
                        histogram.getValueAtPercentile(95), histogram.getValueAtPercentile(99),
                        sumNs / histogram.getTotalCount()));
    }
}
