package corelanes.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayName("The times of a turn")
class TurnTimesTest {

    private static final long TICK_NS = 20_000;
    private static final long INTERRUPT_NS = 3_000;

    @Test
    @DisplayName("draw of a head what was booked, but for the switch into it")
    void aHeadIsDrawn() {
        assertThat(TurnTimes.drawnHeadNs(40_000, 0)).isEqualTo(30_000);
        assertThat(TurnTimes.drawnHeadNs(40_000, 25_000)).isEqualTo(15_000);
        assertThat(TurnTimes.drawnHeadNs(8_000, 0)).isNegative();
    }

    @RepeatedTest(20)
    @DisplayName("never draw a turn before its thread was on the core, whether this core takes 6 or 26 µs to switch")
    void aSlowSwitchIsNotDrawn() {
        Random random = new Random();
        // Where in its work between two ticks the thread was stopped, and what the switch into it took.
        long tailNs = (long) (random.nextDouble() * TICK_NS);
        long switchNs = 6_000 + random.nextInt(20_000);
        long coldNs = random.nextInt(5_000);
        long workNs = TICK_NS - tailNs + coldNs;
        long headNs = switchNs + workNs;
        long unseenNs = tailNs + INTERRUPT_NS + headNs;

        long drawnNs = TurnTimes.drawnHeadNs(headNs, TurnTimes.switchNs(unseenNs, TICK_NS));

        assertThat(drawnNs).isLessThanOrEqualTo(workNs + 5_000).isLessThan(headNs);
        assertThat(drawnNs).isGreaterThanOrEqualTo(workNs - 10_000);
    }

    @RepeatedTest(20)
    @DisplayName("take a head that is too long for a switch for work, and a long interrupt for an interrupt")
    void coldWorkIsNoSwitch() {
        Random random = new Random();
        long workNs = random.nextInt(800_000);
        long interruptNs = 30_000 + random.nextInt(50_000);
        long switchNs = 10_000 + random.nextInt(14_000);
        long unseenNs = interruptNs + switchNs + workNs;

        long drawnNs = TurnTimes.drawnHeadNs(switchNs + workNs, TurnTimes.switchNs(unseenNs, 0));

        assertThat(drawnNs).isBetween(workNs - 14_000, workNs);
    }

    @Test
    @DisplayName("say nothing of a tail or a wait that the system does not tell")
    void whatIsNotToldIsNotKnown() {
        assertThat(TurnTimes.unseenNs(TurnTimes.UNKNOWN, 5, 0)).isZero();
        assertThat(TurnTimes.notWaitedNs(100, TurnTimes.UNKNOWN, 7)).isEqualTo(TurnTimes.UNKNOWN);
        assertThat(TurnTimes.tailNs(0, TurnTimes.UNKNOWN)).isZero();
    }
}
