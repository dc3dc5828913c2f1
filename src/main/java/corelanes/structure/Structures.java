package corelanes.structure;

import corelanes.experiment.StructureKind;

/** Makes structures. */
public final class Structures {

    private Structures() {}

    /** A structure of this kind with this many workers, not started yet. */
    public static Structure of(StructureKind kind, int threads, Crew crew) {
        return switch (kind) {
            case SEQUENTIAL -> new SequentialStructure(crew);
            case POOL -> new PoolStructure(threads, crew);
            case VIRTUAL -> new VirtualStructure(threads, crew);
            case EVENT_LOOP -> new EventLoopStructure(threads, crew);
            case FORK_JOIN -> new ForkJoinStructure(threads, crew);
        };
    }
}
