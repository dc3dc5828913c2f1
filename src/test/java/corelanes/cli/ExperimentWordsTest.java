package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Experiment;
import corelanes.probe.Capabilities;
import corelanes.probe.Probe;
import corelanes.run.ClockCost;
import corelanes.run.Machine;
import corelanes.workload.Calibration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An experiment in words")
class ExperimentWordsTest {

    /** Four cores of a system that does or does not keep threads on them. */
    private record FourCores(boolean pins) implements Probe {

        @Override
        public Capabilities capabilities() {
            return new Capabilities(true, pins, false, List.of());
        }

        @Override
        public List<Integer> availableCores() {
            return List.of(0, 1, 2, 3);
        }

        @Override
        public int currentCore() {
            return 0;
        }

        @Override
        public int currentThreadId() {
            return 1;
        }

        @Override
        public Optional<String> pin(int osTid, List<Integer> cores) {
            return Optional.empty();
        }

        @Override
        public String description() {
            return "a test";
        }
    }

    private static String where(boolean pins, List<Integer> cores) {
        Machine machine = new Machine(new FourCores(pins), new Calibration(1), new ClockCost(1, 1), 1, 10_000,
                Optional.empty(), Optional.empty());
        String[] parts = new ExperimentWords().line(Experiment.twoHands(), cores, machine).split(" · ");
        return parts[parts.length - 1];
    }

    @Test
    @DisplayName("names cores only where threads are kept on them, or on all")
    void where() {
        assertThat(where(true, List.of(0))).isEqualTo("core 0");
        assertThat(where(true, List.of(0, 2))).isEqualTo("cores 0, 2");
        assertThat(where(false, List.of(0))).isEqualTo("one core at a time, whichever the system gives");
        assertThat(where(false, List.of(0, 2))).isEqualTo("2 cores at a time, whichever the system gives");
        assertThat(where(false, List.of(0, 1, 2, 3))).isEqualTo("cores 0, 1, 2, 3");
    }
}
