package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Amount;
import corelanes.experiment.Combinations;
import corelanes.experiment.Effect;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A change of a run that is under way")
class ChangesTest {

    /** Another experiment with the same work and structure: every setting drawn anew within its range. */
    private static Experiment anyLike(Experiment experiment, Random random) {
        Experiment other = experiment;
        for (Setting setting : Setting.values()) {
            long span = setting.largest() - setting.smallest();
            long value = setting.smallest() + Math.floorMod(random.nextLong(), span + 1);
            // A cpu task must have something to do.
            other = other.with(setting, setting == Setting.CPU_WORK ? Math.max(1, value) : value);
        }
        return random.nextBoolean() ? other.with(new Amount.Tasks(1 + random.nextInt(1_000))) : other;
    }

    @Test
    @DisplayName("takes what can act now and leaves the rest for the next run, as the one table says, and its mark says so")
    void takesWhatCanAct() {
        Random random = new Random(404);
        for (WorkloadKind workload : WorkloadKind.values()) {
            for (StructureKind structure : Combinations.of(workload)) {
                for (int question = 0; question < 20; question++) {
                    Experiment from = anyLike(Experiment.usual(workload).with(structure), random);
                    Experiment to = anyLike(from, random);
                    assertFollows(from, to, Changes.reachable(from, to));
                }
            }
        }
    }

    private static void assertFollows(Experiment from, Experiment to, Experiment reached) {
        List<String> marked = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            Effect effect = Combinations.effect(to.workload(), to.structure(), setting);
            Experiment source = effect == Effect.NEXT_RUN ? from : to;
            if (effect != Effect.NONE && setting != Setting.TASKS && setting != Setting.DURATION) {
                assertThat(reached.value(setting)).as(setting.title()).isEqualTo(source.value(setting));
                if (reached.value(setting) != from.value(setting)) {
                    marked.add(setting.title());
                }
            }
        }
        boolean tasksFollow = Combinations.effect(to.workload(), to.structure(), Setting.TASKS).isLive();
        assertThat(reached.amount()).isEqualTo(tasksFollow ? to.amount() : from.amount());
        assertThat(Changes.describe(from, reached)).contains(marked);
        assertThat(Changes.canFollow(from, reached)).isTrue();
    }

    @Test
    @DisplayName("is marked by name with the values before and after, and nothing is marked where nothing changed")
    void isMarked() {
        Experiment counter = Experiment.usual(WorkloadKind.COUNTER);
        Experiment asked = counter.with(Setting.CRITICAL_SHARE, 500).with(Setting.PROTECTION, 0).withThreads(8);
        Experiment reached = Changes.reachable(counter, asked);
        assertThat(Changes.describe(counter, reached)).isEqualTo("Threads 4 → 8, Critical section 20 % → 50 %");
        assertThat(Changes.describe(reached, Changes.reachable(reached, asked))).isEmpty();
    }
}
