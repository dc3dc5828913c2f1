package corelanes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The log of runs")
class RunLogTest {

    private static final RunFact.Work PAGES = new RunFact.Work(WorkloadKind.CPU, 150_000_000, 0);
    private static final RunFact.Work OTHER = new RunFact.Work(WorkloadKind.CPU, 10_000_000, 0);

    private static RunFact fact(RunFact.Work work, StructureKind structure, int threads, int cores, int tasks,
            long wallNs) {
        return new RunFact(work, structure, threads, cores, tasks, wallNs, 0.01 * threads);
    }

    @Test
    @DisplayName("has no speedup before one worker on one core was measured, but has overheads")
    void noSpeedupWithoutReference() {
        RunLog log = RunLog.EMPTY.with(fact(PAGES, StructureKind.POOL, 4, 2, 4, 300));
        assertThat(log.speedups(PAGES, StructureKind.POOL)).isEmpty();
        assertThat(log.overheads(PAGES, StructureKind.POOL)).containsExactly(new RunLog.Point(4, 2, 1, 4, 4, 4));
    }

    @Test
    @DisplayName("compares the same work in the same structure only, per task, with medians and spread")
    void comparesLikeWithLike() {
        RunLog log = RunLog.EMPTY.with(fact(PAGES, StructureKind.POOL, 1, 1, 2, 200))
                .with(fact(PAGES, StructureKind.POOL, 1, 1, 4, 440)).with(fact(PAGES, StructureKind.POOL, 1, 1, 4, 420))
                .with(fact(PAGES, StructureKind.POOL, 4, 2, 8, 420)).with(fact(PAGES, StructureKind.POOL, 4, 2, 8, 400))
                .with(fact(PAGES, StructureKind.POOL, 4, 2, 8, 840))
                .with(fact(PAGES, StructureKind.VIRTUAL, 4, 2, 8, 1))
                .with(fact(OTHER, StructureKind.POOL, 4, 2, 8, 1));
        List<RunLog.Point> points = log.speedups(PAGES, StructureKind.POOL);
        assertThat(points).extracting(RunLog.Point::threads).containsExactly(1, 4);
        RunLog.Point four = points.getLast();
        assertThat(four.runs()).isEqualTo(3);
        assertThat(four.median()).isCloseTo(2.0, within(1e-9));
        assertThat(four.low()).isCloseTo(1.0, within(1e-9));
        assertThat(four.high()).isCloseTo(2.1, within(1e-9));
        assertThat(points.getFirst().median()).isCloseTo(1.0, within(1e-9));
    }
}
