package corelanes.probe.macos;

import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import corelanes.probe.Probe;
import corelanes.probe.SchedulerRecordOpening.Refused;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is made of the answers of macOS. */
class MacProbeTest {

    private static final int ENOTSUP = 45;

    /** A macOS that answers as the test tells it. */
    private static final class FakeMac implements MacCalls {
        long core;
        long threadId;
        int error;

        @Override
        public int currentCore(MemorySegment answer) {
            answer.set(JAVA_LONG, 0, core);
            return error;
        }

        @Override
        public int currentThread(MemorySegment answer) {
            answer.set(JAVA_LONG, 0, threadId);
            return error;
        }
    }

    private final FakeMac mac = new FakeMac();
    private final Probe probe = new MacProbe(mac, 3);

    @Test
    void coresAreCounted() {
        assertThat(probe.availableCores()).containsExactly(0, 1, 2);
        assertThat(probe.description()).isEqualTo("3 cores · macOS");
        mac.core = 2;
        assertThat(probe.currentCore()).isEqualTo(2);
    }

    @Test
    void aThreadIdIsItsLow31Bits() {
        mac.threadId = 4_711;
        assertThat(probe.currentThreadId()).isEqualTo(4_711);
        mac.threadId = 0x5_FFFF_FFFFL;
        assertThat(probe.currentThreadId()).as("never the unknown one").isEqualTo(0x7FFF_FFFF);
        mac.threadId = 0x1_8000_0002L;
        assertThat(probe.currentThreadId()).isEqualTo(2);
    }

    @Test
    void whatFailsIsUnknown() {
        mac.error = ENOTSUP;

        assertThat(probe.currentCore()).isEqualTo(Probe.UNKNOWN);
        assertThat(probe.currentThreadId()).isEqualTo(Probe.UNKNOWN);
    }

    @Test
    void fewerCoresAreRefusedWithTheSentenceTheProbeAlreadySays() {
        assertThat(probe.pin(4_711, List.of(0, 1, 2))).isEmpty();
        String sentence = probe.pin(4_711, List.of(0)).orElseThrow();

        assertThat(sentence).contains("\"one core\" here is a permit").contains("which core macOS gave").endsWith(".");
        assertThat(probe.capabilities().missing()).contains(sentence);
        assertThat(probe.pin(4_711, List.of(0, 1, 7))).as("as many, but others").contains(sentence);
    }

    @Test
    void whatItCan() {
        assertThat(probe.capabilities().seesCores()).isTrue();
        assertThat(probe.capabilities().pins()).isFalse();
        assertThat(probe.capabilities().countsSwitches()).isFalse();
        assertThat(probe.ownSwitches()).isEmpty();
        assertThat(probe.switchesOf(4_711)).isEmpty();
        assertThat(probe.openSchedulerRecord(List.of(0))).isInstanceOf(Refused.class);
    }
}
