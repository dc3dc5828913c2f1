package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Lane;
import corelanes.trace.Slice;
import corelanes.trace.TraceSnapshot;

/** What holds for every recording. */
final class TraceChecks {

    private TraceChecks() {}

    /** Slices of a core never overlap. */
    static void coresHoldOneTaskAtATime(TraceSnapshot snapshot) {
        for (int lane = 0; lane < snapshot.coreCount(); lane++) {
            Lane core = snapshot.coreLane(lane);
            for (int position = 1; position < core.size(); position++) {
                assertThat(snapshot.startNs(core.slice(position)))
                        .as("slice %s of core %s", position, snapshot.core(lane))
                        .isGreaterThanOrEqualTo(snapshot.endNs(core.slice(position - 1)));
            }
        }
    }

    /** A task goes on where it was, in one state at a time. */
    static void tasksAreInOneStateAtATime(TraceSnapshot snapshot) {
        for (int task = 0; task < snapshot.taskCount(); task++) {
            Lane lane = snapshot.taskLane(task);
            assertThat(lane.size()).isPositive();
            for (int position = 1; position < lane.size(); position++) {
                assertThat(snapshot.startNs(lane.slice(position))).as("task %s goes on where it was", task)
                        .isEqualTo(snapshot.endNs(lane.slice(position - 1)));
            }
        }
    }

    /** As many tasks are in progress as there are workers, or fewer. */
    static void noMoreInProgressThanWorkers(TraceSnapshot snapshot, int workers) {
        for (int slice = 0; slice < snapshot.size(); slice++) {
            // Between two tasks a worker is in none. A task that is found off its core at its very end closes with a slice of no length.
            boolean tells = Slice.isTask(snapshot.task(slice)) && snapshot.endNs(slice) > snapshot.startNs(slice);
            int least = tells ? 1 : 0;
            assertThat(snapshot.inProgressAt(snapshot.startNs(slice))).isBetween(least, workers);
        }
    }
}
