package corelanes.probe.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import corelanes.probe.SchedulerRecord;
import corelanes.probe.linux.Transcript.Switch;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rings as the kernel could have filled them. */
@Timeout(20)
class PerfRingTest {

    private static final int CORE = 3;
    private static final int DATA_BYTES = 4_096;

    private final Transcript transcript = new Transcript();

    @Test
    void anEmptyRingTellsNothing() {
        assertThat(new KernelRing(DATA_BYTES, 0).reader(CORE).drain(transcript)).isZero();
        assertThat(transcript.switches).isEmpty();
    }

    @Test
    void directionAndPreemptionAreTold() {
        KernelRing ring = new KernelRing(DATA_BYTES, 0)
                .switched(5, false, false, 10).switched(5, true, true, 20).switched(6, false, false, 21)
                .switched(6, true, false, 30);

        assertThat(ring.reader(CORE).drain(transcript)).isEqualTo(4);
        assertThat(transcript.switches).containsExactly(new Switch(5, CORE, 10, false, false),
                new Switch(5, CORE, 20, true, true), new Switch(6, CORE, 21, false, false),
                new Switch(6, CORE, 30, true, false));
    }

    @Test
    void theEndOfAThreadTakesItOffItsCore() {
        KernelRing ring = new KernelRing(DATA_BYTES, 0).switched(5, false, false, 10).ended(5, 20).ended(5, 21);

        assertThat(ring.reader(CORE).drain(transcript)).isEqualTo(2);
        assertThat(transcript.switches).containsExactly(new Switch(5, CORE, 10, false, false),
                new Switch(5, CORE, 20, true, false));
    }

    @Test
    void aRecordIsReadWhereverTheRingEnds() {
        for (long before = 0; before <= DATA_BYTES; before += 8) {
            Transcript told = new Transcript();
            KernelRing ring = new KernelRing(DATA_BYTES, before).switched(5, false, false, 10).ended(5, 20).lost(7);

            assertThat(ring.reader(CORE).drain(told)).as("after %d bytes", before).isEqualTo(3);
            assertThat(told.of(5)).extracting(Switch::atNs).containsExactly(10L, 20L);
            assertThat(told.lost).isEqualTo(7);
            assertThat(ring.tail()).isEqualTo(ring.head());
        }
    }

    @Test
    void aThreadRecordedTwiceIsToldOnce() {
        KernelRing ring = new KernelRing(DATA_BYTES, 0)
                .switched(5, false, false, 10).switched(5, false, false, 11)
                .switched(5, true, true, 20).switched(5, true, true, 21)
                .switched(6, false, false, 30);
        PerfRing reader = ring.reader(CORE);

        assertThat(reader.drain(transcript)).isEqualTo(3);
        ring.switched(6, false, false, 31).switched(6, true, false, 40);
        assertThat(reader.drain(transcript)).as("a pair may be split between two calls").isOne();
        assertThat(transcript.switches).extracting(Switch::atNs).containsExactly(10L, 20L, 30L, 40L);
    }

    @Test
    void whatIsAlikeAfterALossIsNoDuplicate() {
        KernelRing ring = new KernelRing(DATA_BYTES, 0)
                .switched(5, true, false, 10).lost(1).switched(5, true, false, 20).lostSamples(2);

        assertThat(ring.reader(CORE).drain(transcript)).isEqualTo(4);
        assertThat(transcript.of(5)).extracting(Switch::atNs).containsExactly(10L, 20L);
        assertThat(transcript.lost).isEqualTo(3);
    }

