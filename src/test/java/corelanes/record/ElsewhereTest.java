package corelanes.record;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where a core was, while a task was ready and nobody of this program had it")
class ElsewhereTest {

    private static final long US = 1_000;

    private final Elsewhere elsewhere = new Elsewhere();
    private final List<long[]> found = new ArrayList<>();

    private void ready(long fromUs, long toUs) {
        Slice slice = new Slice();
        slice.startNs = fromUs * US;
        slice.endNs = toUs * US;
        slice.state = TaskState.READY;
        elsewhere.ready(slice);
    }

    private void begins(long heldUntilUs, long startUs) {
        elsewhere.begins(3, heldUntilUs * US, startUs * US, slice -> {
            assertThat(slice.task).isEqualTo(Slice.ELSEWHERE);
            assertThat(slice.core).isEqualTo(3);
            found.add(new long[] {slice.startNs / US, slice.endNs / US});
        });
    }

    @Test
    @DisplayName("is not said of a gap as short as a switch, nor of one in which no task was ready")
    void notOfSwitchesAndIdleCores() {
        ready(0, 1_000);
        begins(100, 150);
        assertThat(found).isEmpty();
        begins(2_000, 9_000);
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("is said of the part of a gap in which one task or another was ready")
    void ofTheWantedPart() {
        ready(0, 300);
        ready(200, 500);
        ready(510, 530);
        ready(700, 2_000);
        begins(100, 1_000);
        assertThat(found).containsExactly(new long[] {100, 500}, new long[] {700, 1_000});
    }

    @Test
    @DisplayName("is remembered as far as a core needs that was not held for long")
    void remembers() {
        ready(0, 300);
        elsewhere.forget(new long[] {100 * US, Long.MIN_VALUE, 5_000 * US});
        begins(100, 1_000);
        assertThat(found).containsExactly(new long[] {100, 300});
        elsewhere.forget(new long[] {1_000 * US, Long.MIN_VALUE, 5_000 * US});
        begins(100, 1_000);
        assertThat(found).as("what is over for every core is forgotten").hasSize(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    @DisplayName("is what looking at every microsecond finds")
    void agreesWithEveryInstant(long seed) {
        Random random = new Random(seed);
        int lengthUs = 4_000;
        boolean[] wanted = new boolean[lengthUs];
        List<int[]> waits = new ArrayList<>();
        for (int wait = 0; wait < 12; wait++) {
            int from = random.nextInt(lengthUs - 400);
            waits.add(new int[] {from, from + 1 + random.nextInt(399)});
        }
        waits.sort(Comparator.comparingInt(wait -> wait[0]));
        for (int[] wait : waits) {
            ready(wait[0], wait[1]);
            Arrays.fill(wanted, wait[0], wait[1], true);
        }
        int from = random.nextInt(500);
        int to = 3_000 + random.nextInt(900);
        begins(from, to);
        List<long[]> expected = new ArrayList<>();
        for (int at = from; at < to; at++) {
            int end = at;
            while (end < to && wanted[end]) {
                end++;
            }
            if ((end - at) * US > Slice.LONGEST_SWITCH_NS) {
                expected.add(new long[] {at, end});
            }
            at = end;
        }
        assertThat(found).usingRecursiveFieldByFieldElementComparator().isEqualTo(expected);
    }
}
