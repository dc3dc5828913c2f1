package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.analysis.Disturbance;
import corelanes.probe.Noise;
import corelanes.probe.SystemFiles;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What workers had of their cores")
class NoiseMeterTest {

    private static final int END_NS = 4_000;

    @Test
    @DisplayName("is every nanosecond in which one of them ran there, and no other")
    void countsWhatRan() {
        Random random = new Random(11);
        for (int trace = 0; trace < 200; trace++) {
            boolean[][] ran = new boolean[3][END_NS];
            TraceSnapshot snapshot = randomTrace(random, ran);
            int fromNs = random.nextInt(END_NS);
            int toNs = fromNs + random.nextInt(END_NS - fromNs);
            long expectedNs = 0;
            for (int ns = fromNs; ns < toNs; ns++) {
                expectedNs += (ran[0][ns] ? 1 : 0) + (ran[2][ns] ? 1 : 0);
            }
            assertThat(NoiseMeter.onCoresNs(snapshot, List.of(0, 2, 9), fromNs, toNs)).isEqualTo(expectedNs);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.01, true, QUIET, 0.01", "0.01, 0.3, true, BUSY, 0.3", "0.01, 0.3, false, QUIET, 0",
            "0.1, 0, true, BUSY, 0", "0.1, 0.3, true, BUSY, 0.3", "0.3, 0.3, true, TOO_BUSY, 0.3",
            "0.3, 0, false, TOO_BUSY, 0"})
    @DisplayName("beside it marks figures when it was much, and refuses none")
    void whatNoiseMeans(double others, double own, boolean counts, Disturbance.Level level, double ownShare) {
        assertThat(NoiseMeter.disturbance(Optional.of(new Noise(others, 0, own)), counts))
                .isEqualTo(new Disturbance(level, others, ownShare));
    }

    @Test
    @DisplayName("is not known without noise that was measured")
    void unknown() {
        assertThat(NoiseMeter.disturbance(Optional.empty(), true)).isEqualTo(Disturbance.UNKNOWN);
    }

    /** Slices side by side on three cores, some of them held up, some of no task. */
    private static TraceSnapshot randomTrace(Random random, boolean[][] ran) {
        TraceStore store = new TraceStore(Source.RECORDED, List.of(0, 1, 2));
        Slice slice = new Slice();
        for (int core = 0; core < ran.length; core++) {
            int nowNs = random.nextInt(100);
            while (nowNs < END_NS - 200) {
                slice.core = core;
                slice.task = random.nextInt(5) == 0 ? Slice.NO_TASK : random.nextInt(4);
                slice.state = random.nextInt(4) == 0 ? TaskState.INTERRUPTED : TaskState.RUNNING;
                slice.startNs = nowNs;
                slice.endNs = nowNs + 1 + random.nextInt(100);
                store.append(slice);
                for (; nowNs < slice.endNs; nowNs++) {
                    ran[core][nowNs] = slice.state == TaskState.RUNNING;
                }
                nowNs += random.nextInt(3) * random.nextInt(50);
            }
        }
        return store.publish(0);
    }

    @Test
    @DisplayName("is not asked for where the system does not tell")
    void silentSystem(@TempDir Path empty) {
        assertThat(new NoiseMeter(new SystemFiles(empty), List.of(0)).read(List.of(0))).isEmpty();
    }
}
