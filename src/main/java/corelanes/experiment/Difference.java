package corelanes.experiment;

import corelanes.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    PROTECTION,
    /** How much memory a task walks through on each turn: none, some that is near, and more than a core has near. */
    WORKING_SET;

    private static final int TIMES = 100;
    private static final int MOST = 3;
    private static final List<Long> WORKING_SETS = List.of(0L, 64_000L, 1_000_000L);

    /**
     * One of the runs.
     *
     * @param name       what is different about it, in a word or two
     * @param experiment what is run
     */
    public record Variant(String name, Experiment experiment) {}

    /** Its name on the command line, such as {@code working-set}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The difference with this {@link #word()}, if there is one. */
    public static Optional<Difference> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** Those in which whole sweeps can differ: each of these sweeps has threads and cores of its own already. */
    public static List<Difference> ofSweeps() {
        return List.of(STRUCTURE, PROTECTION, WORKING_SET);
    }

    /**
     * The sweep of an experiment and those that differ from it in this and in nothing else: two or three, its own first, or none
     * where it makes no difference.
     */
    public List<Variant> ofSweep(Experiment experiment) {
        List<Variant> others = !ofSweeps().contains(this) ? List.of()
                : of(experiment, 1).stream().filter(variant -> !variant.experiment().equals(experiment))
                        .filter(variant -> variant.experiment().structure() != StructureKind.SEQUENTIAL).toList();
        return others.isEmpty() ? List.of()
                : Stream.concat(Stream.of(new Variant(nameIn(experiment), experiment)), others.stream())
                        .limit(MOST).toList();
    }

    /** What an experiment is called among those that differ from it in this. */
    private String nameIn(Experiment experiment) {
        return switch (this) {
            case PROTECTION -> experiment.options().word(Setting.PROTECTION);
            case WORKING_SET -> ByteSizes.show(experiment.value(Setting.WORKING_SET));
            default -> experiment.structure().word();
        };
    }

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
            case STRUCTURE -> structures(experiment.workload()).limit(MOST)
                    .map(structure -> new Variant(structure.word(), experiment.with(structure))).toList();
            case THREADS -> threads(experiment);
            case PROTECTION -> experiment.workload().has(Setting.PROTECTION)
                    ? Stream.of("synchronized", "atomic", "queue").map(word -> new Variant(word,
                            experiment.with(experiment.options().with(Setting.PROTECTION, word)))).toList()
                    : List.of();
            case WORKING_SET -> experiment.workload().has(Setting.WORKING_SET)
                    ? WORKING_SETS.stream().map(bytes -> new Variant(ByteSizes.show(bytes),
                            experiment.with(Setting.WORKING_SET, bytes))).toList()
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
