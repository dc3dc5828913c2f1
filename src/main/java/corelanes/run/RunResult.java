package corelanes.run;

import corelanes.analysis.StretchFigures;
import corelanes.analysis.TaskLatencies;
import corelanes.probe.Noise;
import corelanes.probe.SwitchCounts;
import corelanes.trace.Source;
import corelanes.trace.Tally;
import corelanes.trace.TraceSnapshot;
import java.util.List;
import java.util.Optional;

/**
 * What came out of a run, in numbers; what could not be measured is absent.
 *
 * @param cores              logical CPU numbers the workers were allowed to use at the end; where they passed permits instead, as
 *                           many numbers as there were permits
 * @param wallNs             from the start of the first task to the end of the last, ns
 * @param tasksDone          tasks finished
 * @param figures            sums over the whole recording
 * @param latencies          of tasks, from start to end
 * @param switches           the kernel's own count for the threads that carried tasks
 * @param recordingCostShare share of the cores' time that recording took, 0 … 1: ticks by their measured cost, and the Collector
 * @param dropped            slices lost because a ring was full
 * @param noise              what others took of the cores meanwhile; absent if the run was too short to tell, if it was moved to
 *                           other cores, or if the system does not tell
 * @param tallies            what the work itself counted
 * @param remark             what came of the work, in words
 * @param notices            what a person should know of this run, one sentence each
 */
public record RunResult(List<Integer> cores, long wallNs, int tasksDone, StretchFigures figures,
        Optional<TaskLatencies> latencies, Optional<SwitchCounts> switches, double recordingCostShare, long dropped,
        Optional<Noise> noise, List<Tally> tallies, Optional<String> remark, List<String> notices) {

    public RunResult {
        cores = List.copyOf(cores);
        tallies = List.copyOf(tallies);
        notices = List.copyOf(notices);
    }

    /** Of a run of which nothing was recorded. */
    static RunResult ofNothing(List<Integer> cores) {
        return new RunResult(cores, 0, 0, StretchFigures.of(TraceSnapshot.empty(Source.INFERRED, cores)),
                Optional.empty(), Optional.empty(), 0, 0, Optional.empty(), List.of(), Optional.empty(), List.of());
    }

    /** Tasks finished per second of {@link #wallNs()}. */
    public double throughputPerSecond() {
        return wallNs <= 0 ? 0 : tasksDone * 1e9 / wallNs;
    }

    /** What a snapshot says of a run's whole time. */
    static long wallNs(TraceSnapshot snapshot) {
        return snapshot.lastNs() - snapshot.beganNs();
    }
}
