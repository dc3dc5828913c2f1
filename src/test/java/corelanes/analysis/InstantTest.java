package corelanes.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceStore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstantTest {

    @ParameterizedTest
    @EnumSource(value = TaskState.class, mode = EnumSource.Mode.EXCLUDE, names = "RUNNING")
    void onlyWhatWaitsForSomethingIsSaidToWait(TaskState state) {
        TraceStore store = new TraceStore(Source.RECORDED, List.of(0));
        for (int task = 0; task < 3; task++) {
            Slice slice = new Slice();
            slice.task = task;
            slice.state = state;
            slice.startNs = 1_000;
            slice.endNs = 9_000;
            slice.started = 1;
            slice.ended = 1;
            store.append(slice);
        }
        Instant instant = Instant.of(store.publish(0), 5_000, 4_000, 100);
        assertThat(instant.inProgress()).isEqualTo(3);
        assertThat(instant.running()).isZero();
        assertThat(instant.waiting()).isEqualTo(state.isWaiting() ? 3 : 0);
        assertThat(instant.ready()).isEqualTo(state.isWaiting() ? 0 : 3);
        assertThat(instant.waitsFor()).isEqualTo(state.isWaiting() ? state : TaskState.WAITING_IO);
    }

    @Test
    void aTurnEndsWhereTheCoreWasAwayForLong() {
        TraceStore store = new TraceStore(Source.RECORDED, List.of(0));
        for (int part = 0; part < 40; part++) {
            Slice slice = new Slice();
            slice.task = 0;
            slice.state = TaskState.RUNNING;
            slice.core = 0;
            slice.startNs = part * 8_000_000L;
            slice.endNs = slice.startNs + 3_000_000;
            store.append(slice);
            slice.startNs = slice.endNs + 20_000;
            slice.endNs = slice.startNs + 980_000;
            store.append(slice);
        }
        Instant instant = Instant.of(store.publish(0), 160_000_000, 60_000_000, 100);
        assertThat(instant.shortTurnNs()).isEqualTo(4_000_000);
        assertThat(instant.longTurnNs()).isEqualTo(4_000_000);
    }

    @Test
    void aPermitThatWentToAnotherCoreIsUsedOnce() {
        TraceStore store = new TraceStore(Source.INFERRED, List.of());
        for (int task = 0; task < 2; task++) {
            Slice slice = new Slice();
            slice.task = task;
            slice.state = TaskState.RUNNING;
            slice.core = task;
            slice.startNs = task * 1_000;
            slice.endNs = slice.startNs + 1_000;
            slice.started = 1;
            store.append(slice);
        }
        store.setPermits(1);
        assertThat(Instant.of(store.publish(0), 1_100, 4_000, 500).running()).isOne();
        store.setPermits(2);
        assertThat(Instant.of(store.publish(0), 1_100, 4_000, 500).running()).isEqualTo(2);
    }

    @Test
    void whoRanABlinkAgoAndWaitsNowIsCountedOnce() {
        TraceStore store = new TraceStore(Source.RECORDED, List.of(0));
        for (int task = 0; task < 3; task++) {
            Slice slice = new Slice();
            slice.task = task;
            slice.state = TaskState.RUNNING;
            slice.core = 0;
            slice.startNs = task * 100;
            slice.endNs = slice.startNs + 100;
            slice.started = 1;
            store.append(slice);
        }
        for (int task = 0; task < 3; task++) {
            Slice slice = new Slice();
            slice.task = task;
            slice.state = TaskState.WAITING_IO;
            slice.startNs = task * 100 + 100;
            slice.endNs = 10_000;
            slice.ended = 1;
            store.append(slice);
        }
        for (long atNs = 50; atNs < 10_000; atNs += 50) {
            Instant instant = Instant.of(store.publish(0), atNs, 1_000, 1_000);
            assertThat(instant.running() + instant.ready() + instant.waiting()).isEqualTo(instant.inProgress());
            assertThat(instant.ready()).isNotNegative();
            assertThat(instant.running()).isEqualTo(atNs - 1_000 < 300 ? 1 : 0);
        }
    }
}
