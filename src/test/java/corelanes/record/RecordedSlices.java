package corelanes.record;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Slice;
import java.util.ArrayList;
import java.util.List;

/** What a recorder took down, and what holds of the slices of one task. */
final class RecordedSlices {

    private RecordedSlices() {}

    static List<Slice> drained(WorkerRecorder recorder) {
        List<Slice> slices = new ArrayList<>();
        Slice slice = new Slice();
        while (recorder.poll(slice)) {
            slices.add(new Slice().set(slice));
        }
        return slices;
    }

    static void assertCoversWithoutHoles(List<Slice> slices) {
        for (int at = 1; at < slices.size(); at++) {
            assertThat(slices.get(at).startNs).isEqualTo(slices.get(at - 1).endNs);
        }
        assertThat(slices).allSatisfy(slice -> assertThat(slice.endNs).isGreaterThanOrEqualTo(slice.startNs));
        assertThat(slices.getFirst().started).isEqualTo(1);
        assertThat(slices.getLast().ended).isEqualTo(1);
        assertThat(slices.stream().mapToInt(slice -> slice.started + slice.ended).sum()).isEqualTo(2);
    }
}
