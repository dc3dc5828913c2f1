package corelanes.probe.linux;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.probe.Probe;
import corelanes.probe.SchedulerRecord;
import corelanes.probe.SchedulerRecordOpening;
import corelanes.probe.SchedulerRecordOpening.Opened;
import corelanes.probe.SchedulerRecordOpening.Refused;
import corelanes.text.Texts;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done when the kernel grants less, or nothing. */
class PerfOpenerTest {

    private static final List<Integer> CORES = List.of(0, 1, 2);
    private static final long PAGE_BYTES = 4_096;

    private final FakePerfCalls calls = new FakePerfCalls();
    private final PerfOpener opener = new PerfOpener(calls, Texts.beside(Probe.class));
    private final PerfRefusal refusal = new PerfRefusal(Texts.beside(Probe.class));

    @Test
    void everythingIsGivenBack() {
        SchedulerRecord record = ((Opened) opener.open(CORES)).record();

        assertThat(calls.askedBytes).containsExactly(129 * PAGE_BYTES, 129 * PAGE_BYTES, 129 * PAGE_BYTES);
        assertThat(calls.openFiles).hasSize(3);
        record.close();
        record.close();
        assertNothingIsLeft();
        assertThat(record.drain(new Transcript())).isZero();
        assertThat(record.follow((int) ProcessHandle.current().pid())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {PerfRefusal.EPERM, PerfRefusal.ENOMEM})
    void aSmallerRingIsTakenWhereMemoryIsShort(int errno) {
        calls.mostBytes = 40 * PAGE_BYTES;
        calls.mapErrno = errno;

        SchedulerRecord record = ((Opened) opener.open(List.of(0))).record();

        assertThat(calls.askedBytes).containsExactly(129 * PAGE_BYTES, 65 * PAGE_BYTES, 33 * PAGE_BYTES);
        record.close();
        assertNothingIsLeft();
    }

    @Test
    void noMemoryAtAllIsARefusal() {
        calls.mostBytes = 0;
        calls.mapErrno = PerfRefusal.EPERM;

        assertRefused(opener.open(CORES), "memory", "perf_event_mlock_kb");
        assertThat(calls.askedBytes).endsWith(9 * PAGE_BYTES);
    }

    @Test
    void anotherErrorOfMappingIsNotTriedAgain() {
        calls.mostBytes = 0;
        calls.mapErrno = 22;

        assertRefused(opener.open(CORES), "refused to record (error 22)", "inferred");
        assertThat(calls.askedBytes).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"24, files, ulimit", "12, memory, mlock", "38, sandbox, outside any sandbox",
            "19, switched off, inferred", "22, Linux 4.3, inferred",
            "95, error 95, inferred"})
    void whatWasOpenedBeforeARefusalIsClosed(int errno, String reason, String remedy) {
        calls.opensGranted = 2;
        calls.openErrno = errno;

        assertRefused(opener.open(CORES), reason, remedy);
    }

    @ParameterizedTest
    @ValueSource(ints = {PerfRefusal.EPERM, PerfRefusal.EACCES})
    void theLevelOfTheKernelDecidesWhatHelps(int errno) {
        assertThat(refusal.ofOpening(errno, OptionalInt.of(3))).isEqualTo(new Refused(
                "The kernel does not let ordinary users record (perf_event_paranoid is 3).",
                "sudo sysctl kernel.perf_event_paranoid=2"));
        assertThat(refusal.ofOpening(errno, OptionalInt.of(2)).reason()).contains("containers");
        assertThat(refusal.ofOpening(errno, OptionalInt.empty()).reason()).contains("containers");
        assertThat(refusal.ofOpening(errno, OptionalInt.of(2)).remedy()).contains("PERFMON");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatCannotBeFollowedLeavesNothingOpen() {
        SchedulerRecord record = ((Opened) opener.open(CORES)).record();
        calls.redirectErrno = 22;

        assertThat(record.follow((int) ProcessHandle.current().pid())).isFalse();
        assertThat(calls.openFiles).hasSize(3);
        calls.redirectErrno = 0;
        assertThat(record.follow((int) ProcessHandle.current().pid())).isTrue();
        assertThat(record.follow((int) ProcessHandle.current().pid())).isTrue();
        assertThat(calls.openFiles).as("one file for each core, once").hasSize(6);
        record.close();
        assertNothingIsLeft();
    }

    @Test
    void theNumberOfTheCallIsKnownForTwoProcessors() {
        assertThat(NativePerfCalls.callNumber("amd64")).isEqualTo(298);
        assertThat(NativePerfCalls.callNumber("aarch64")).isEqualTo(241);
        assertThat(NativePerfCalls.callNumber("riscv64")).isEqualTo(NativePerfCalls.NO_CALL);
    }

    private void assertRefused(SchedulerRecordOpening opening, String reason, String remedy) {
        assertThat(opening).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).contains(reason).endsWith(".");
            assertThat(refused.remedy()).contains(remedy);
        });
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() {
        assertThat(calls.openFiles).isEmpty();
        assertThat(calls.mapped).isEmpty();
    }
}
