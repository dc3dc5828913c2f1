package corelanes.experiment;

import corelanes.text.Texts;
import java.util.List;
import java.util.stream.Stream;

/** In what two or three runs of the same job can differ, so that they can be laid side by side. */
public enum Difference {
    /** One core, or all. */
    CORES,
    /** How the program is organised. */
    STRUCTURE,
    /** Few threads, or a hundred times as many. */
    THREADS,
    /** What keeps two workers from counting at the same instant. */
    PROTECTION;

    private static final int TIMES = 100;

    /**
     * One of the runs.
     *
     * @param name       what is different about it, in a word or two
     * @param experiment what is run
     */
    public record Variant(String name, Experiment experiment) {}

    /** What it is called. */
    public String title() {
        return Texts.beside(Difference.class).get("difference." + this);
    }

    /**
     * The runs that differ from an experiment in this and in nothing else: two or three, or none where it makes no difference.
     *
     * @param availableCores how many cores this program may use
     */
    public List<Variant> of(Experiment experiment, int availableCores) {
        List<Variant> variants = switch (this) {
            case CORES -> Stream.of(1, availableCores).distinct()
                    .map(count -> new Variant(said("cores", count), experiment.with(new CoreChoice.Count(count))))
                    .toList();
            case STRUCTURE -> structures(experiment.workload()).limit(3)
                    .map(structure -> new Variant(structure.word(), experiment.with(structure))).toList();
            case THREADS -> threads(experiment);
            case PROTECTION -> experiment.workload().has(Setting.PROTECTION)
                    ? Stream.of("synchronized", "atomic", "queue").map(word -> new Variant(word,
                            experiment.with(experiment.options().with(Setting.PROTECTION, word)))).toList()
                    : List.of();
        };
        return variants.size() < 2 ? List.of() : variants;
    }

    private static List<Variant> threads(Experiment experiment) {
        if (!Combinations.worksAlone(experiment.workload()) || experiment.structure() == StructureKind.SEQUENTIAL) {
            return List.of();
        }
        int many = (int) Math.min(Setting.THREADS.largest(), (long) experiment.threads() * TIMES);
        return Stream.of(experiment.threads(), many).distinct()
                .map(count -> new Variant(said("threads", count), experiment.withThreads(count))).toList();
    }

    private static Stream<StructureKind> structures(WorkloadKind workload) {
        Stream<StructureKind> all = workload.waits()
                ? Stream.of(StructureKind.POOL, StructureKind.VIRTUAL, StructureKind.EVENT_LOOP)
                : Stream.of(StructureKind.SEQUENTIAL, StructureKind.POOL, StructureKind.VIRTUAL);
        return all.filter(structure -> Combinations.refusal(workload, structure).isEmpty());
    }

    private static String said(String key, int count) {
        return Texts.beside(Difference.class).get("difference." + key, count);
    }
}
