package corelanes.run;

import corelanes.analysis.RunFact;
import corelanes.analysis.SweepFigures;
import corelanes.analysis.SweepRun;
import corelanes.experiment.Amount;
import corelanes.experiment.Combinations;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Difference.Variant;
import corelanes.experiment.Experiment;
import corelanes.experiment.InvalidSettingException;
import corelanes.experiment.Setting;
import corelanes.experiment.StructureKind;
import corelanes.text.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * Which runs a sweep does, and in what order: the same total work by each number of threads, so many times; of several variants of
 * the work each. Each round has everything once, in an order of its own, so that what drifts hits all of it alike. A first round
 * warms up and is left out. A sweep of which more rounds are allowed than it needs at least ends as soon as all medians are sure, or more rounds
 * would not help.
 *
 * @param variants what is done, at least one; its number of threads is replaced
 * @param threads  the numbers of threads, rising; with 1 wherever one worker can do the work, since that is the measure
 * @param repeats  how many rounds count at least, from 1 on
 * @param mostRepeats how many count at most
 * @param seed     of the orders
 */
public record SweepPlan(List<Variant> variants, List<Integer> threads, int repeats, int mostRepeats, long seed) {

    /** More rounds than this take longer than anybody waits. */
    public static final int MOST_REPEATS = 1_000;
    /**
     * So many rounds where nothing is said. Tried on a quiet machine with 2 cores, whose clock drifts by 3 % within 10 s: medians of 5
     * rounds have a standard deviation of 1 %, those of 9 of half of that.
     */
    public static final int USUAL_REPEATS = 7;
    /**
     * Where rounds go on until all medians are sure, they do up to here. Where a round varies by 1.7 %, as on a quiet machine with 2 cores, some 12 are
     * enough; where it varies by 3.5 % even 31 are too few, and then the work is too short or the machine too busy.
     */
    public static final int USUAL_MOST_REPEATS = 31;

    /**
     * One run.
     *
     * @param round      the round it belongs to; {@link SweepRun#WARM_UP} is left out
     * @param experiment what is run
     */
    public record Step(int round, Experiment experiment) {}

    /** @throws InvalidSettingException if the experiment can't be swept so, with a sentence that says why */
    public SweepPlan {
        Texts texts = Texts.beside(SweepPlan.class);
        threads.forEach(Setting.THREADS::require);
        if (threads.isEmpty()) {
            throw new InvalidSettingException(texts.get("sweep.no-threads"));
        }
        for (int count : List.of(repeats, mostRepeats)) {
            if (count < 1 || count > MOST_REPEATS) {
                throw new InvalidSettingException(texts.get("sweep.repeats", MOST_REPEATS, count));
            }
        }
        mostRepeats = Math.max(repeats, mostRepeats);
        TreeSet<Integer> all = new TreeSet<>(threads);
        for (Variant variant : variants) {
            if (variant.experiment().structure() == StructureKind.SEQUENTIAL) {
                throw new InvalidSettingException(texts.get("sweep.sequential"));
            }
            if (!(variant.experiment().amount() instanceof Amount.Tasks)) {
                throw new InvalidSettingException(texts.get("sweep.amount"));
            }
            if (Combinations.worksAlone(variant.experiment().workload())) {
                all.add(1);
            }
        }
        threads = List.copyOf(all);
        for (Variant variant : variants) {
            for (int count : threads) {
                Combinations.refusal(variant.experiment().withThreads(count)).ifPresent(sentence -> {
                    throw new InvalidSettingException(sentence);
                });
            }
        }
        variants = List.copyOf(variants);
    }

    /** With just so many rounds. */
    public SweepPlan(List<Variant> variants, List<Integer> threads, int repeats, long seed) {
        this(variants, threads, repeats, repeats, seed);
    }

    /** The same of one experiment alone. */
    public SweepPlan(Experiment experiment, List<Integer> threads, int repeats, long seed) {
        this(List.of(new Variant(experiment.structure().word(), experiment)), threads, repeats, seed);
    }

    /** The same, with more rounds if medians are not sure yet, up to {@link #USUAL_MOST_REPEATS}. */
    public SweepPlan untilSure() {
        return new SweepPlan(variants, threads, repeats, Math.max(repeats, USUAL_MOST_REPEATS), seed);
    }

    /** What is done, of the first variant. */
    public Experiment experiment() {
        return variants.getFirst().experiment();
    }

    /** Those of some runs that are of a variant. */
    public static List<SweepRun> of(Variant variant, List<SweepRun> runs) {
        RunFact.Work work = RunFact.Work.of(variant.experiment());
        return runs.stream().filter(run -> run.fact().structure() == variant.experiment().structure()
                && run.fact().work().equals(work)).toList();
    }

    /** All runs in their order, as many as there can be. */
    public List<Step> steps() {
        Random random = new Random(seed);
        List<Step> steps = new ArrayList<>();
        for (int round = SweepRun.WARM_UP; round <= mostRepeats; round++) {
            List<Experiment> order = new ArrayList<>();
            variants.forEach(variant -> threads.forEach(count -> order.add(of(variant.experiment(), count))));
            Collections.shuffle(order, random);
            for (Experiment one : order) {
                steps.add(new Step(round, one));
            }
        }
        return List.copyOf(steps);
    }

    /** Whether it depends on what comes out how many rounds there will be. */
    public boolean isOpen() {
        return repeats < mostRepeats;
    }

    /** How many runs there are at least, with those that warm up. */
    public int size() {
        return roundSize() * (repeats + 1);
    }

    /** How many there are at most. */
    public int mostSize() {
        return roundSize() * (mostRepeats + 1);
    }

    /** How many there are at least once so many have ended, since no round is left half done. */
    int sizeAfter(int runs) {
        return Math.max(size(), Math.ceilDiv(runs, roundSize()) * roundSize());
    }

    /** Whether it can end with these runs. */
    boolean isEnough(List<SweepRun> runs) {
        return runs.size() == mostSize() || runs.size() == sizeAfter(runs.size())
                && variants.stream().noneMatch(variant -> SweepFigures.of(of(variant, runs)).trust().moreHelps());
    }

    private int roundSize() {
        return variants.size() * threads.size();
    }

    /** One worker is on one core, since that is what speedups are measured against; more have all cores of the experiment. */
    private static Experiment of(Experiment experiment, int count) {
        Experiment with = experiment.withThreads(count);
        return count > 1 ? with : with.with(switch (experiment.cores()) {
            case CoreChoice.Count _ -> new CoreChoice.Count(1);
            case CoreChoice.Listed listed -> new CoreChoice.Listed(listed.cores().subList(0, 1));
        });
    }

    /** What a person should know of these settings, one sentence each. */
    public List<String> notices() {
        Texts texts = Texts.beside(SweepPlan.class);
        List<String> notices = new ArrayList<>();
        int tasks = ((Amount.Tasks) experiment().amount()).count();
        if (threads.getLast() > tasks) {
            notices.add(texts.get("sweep.few-tasks", tasks));
        }
        if (threads.stream().anyMatch(count -> count < tasks && tasks % count != 0)) {
            notices.add(texts.get("sweep.uneven", tasks));
        }
        return notices;
    }
}
