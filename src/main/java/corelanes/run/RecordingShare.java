package corelanes.run;

import corelanes.record.Collector;
import corelanes.trace.TraceSnapshot;
import java.util.Optional;

/** What recording took of the cores' time: ticks, the Collector and the journal; not the kernel's own part. */
final class RecordingShare {

    private RecordingShare() {}

    /**
     * @param cores      number of cores the run may use
     * @param tickCostNs what one tick costs, ns
     * @return 0 … 1 of all cores' time from the first slice to the last; 0 if no task has run
     */
    static double of(TraceSnapshot snapshot, int cores, double tickCostNs, Optional<Collector> collector,
            Optional<RunJournal> journal) {
        if (RunResult.wallNs(snapshot) <= 0) {
            return 0;
        }
        double coreTimeNs = Math.max(1.0, (double) RunResult.wallNs(snapshot) * cores);
        return (collector.map(cost -> cost.ticks() * tickCostNs + cost.cpuNs()).orElse(0.0)
                + journal.map(RunJournal::cpuNs).orElse(0L)) / coreTimeNs;
    }
}
