package corelanes.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What goes together")
class CombinationsTest {

    @ParameterizedTest
    @EnumSource(WorkloadKind.class)
    @DisplayName("is run, and what does not is refused with a sentence that says what to do")
    void structures(WorkloadKind workload) {
        Experiment usual = Experiment.usual(workload);
        for (StructureKind structure : StructureKind.values()) {
            if (Combinations.of(workload).contains(structure)) {
                assertThat(usual.with(structure).structure()).isEqualTo(structure);
                assertThat(Combinations.refusal(workload, structure)).isEmpty();
            } else {
                String sentence = Combinations.refusal(workload, structure).orElseThrow();
                assertThat(sentence).endsWith(".").containsPattern("choose|run").doesNotContain("{");
                assertThatThrownBy(() -> usual.with(structure)).isInstanceOf(InvalidSettingException.class)
                        .hasMessage(sentence);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WorkloadKind.class)
    @DisplayName("has an effect for exactly the settings that the workload has, wherever threads mean something")
    void effects(WorkloadKind workload) {
        for (StructureKind structure : Combinations.of(workload)) {
            Set<Setting> idle = EnumSet.noneOf(Setting.class);
            for (Setting setting : Setting.values()) {
                if (Combinations.effect(workload, structure, setting) == Effect.NONE) {
                    idle.add(setting);
                }
            }
            Set<Setting> strangers = EnumSet.noneOf(Setting.class);
            Arrays.stream(Setting.values()).filter(setting -> !workload.has(setting)).forEach(strangers::add);
            if (structure == StructureKind.SEQUENTIAL) {
                strangers.add(Setting.THREADS);
            }
            assertThat(idle).isEqualTo(strangers);
            assertThat(Combinations.effect(workload, structure, Setting.CORES)).isEqualTo(Effect.AT_ONCE);
        }
    }

    @Test
    @DisplayName("lets the common sliders of work that one worker can do alone act on the run that is under way")
    void commonSlidersActLive() {
        for (WorkloadKind workload : WorkloadKind.values()) {
            for (Setting setting : EnumSet.of(Setting.THREADS, Setting.TASKS, Setting.CPU_WORK, Setting.IO_LATENCY)) {
                Effect effect = Combinations.effect(workload, StructureKind.POOL, setting);
                boolean divided = workload == WorkloadKind.NINE_WOMEN && setting == Setting.TASKS;
                boolean needed = workload.has(setting) && Combinations.worksAlone(workload) && !divided;
                assertThat(effect.isLive() || !needed).as("%s of %s", setting, workload).isTrue();
            }
        }
    }

    @Test
    @DisplayName("one task after another has one worker, whatever was said")
    void oneAfterAnother() {
        Experiment many = Experiment.twoHands().withThreads(50);
        assertThat(many.with(StructureKind.SEQUENTIAL).threads()).isOne();
        assertThat(many.with(StructureKind.SEQUENTIAL).withThreads(9).threads()).isOne();
        assertThat(many.with(StructureKind.EVENT_LOOP).threads()).isEqualTo(50);
    }
}
