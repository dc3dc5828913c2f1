package corelanes.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StageGeometryTest {

    @Test
    void everythingFitsAndNothingOverlaps() {
        for (int cores = 1; cores <= 128; cores += cores < 8 ? 1 : 17) {
            for (int tasks = 0; tasks <= 2_000; tasks += tasks < 10 ? 1 : 199) {
                for (int heightPx = 140; heightPx < 1_200; heightPx += 53) {
                    check(StageGeometry.of(900, heightPx, cores, tasks, heightPx % 2 == 0), cores, tasks, heightPx);
                }
            }
        }
    }

    private static void check(StageGeometry at, int cores, int tasks, int heightPx) {
        String what = cores + " cores, " + tasks + " tasks, " + heightPx + " px";
        assertThat(at.visibleLanes()).as(what).isBetween(1, cores);
        assertThat(at.visibleRows()).as(what).isBetween(0, tasks);
        assertThat(at.bottomPx()).as(what).isLessThanOrEqualTo(heightPx);
        assertThat(at.laneHeightPx()).as(what).isBetween(10, at.lanePitchPx() - 1);
        assertThat(at.tasksTopPx()).as(what).isGreaterThanOrEqualTo(at.lanesBottomPx());
        assertThat(at.rowHeightPx()).as(what).isLessThan(at.rowPitchPx());
        if (tasks > 0 && heightPx > 200) {
            assertThat(at.visibleRows()).as(what).isGreaterThanOrEqualTo(Math.min(tasks, 3));
        }
    }

    @Test
    void whatIsPreferredShowsAFewCoresAndTasksWhole() {
        StageGeometry at = StageGeometry.of(900, StageGeometry.preferredHeightPx(2, 4, true), 2, 4, true);
        assertThat(at.visibleLanes()).isEqualTo(2);
        assertThat(at.visibleRows()).isEqualTo(4);
        assertThat(at.laneHeightPx()).isGreaterThan(45);
    }

    @Test
    void findsLaneAndRowByHeight() {
        StageGeometry at = StageGeometry.of(900, 400, 2, 4, false);
        assertThat(at.laneAt(at.laneTopPx(1) + 3.0)).isEqualTo(1);
        assertThat(at.laneAt(at.laneTopPx(1) - 1.0)).isEqualTo(-1);
        assertThat(at.rowAt(at.rowTopPx(2) + 3.0)).isEqualTo(2);
        assertThat(at.rowAt(at.lanesTopPx())).isEqualTo(-1);
    }
}
