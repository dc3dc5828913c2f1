package corelanes.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.ui.state.ExperimentState;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a change of a setting leads to, by a clock of the test's own. */
class SettingsDeskTest {

    private final ExperimentState experiment = new ExperimentState(2);
    private long nowNs = 1_000;
    private final SettingsDesk desk = new SettingsDesk(experiment, () -> nowNs);

    @BeforeEach
    void nothingHasChanged() {
        assertThat(desk.isChanged()).isFalse();
        assertThat(desk.wantsARun()).isFalse();
    }

    @Test
    void aChangeThatIsStillForHalfASecondWantsARun() {
        experiment.threadsProperty().set(7);
        after(499);
        assertThat(desk.isSettled()).isTrue();
        assertThat(desk.wantsARun()).isFalse();
        after(2);
        assertThat(desk.wantsARun()).isTrue();
        desk.done();
        assertThat(desk.wantsARun()).isFalse();
    }

    @Test
    void whatMovesAgainStartsTheWaitAnew() {
        experiment.threadsProperty().set(7);
        after(400);
        experiment.threadsProperty().set(8);
        after(400);
        assertThat(desk.wantsARun()).isFalse();
        after(200);
        assertThat(desk.wantsARun()).isTrue();
    }

    @Test
    void aRunUntilStoppedIsNeverBegunByAChange() {
        experiment.untilStoppedProperty().set(true);
        after(501);
        assertThat(desk.isSettled()).as("a run under way is told").isTrue();
        assertThat(desk.wantsARun()).isFalse();
        assertThat(desk.isChanged()).as("the window may rest").isFalse();
        experiment.threadsProperty().set(7);
        after(501);
        assertThat(desk.wantsARun()).isFalse();
    }

    @Test
    void aSetNumberOfTasksInsteadOfUntilStoppedWantsARun() {
        experiment.untilStoppedProperty().set(true);
        after(501);
        assertThat(desk.wantsARun()).isFalse();
        experiment.untilStoppedProperty().set(false);
        after(501);
        assertThat(desk.wantsARun()).isTrue();
    }

    private void after(long ms) {
        nowNs += TimeUnit.MILLISECONDS.toNanos(ms);
    }
}