    @Test
    void otherProcessesAndUnknownRecordsAreSkipped() {
        KernelRing ring = new KernelRing(DATA_BYTES, 0)
                .switched(78, 9, false, false, 10).write(7, 0, new byte[48]).write(99, 0, new byte[0])
                .switched(5, false, false, 20).write(14, 0, new byte[16]);

        assertThat(ring.reader(CORE).drain(transcript)).isEqualTo(2);
        assertThat(transcript.switches).extracting(Switch::osTid).containsExactly(5);
        assertThat(transcript.lost).as("a switch without its time").isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 12, 31, 40, 65_528})
    void aTornSizeGivesUpTheRestAndIsToldAsALoss(int size) {
        KernelRing ring = new KernelRing(DATA_BYTES, 4_080).switched(5, false, false, 10)
                .writeWithSize(14, 0, size, new byte[24]);
        PerfRing reader = ring.reader(CORE);

        assertThat(reader.drain(transcript)).isEqualTo(2);
        assertThat(transcript.lost).isOne();
        assertThat(ring.tail()).isEqualTo(ring.head());
        ring.switched(5, true, false, 30);
        assertThat(reader.drain(transcript)).as("and reading goes on").isOne();
    }

    @Test
    void aHeadThatIsImpossibleIsToldAsALoss() {
        KernelRing ring = new KernelRing(DATA_BYTES, 0);
        for (int record = 0; record <= DATA_BYTES / 32; record++) {
            ring.switched(record + 1, false, false, record);
        }

        assertThat(ring.reader(CORE).drain(transcript)).isOne();
        assertThat(transcript.lost).isOne();
        assertThat(ring.tail()).isEqualTo(ring.head());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyMixtureIsToldCompletely(long seed) {
        Random random = new Random(seed);
        KernelRing ring = new KernelRing(DATA_BYTES, 8L * random.nextInt(1 << 20));
        PerfRing reader = ring.reader(CORE);
        List<Switch> expected = new ArrayList<>();
        long lost = 0;
        for (int step = 0; step < 20_000; step++) {
            int osTid = 1 + step % 1_000;
            switch (random.nextInt(8)) {
                case 0 -> ring.write(20 + random.nextInt(50), random.nextInt(1 << 16), new byte[8 * random.nextInt(9)]);
                case 1 -> {
                    ring.lost(step);
                    lost += step;
                }
                case 2 -> {
                    ring.ended(osTid, step);
                    expected.add(new Switch(osTid, CORE, step, true, false));
                }
                default -> {
                    boolean out = random.nextBoolean();
                    boolean preempted = out && random.nextBoolean();
                    ring.switched(osTid, out, preempted, step);
                    expected.add(new Switch(osTid, CORE, step, out, preempted));
                }
            }
            if (ring.head() - ring.tail() > DATA_BYTES - 200 || random.nextInt(10) == 0) {
                reader.drain(transcript);
            }
        }
        reader.drain(transcript);

        assertThat(transcript.lost).isEqualTo(lost);
        assertThat(transcript.switches).isEqualTo(expected);
    }

    @Test
    void aReaderThatThrowsDoesNotGetTheSameRecordAgain() {
        KernelRing ring = new KernelRing(DATA_BYTES, 0).switched(5, false, false, 10).switched(5, true, false, 20);
        PerfRing reader = ring.reader(CORE);

        assertThatThrownBy(() -> reader.drain(new Refusing())).isInstanceOf(IllegalStateException.class);
        assertThat(reader.drain(transcript)).isOne();
        assertThat(transcript.switches).extracting(Switch::atNs).containsExactly(20L);
    }

    @Test
    void fullnessIsWhatHasNotBeenReadYet() {
        for (long before : new long[] {0, 40, DATA_BYTES - 8, DATA_BYTES * 5L + 16}) {
            KernelRing ring = new KernelRing(DATA_BYTES, before);
            PerfRing reader = ring.reader(CORE);
            assertThat(reader.fullness()).isZero();
            ring.switched(5, false, false, 10).switched(5, true, true, 20);
            assertThat(reader.fullness()).isEqualTo((double) (ring.head() - ring.tail()) / DATA_BYTES).isPositive();
            reader.drain(transcript);
            assertThat(reader.fullness()).isZero();
        }
    }

    @Test
    void drainingAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        KernelRing ring = new KernelRing(DATA_BYTES, 0);
        PerfRing reader = ring.reader(CORE);
        Counting counting = new Counting();
        long bytes = 0;
        for (int round = 0; round < 2_000; round++) {
            for (int record = 0; record < 100; record++) {
                ring.switched(5, record % 2 == 0, false, record);
            }
            long before = threads.getCurrentThreadAllocatedBytes();
            reader.drain(counting);
            bytes = round < 1_000 ? 0 : bytes + threads.getCurrentThreadAllocatedBytes() - before;
        }

        assertThat(counting.told).isEqualTo(200_000);
        assertThat(bytes).as("bytes for 100,000 records").isLessThan(1_000);
    }

    @Test
    void aRingOfAnotherSizeIsRefused() {
        KernelRing ring = new KernelRing(DATA_BYTES * 3, 0);

        assertThatThrownBy(() -> ring.reader(CORE)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A reader with a fault. */
    private static final class Refusing implements SchedulerRecord.Reader {

        @Override
        public void switchedIn(int osTid, int core, long atNs) {
            throw new IllegalStateException("test");
        }

        @Override
        public void switchedOut(int osTid, int core, long atNs, boolean preempted) {
            throw new IllegalStateException("test");
        }

        @Override
        public void lost(int core, long records) {
            throw new IllegalStateException("test");
        }
    }

    /** A reader that allocates nothing itself. */
    private static final class Counting implements SchedulerRecord.Reader {

        private long told;

        @Override
        public void switchedIn(int osTid, int core, long atNs) {
            told++;
        }

        @Override
        public void switchedOut(int osTid, int core, long atNs, boolean preempted) {
            told++;
        }

        @Override
        public void lost(int core, long records) {
            told++;
        }
    }
}
