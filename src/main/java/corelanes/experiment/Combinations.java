package corelanes.experiment;

import static corelanes.experiment.StructureKind.EVENT_LOOP;
import static corelanes.experiment.StructureKind.FORK_JOIN;
import static corelanes.experiment.StructureKind.POOL;
import static corelanes.experiment.StructureKind.SEQUENTIAL;
import static corelanes.experiment.StructureKind.VIRTUAL;

import corelanes.text.Texts;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which structures make sense for which workload: the one table that command line, window and tests ask. */
public final class Combinations {

    private Combinations() {}

    /** The structures that a workload can be organised by. */
    public static Set<StructureKind> of(WorkloadKind workload) {
        return switch (workload) {
            case CPU, HTTP, COUNTER -> EnumSet.allOf(StructureKind.class);
            case IMAGES, JSON, NINE_WOMEN, ALGORITHM -> EnumSet.of(SEQUENTIAL, POOL, VIRTUAL, FORK_JOIN);
            case MESSAGES -> EnumSet.of(SEQUENTIAL, POOL, VIRTUAL);
            case HANDOVER, PIPELINE, DEADLOCK -> EnumSet.of(POOL, VIRTUAL);
        };
    }

    /** Why a workload can't be organised so, as one sentence; empty if it can. */
    public static Optional<String> refusal(WorkloadKind workload, StructureKind structure) {
        if (of(workload).contains(structure)) {
            return Optional.empty();
        }
        Texts texts = Texts.beside(Combinations.class);
        String exact = "combination." + workload.name() + "." + structure.name();
        return Optional.of(texts.get(texts.has(exact) ? exact : "combination." + structure.name(), workload.word()));
    }
}
