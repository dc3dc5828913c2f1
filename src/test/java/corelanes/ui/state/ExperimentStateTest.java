package corelanes.ui.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corelanes.experiment.Combinations;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.experiment.InvalidSettingException;
import corelanes.experiment.Preset;
import corelanes.experiment.Presets;
import corelanes.experiment.Setting;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.beans.InvalidationListener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The experiment as the controls show it")
class ExperimentStateTest {

    private final ExperimentState state = new ExperimentState(4);

    @Test
    @DisplayName("makes the experiment that its settings say, whichever of them is changed, and tells of each change")
    void everySettingCounts() {
        int[] told = new int[1];
        InvalidationListener listener = _ -> told[0]++;
        state.settings().forEach(setting -> setting.addListener(listener));
        Random random = new Random(3);
        for (WorkloadKind workload : WorkloadKind.values()) {
            state.workloadProperty().set(workload);
            Experiment expected = Experiment.usual(workload);
            assertThat(state.toExperiment()).isEqualTo(expected);
            for (Setting setting : workload.settings()) {
                long span = setting.largest() - setting.smallest();
                long value = setting.smallest() + Math.floorMod(random.nextLong(), span) + 1;
                boolean differs = value != expected.value(setting);
                expected = expected.with(setting, value);
                int before = told[0];
                state.property(setting).setValue(value);
                assertThat(told[0] > before).as("told of %s", setting).isEqualTo(differs);
                assertThat(state.toExperiment()).isEqualTo(expected);
            }
        }
        assertThatThrownBy(() -> state.property(Setting.DURATION)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("is what a preset says once that is set, on the cores it was on, whatever was set before")
    void presets() {
        state.coresProperty().set(3);
        for (Preset first : Presets.all()) {
            for (Preset second : Presets.all()) {
                state.set(first);
                state.untilStoppedProperty().set(true);
                state.set(second);
                assertThat(second.matches(state.toExperiment())).as(first.name() + ", " + second.name()).isTrue();
                assertThat(state.toExperiment().cores()).isEqualTo(new CoreChoice.Count(3));
            }
        }
    }

    @Test
    @DisplayName("says in a sentence that a structure does not go with the workload")
    void impossible() {
        state.workloadProperty().set(WorkloadKind.JSON);
        state.structureProperty().set(StructureKind.EVENT_LOOP);
        assertThatThrownBy(state::toExperiment).isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("json");
    }

    @Test
    @DisplayName("tells those who listen to the workload only when its numbers go together")
    void numbersComeFirst() {
        List<Experiment> seen = new ArrayList<>();
        // Such a listener must not throw: the toolkit would swallow it.
        state.workloadProperty().addListener((_, _, _) -> seen.add(state.toExperiment()));
        List<Experiment> usual = new ArrayList<>();
        for (WorkloadKind workload : List.of(WorkloadKind.HTTP, WorkloadKind.PIPELINE, WorkloadKind.ALGORITHM)) {
            state.structureProperty().set(Combinations.of(state.workloadProperty().get()).iterator().next());
            state.workloadProperty().set(workload);
            usual.add(Experiment.usual(workload));
        }
        assertThat(seen).isEqualTo(usual);
    }
}
