package corelanes.probe.windows;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.probe.Probe;
import corelanes.probe.SchedulerRecordOpening.Refused;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of the answers of Windows. */
class WindowsProbeTest {

    private final FakeWindows windows = new FakeWindows();

    @Test
    void coresAreThoseOfTheProcess() {
        assertThat(new WindowsProbe(windows).availableCores()).containsExactly(0, 1, 3);
        assertThat(new WindowsProbe(windows).description()).isEqualTo("3 cores · Windows");
    }

    @Test
    void withoutAMaskTheCoresAreCountedUpToAGroup() {
        assertThat(WindowsProbe.coresOf(0, 4)).containsExactly(0, 1, 2, 3);
        assertThat(WindowsProbe.coresOf(0, 96)).hasSize(64);
    }

    @Test
    void theCallersCoreIsReadEachTime() {
        WindowsProbe probe = new WindowsProbe(windows);
        windows.number = 3;
        assertThat(probe.currentCore()).isEqualTo(3);
        windows.number = 63;
        assertThat(probe.currentCore()).isEqualTo(63);
        assertThat(probe.currentThreadId()).isEqualTo(4_712);
    }

    @Test
    void anotherThreadHasItsOwnAnswer() throws InterruptedException {
        WindowsProbe probe = new WindowsProbe(windows);
        windows.number = 5;
        AtomicInteger seen = new AtomicInteger();

        Thread other = Thread.ofVirtual().start(() -> seen.set(probe.currentCore()));
        other.join();

        assertThat(seen).hasValue(5);
    }

    @Test
    void oneGroupIsSeenAndTheOthersAreNamed() {
        windows.group = 1;
        windows.groups = 2;
        WindowsProbe probe = new WindowsProbe(windows);
        windows.number = 7;

        assertThat(probe.currentCore()).isEqualTo(7);
        windows.group = 0;
        assertThat(probe.currentCore()).isEqualTo(Probe.UNKNOWN);
        assertThat(probe.capabilities().missing()).hasSize(2).first().asString()
                .contains("2 processor groups").contains("another group's core");
    }

    @Test
    void whatItCan() {
        Probe probe = new WindowsProbe(windows);

        assertThat(probe.capabilities().seesCores()).isTrue();
        assertThat(probe.capabilities().pins()).isTrue();
        assertThat(probe.capabilities().countsSwitches()).isFalse();
        assertThat(probe.capabilities().missing()).singleElement().asString().contains("switches are not counted");
        assertThat(probe.ownSwitches()).isEmpty();
        assertThat(probe.switchesOf(4_712)).isEmpty();
        assertThat(probe.openSchedulerRecord(List.of(0))).isInstanceOf(Refused.class);
    }

    @Test
    void aThreadIsOpenedPinnedAndClosed() {
        assertThat(new WindowsProbe(windows).pin(4_712, List.of(1, 3))).isEmpty();

        assertThat(windows.asked).containsExactly(
                "open 4712 for 0x60", "affinity 0xa of 0x100000abc", "close 0x100000abc");
    }

    @ParameterizedTest
    @CsvSource({"5, no permission", "87, the thread has ended", "8, error 8"})
    void aThreadThatCannotBeOpened(int error, String reason) {
        windows.openError = error;

        assertThat(new WindowsProbe(windows).pin(4_712, List.of(1))).contains(sentence(reason));
        assertThat(windows.asked).containsExactly("open 4712 for 0x60");
    }

    @ParameterizedTest
    @CsvSource({"5, no permission", "87, not all of those cores may be used", "1450, error 1450"})
    void aMaskThatIsRefused(int error, String reason) {
        windows.affinityError = error;

        assertThat(new WindowsProbe(windows).pin(4_712, List.of(2))).contains(sentence(reason));
        assertThat(windows.asked).hasSize(3).last().isEqualTo("close 0x100000abc");
    }

    @Test
    void aThreadOfAnotherProgramIsLeftAlone() {
        windows.owner++;

        assertThat(new WindowsProbe(windows).pin(4_712, List.of(1))).contains(sentence("the thread has ended"));
        assertThat(windows.asked).containsExactly("open 4712 for 0x60", "close 0x100000abc");
    }

    @Test
    void noCoreOfAGroupIsNotAskedFor() {
        assertThat(new WindowsProbe(windows).pin(4_712, List.of(64)))
                .contains(sentence("not all of those cores may be used"));
        assertThat(windows.asked).isEmpty();
    }

    private static String sentence(String reason) {
        return "The system refused to keep the workers on the chosen cores (" + reason
                + "): they use whichever core it gives them.";
    }
}
