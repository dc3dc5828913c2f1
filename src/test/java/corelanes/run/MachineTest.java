package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import corelanes.probe.PortableProbe;
import corelanes.probe.Probe;
import corelanes.probe.linux.LinuxProbe;
import corelanes.workload.Calibration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which probe is chosen, and what is said where its functions are missing. */
class MachineTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void linuxHasItsProbe() {
        assertThat(Machine.findProbe()).isInstanceOf(LinuxProbe.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Windows Server 2025"})
    @EnabledOnOs(OS.LINUX)
    void whereWindowsIsMissingTheReasonIsSaid(String system) {
        assertFallsBack(Machine.findProbe(system), "lacks a function", "kernel32.dll");
    }

    @RepeatedTest(2)
    @EnabledOnOs(OS.LINUX)
    void whereAFunctionIsMissingItIsNamedEachTime() {
        assertFallsBack(Machine.findProbe("Mac OS X"), "lacks a function", "(Symbol not found: pthread_cpu_number_np)");
    }

    @Test
    void anUnknownSystemIsNamed() {
        assertFallsBack(Machine.findProbe("Plan 9"), "cannot see cores on Plan 9 yet", "lanes stay empty");
    }

    @ParameterizedTest(name = "{0} times as fast")
    @ValueSource(doubles = {0.2, 5})
    @DisplayName("a machine that was measured wrong, as where the compiler had no core, is measured again before a run")
    void whatWasMeasuredWrongIsMeasuredAgain(double times) {
        Machine right = Machine.measure();
        Calibration wrong = new Calibration(Math.round(right.calibration().stepsPerMs() * times));
        Machine measuredWrong = new Machine(right.probe(), wrong, right.clock(), 1e6, 12_345, right.platformSwitch(),
                right.virtualSwitch());

        Machine now = measuredWrong.now();

        assertThat((double) now.calibration().stepsPerMs()).isCloseTo(right.calibration().stepsPerMs(),
                withinPercentage(40));
        assertThat(now.tickGapNs()).isNotEqualTo(12_345);
        assertThat(now.tickCostNs()).isLessThan(1e6);
        assertThat(now.platformSwitch()).isEqualTo(right.platformSwitch());
    }

    private static void assertFallsBack(Probe probe, String... words) {
        assertThat(probe).isInstanceOf(PortableProbe.class);
        assertThat(probe.capabilities().seesCores()).isFalse();
        assertThat(probe.capabilities().missing()).singleElement().asString().contains(words).endsWith(".");
    }
}
