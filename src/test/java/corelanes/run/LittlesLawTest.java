package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.Lane;
import corelanes.trace.TraceSnapshot;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tasks in progress are throughput times mean latency (J. D. C. Little 1961), whatever is done by whom: a task that was lost, was counted
 * twice, or has a hole in its slices breaks it.
 */
@DisplayName("Little's law in recorded runs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LittlesLawTest {

    private static final double WITHIN = 0.02;

    private Machine machine;

    @BeforeAll
    void measure() {
        machine = Machine.measure();
    }

    @ParameterizedTest(name = "{0} by {1}, {2} threads, {3} tasks, source {4}")
    @CsvSource({"cpu, pool, 4, 12, auto", "cpu, pool, 4, 12, inferred", "cpu, virtual, 3, 12, auto",
            "cpu, fork-join, 2, 12, auto", "cpu, sequential, 1, 5, auto", "cpu, event-loop, 4, 12, inferred",
            "http, pool, 8, 40, auto", "http, virtual, 20, 60, auto", "http, virtual, 20, 60, inferred",
            "http, event-loop, 20, 60, auto", "messages, pool, 4, 40, auto", "counter, pool, 4, 12, auto",
            "handover, pool, 6, 12, auto", "handover, virtual, 6, 12, auto", "handover, pool, 6, 12, inferred"})
    @DisplayName("holds within 2 %")
    void holds(String workload, String structure, int threads, int tasks, String source) throws Exception {
        WorkloadKind kind = WorkloadKind.ofWord(workload).orElseThrow();
        Experiment experiment = Experiment.usual(kind).with(StructureKind.ofWord(structure).orElseThrow())
                .withThreads(threads).with(new Amount.Tasks(tasks))
                .with(new CoreChoice.Count(machine.probe().availableCores().size()))
                .with(SourceChoice.ofWord(source).orElseThrow());
        experiment = kind == WorkloadKind.HTTP ? experiment.with(Setting.IO_LATENCY, 20_000_000)
                : experiment.withCpuWorkNs(5_000_000);
        Recording recording = Session.start(experiment, machine, SessionOptions.unwatched(0)).ended().get(60,
                TimeUnit.SECONDS);
        assertThat(recording.failure()).isEmpty();
        assertThat(recording.result().tasksDone()).isEqualTo(tasks);

        double latencyS = recording.result().latencies().orElseThrow().meanNs() / 1e9;
        double byLaw = recording.result().throughputPerSecond() * latencyS;
        assertThat(recording.result().figures().inProgressMean()).isCloseTo(byLaw, within(WITHIN * byLaw));
        assertThat(asDrawn(recording.snapshot())).as("as it is drawn").isCloseTo(byLaw, within(WITHIN * byLaw));
    }

    /** Tasks in progress, mean, slice by slice: each task counts wherever one of its slices lies. */
    private static double asDrawn(TraceSnapshot snapshot) {
        long sumNs = 0;
        for (int task = 0; task < snapshot.taskCount(); task++) {
            Lane lane = snapshot.taskLane(task);
            long untilNs = Long.MIN_VALUE;
            for (int position = 0; position < lane.size(); position++) {
                int slice = lane.slice(position);
                sumNs += Math.max(0, snapshot.endNs(slice) - Math.max(untilNs, snapshot.startNs(slice)));
                untilNs = Math.max(untilNs, snapshot.endNs(slice));
            }
        }
        return (double) sumNs / (snapshot.lastNs() - snapshot.firstNs());
    }
}
