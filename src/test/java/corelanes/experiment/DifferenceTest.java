package corelanes.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Difference.Variant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A difference between runs of the same job")
class DifferenceTest {

    @ParameterizedTest
    @EnumSource(WorkloadKind.class)
    @DisplayName("gives two or three runs that can be done, differ in name and in nothing but what it says, or none")
    void variants(WorkloadKind workload) {
        Experiment experiment = Experiment.usual(workload);
        for (Difference difference : Difference.values()) {
            List<Variant> variants = difference.of(experiment, 4);
            assertThat(variants).as("%s of %s", difference, workload).hasSizeLessThanOrEqualTo(3)
                    .satisfies(all -> assertThat(all.size()).isNotEqualTo(1))
                    .allSatisfy(variant -> assertThat(Combinations.refusal(variant.experiment())).isEmpty())
                    .allSatisfy(variant -> assertThat(variant.experiment().amount()).isEqualTo(experiment.amount()));
            assertThat(variants).extracting(Variant::name).doesNotHaveDuplicates();
            assertThat(variants).extracting(variant -> same(variant.experiment(), difference, experiment))
                    .as("all are the same but for the difference").allMatch(experiment::equals);
        }
    }

    /** With what differs put back. */
    private static Experiment same(Experiment variant, Difference difference, Experiment as) {
        return switch (difference) {
            case CORES -> variant.with(as.cores());
            case STRUCTURE -> variant.with(as.structure()).withThreads(as.threads());
            case THREADS -> variant.withThreads(as.threads());
            case PROTECTION, WORKING_SET -> variant.with(as.options());
        };
    }

    @Test
    @DisplayName("makes none on one core, of one thread, or where nothing is shared")
    void none() {
        assertThat(Difference.CORES.of(Experiment.twoHands(), 1)).isEmpty();
        assertThat(Difference.PROTECTION.of(Experiment.twoHands(), 4)).isEmpty();
        assertThat(Difference.THREADS.of(Experiment.twoHands().with(StructureKind.SEQUENTIAL), 4)).isEmpty();
        assertThat(Difference.THREADS.of(Experiment.twoHands(), 2)).extracting(Variant::name)
                .containsExactly("4 threads", "400 threads");
        assertThat(Difference.CORES.of(Experiment.twoHands(), 2)).extracting(Variant::name).containsExactly("one core",
                "2 cores");
    }

    @ParameterizedTest
    @EnumSource(WorkloadKind.class)
    @DisplayName("lays beside a sweep two or three that can be done, the experiment itself first, and none without threads to choose")
    void sweeps(WorkloadKind workload) {
        Experiment experiment = Experiment.usual(workload);
        for (Difference difference : Difference.values()) {
            List<Variant> variants = difference.ofSweep(experiment);
            assertThat(variants).hasSizeLessThanOrEqualTo(3).satisfies(all -> assertThat(all.size()).isNotEqualTo(1))
                    .allSatisfy(variant -> assertThat(variant.experiment().structure())
                            .isNotEqualTo(StructureKind.SEQUENTIAL));
            assertThat(variants).extracting(Variant::name).doesNotHaveDuplicates();
            assertThat(variants).extracting(Variant::experiment).doesNotHaveDuplicates();
            if (!variants.isEmpty()) {
                assertThat(Difference.ofSweeps()).contains(difference);
                assertThat(variants.getFirst().experiment()).isEqualTo(experiment);
                assertThat(variants).extracting(variant -> same(variant.experiment(), difference, experiment))
                        .allMatch(experiment::equals);
            }
            assertThat(Difference.ofWord(difference.word())).contains(difference);
        }
    }

    @Test
    @DisplayName("of a sweep names the experiment as it is set, also where it is none of the usual ones")
    void ownNameFirst() {
        Experiment handover = Experiment.usual(WorkloadKind.HANDOVER);
        assertThat(Difference.WORKING_SET.ofSweep(handover)).extracting(Variant::name).containsExactly("64 kB", "0 B",
                "1 MB");
        assertThat(Difference.WORKING_SET.ofSweep(handover.with(Setting.WORKING_SET, 256_000)))
                .extracting(Variant::name).containsExactly("256 kB", "0 B", "64 kB");
        assertThat(Difference.STRUCTURE.ofSweep(handover)).extracting(Variant::name).containsExactly("pool", "virtual");
        assertThat(Difference.STRUCTURE.ofSweep(Experiment.twoHands().with(StructureKind.FORK_JOIN)))
                .extracting(Variant::name).containsExactly("fork-join", "pool", "virtual");
        assertThat(Difference.WORKING_SET.ofSweep(Experiment.twoHands())).isEmpty();
    }
}
