package corelanes.storage;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Lane;
import corelanes.trace.TraceSnapshot;
import java.util.ArrayList;
import java.util.List;

/** Holds two traces against each other: everything but the numbers of slices, which follow the order of their starts in files. */
final class SameTrace {

    private SameTrace() {}

    static void check(TraceSnapshot actual, TraceSnapshot expected) {
        assertThat(actual.source()).isEqualTo(expected.source());
        assertThat(actual.permits()).isEqualTo(expected.permits());
        assertThat(actual.dropped()).isEqualTo(expected.dropped());
        assertThat(actual.marks()).isEqualTo(expected.marks());
        assertThat(actual.whatIsForgotten()).isEqualTo(expected.whatIsForgotten());
        assertThat(actual.threadNames()).isEqualTo(expected.threadNames());
        assertThat(actual.size()).isEqualTo(expected.size());
        assertThat(actual.settledSize()).isEqualTo(expected.settledSize());
        assertThat(actual.firstNs()).isEqualTo(expected.firstNs());
        assertThat(actual.lastNs()).isEqualTo(expected.lastNs());
        assertThat(actual.startedTimesNs()).isEqualTo(expected.startedTimesNs());
        assertThat(actual.finishedTimesNs()).isEqualTo(expected.finishedTimesNs());
        assertThat(actual.coreCount()).isEqualTo(expected.coreCount());
        for (int lane = 0; lane < expected.coreCount(); lane++) {
            assertThat(actual.core(lane)).isEqualTo(expected.core(lane));
            assertThat(slices(actual, actual.disturbanceLane(lane)))
                    .isEqualTo(slices(expected, expected.disturbanceLane(lane)));
            assertThat(slices(actual, actual.coreLane(lane))).isEqualTo(slices(expected, expected.coreLane(lane)));
        }
        assertThat(actual.taskCount()).isEqualTo(expected.taskCount());
        for (int task = 0; task < expected.taskCount(); task++) {
            assertThat(slices(actual, actual.taskLane(task))).isEqualTo(slices(expected, expected.taskLane(task)));
        }
        assertThat(all(actual)).isEqualTo(all(expected));
    }

    private static List<String> slices(TraceSnapshot snapshot, Lane lane) {
        List<String> slices = new ArrayList<>();
        for (int position = 0; position < lane.size(); position++) {
            slices.add(slice(snapshot, lane.slice(position)));
        }
        return slices;
    }

    private static List<String> all(TraceSnapshot snapshot) {
        List<String> slices = new ArrayList<>();
        for (int slice = 0; slice < snapshot.size(); slice++) {
            slices.add(slice(snapshot, slice));
        }
        slices.sort(null);
        return slices;
    }

    private static String slice(TraceSnapshot snapshot, int slice) {
        return snapshot.startNs(slice) + " " + snapshot.endNs(slice) + " " + snapshot.task(slice) + " "
                + snapshot.coreOf(slice) + " " + snapshot.state(slice) + " " + snapshot.osTid(slice);
    }
}
