package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import corelanes.probe.PortableProbe;
import corelanes.probe.Probe;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SwitchCostTest {

    @Test
    void theBaselineIsTakenOff() {
        SwitchCost cost = SwitchCost.of(4_096, new double[] {5_100, 1_900, 2_200, 4_300, 3_000},
                new double[] {100, 900, 200, 300, 0}, Optional.of(1.0));
        assertThat(cost).isEqualTo(new SwitchCost(4_096, 3_000, 2_000, 4_000, 200, Optional.of(1.0)));
    }

    @Test
    void oneRoundIsItsOwnMedian() {
        assertThat(SwitchCost.of(0, new double[] {7}, new double[] {2}, Optional.empty()))
                .isEqualTo(new SwitchCost(0, 5, 5, 5, 2, Optional.empty()));
    }

    @Test
    void roundsInWhichTheKernelSwitchedAreLeftOutWhereTheRuntimeIsMeant() {
        SwitchRounds rounds = new SwitchRounds();
        for (int round = 0; round < SwitchRounds.FEWEST; round++) {
            rounds.add(new SwitchRounds.Round(500, 100, OptionalDouble.of(0)));
            rounds.add(new SwitchRounds.Round(6_000, 100, OptionalDouble.of(1)));
            rounds.add(new SwitchRounds.Round(6_000, 100, OptionalDouble.of(SwitchRounds.HARDLY_EVER)));
        }
        SwitchCost runtimes = rounds.withoutKernel(0);
        assertThat(runtimes.medianNs()).isEqualTo(400);
        assertThat(runtimes.highNs()).isEqualTo(400);
        assertThat(runtimes.kernelSwitches().orElseThrow()).as("of all rounds").isEqualTo(1.1 / 3, within(1e-9));
        assertThat(rounds.all(0).medianNs()).isEqualTo(5_900);
    }

    @Test
    void whereTooFewRoundsAreLeftAllCount() {
        SwitchRounds rounds = new SwitchRounds();
        for (int round = 1; round < SwitchRounds.FEWEST; round++) {
            rounds.add(new SwitchRounds.Round(500, 100, OptionalDouble.of(0)));
            rounds.add(new SwitchRounds.Round(6_000, 100, OptionalDouble.of(1)));
            rounds.add(new SwitchRounds.Round(6_000, 100, OptionalDouble.empty()));
        }
        assertThat(rounds.withoutKernel(0)).isEqualTo(rounds.all(0));
        assertThat(rounds.all(0).kernelSwitches()).contains(0.5);
        SwitchRounds uncounted = new SwitchRounds();
        uncounted.add(new SwitchRounds.Round(500, 100, OptionalDouble.empty()));
        assertThat(uncounted.withoutKernel(0).kernelSwitches()).isEmpty();
    }

    @Test
    void platformThreadsSwitchInTheKernel() throws InterruptedException {
        Probe probe = Machine.findProbe();
        Optional<SwitchCost> cost = new SwitchTrial(probe, probe.availableCores().getFirst()).platform(0);
        if (probe.capabilities().pins()) {
            assertThat(cost.orElseThrow().medianNs()).isPositive();
            // Each hand-over is one switch; a busy machine adds some.
            assertThat(cost.orElseThrow().kernelSwitches().orElseThrow()).isBetween(0.9, 3.0);
        }
        assertNothingIsLeft();
    }

    @Test
    void virtualThreadsAreMeasuredAndTheirCarriersLetGo() throws InterruptedException {
        Probe probe = Machine.findProbe();
        Optional<SwitchCost> cost = new SwitchTrial(probe, probe.availableCores().getFirst()).virtual(4_096);
        if (probe.capabilities().pins()) {
            assertThat(cost.orElseThrow().workingSetBytes()).isEqualTo(4_096);
        }
        assertNothingIsLeft();
    }

    @Test
    void whereThreadsCannotBePinnedThereIsNoFigure() throws InterruptedException {
        Probe probe = new PortableProbe("A test has no cores.");
        if (probe.availableCores().size() > 1) {
            assertThat(new SwitchTrial(probe, 0).platform(0)).isEmpty();
        }
        assertNothingIsLeft();
    }

    private static void assertNothingIsLeft() {
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("corelanes-switch-"));
    }
}
