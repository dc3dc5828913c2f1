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

/**
 * Which structures make sense for which workload, and which settings then do what: the one table that command line, window,
 * session and tests ask.
 */
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

    /** Why an experiment can't be run with the numbers it has, as one sentence; empty if it can. */
    public static Optional<String> refusal(Experiment experiment) {
        if (experiment.workload() != WorkloadKind.PIPELINE) {
            return Optional.empty();
        }
        Texts texts = Texts.beside(Combinations.class);
        return switch (experiment.amount()) {
            case Amount.Tasks(int stages) when stages < 2 -> Optional.of(texts.get("refusal.PIPELINE.stages"));
            case Amount.Tasks(int stages) when stages > experiment.threads() ->
                Optional.of(texts.get("refusal.PIPELINE.threads", stages, experiment.threads()));
            case Amount.Tasks _ -> Optional.empty();
            case Amount.Lasting _,Amount.UntilStopped _ -> Optional.of(texts.get("refusal.PIPELINE.amount"));
        };
    }

    /** Whether one worker alone can do the work; if not, the workers need each other and there must be two at least. */
    public static boolean worksAlone(WorkloadKind workload) {
        return of(workload).contains(SEQUENTIAL);
    }

    /** When a change of a setting acts on a run that is under way. */
    public static Effect effect(WorkloadKind workload, StructureKind structure, Setting setting) {
        if (!workload.has(setting) || setting == Setting.THREADS && structure == SEQUENTIAL) {
            return Effect.NONE;
        }
        return switch (setting) {
            case CORES, DURATION, CPU_WORK, HAND_OVER_EVERY, QUEUE_SIZE -> Effect.AT_ONCE;
            // Workers that wait for each other can't come or go in the middle.
            case THREADS -> worksAlone(workload) ? Effect.AT_ONCE : Effect.NEXT_RUN;
            // Neither can a job that was divided among its tasks get more of them.
            case TASKS -> worksAlone(workload) && workload != WorkloadKind.NINE_WOMEN
                    ? Effect.AT_ONCE
                    : Effect.NEXT_RUN;
            case IO_LATENCY, RATE_LIMIT, HONOUR_RETRY_AFTER, FAIL_SHARE, LATENCY_SPREAD, BLOCKING_SHARE,
                    KILL_CONSUMERS, ACKNOWLEDGE, IMAGE_SIZE, DOCUMENT_SIZE, INVALID_SHARE, CRITICAL_SHARE, SLOW_STAGE,
                    ALGORITHM ->
                Effect.NEXT_TASK;
            // Consumers, locks and memory are made before the work begins.
            case PREFETCH, PROTECTION, WORKING_SET, ITEMS, LOCK_ORDER,
                    SERIAL_SHARE ->
                Effect.NEXT_RUN;
        };
    }
}
