package corelanes.cli;

import corelanes.analysis.ScalingLaw;
import corelanes.chart.SweepView;
import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Difference;
import corelanes.experiment.Difference.Variant;
import corelanes.experiment.Experiment;
import corelanes.experiment.InvalidSettingException;
import corelanes.experiment.Setting;
import corelanes.experiment.WorkloadKind;
import corelanes.run.SweepPlan;
import corelanes.storage.PagePicture;
import corelanes.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;

/**
 * Reads the options of {@code sweep}: those of {@code run}, with a list of threads. Where nothing is said, all cores are used, and
 * there are as many tasks as all numbers of threads can share evenly.
 */
final class SweepArguments {

    static final String REPEAT = "--repeat";
    static final String SEED = "--seed";
    static final String CSV = "--csv";
    static final String GUSTAFSON = "--gustafson";
    static final String BESIDE = "--beside";
    static final String LINEAR_THREADS = "--linear-threads";
    static final String LOG_VALUES = "--log-values";
    private static final String THREADS = Setting.THREADS.option();
    private static final String PICTURE = "--picture";
    /** More tasks than this are not needed to share them evenly. */
    private static final int MOST_SHARED_TASKS = 256;
    private static final long LEAST_WORK_NS = 1_000_000;

    private final Texts texts = Texts.beside(SweepArguments.class);
    private final ParseResult options;
    private final int availableCores;

    /** @param availableCores how many cores this program may use */
    SweepArguments(ParseResult options, int availableCores) {
        this.options = options;
        this.availableCores = availableCores;
    }

    /**
     * What is asked for.
     *
     * @throws InvalidSettingException if an option makes no sense, with a sentence that says why
     */
    SweepRequest read() {
        RunRequest run = new RunArguments(options, Set.of(THREADS, PICTURE)).read();
        List<Integer> threads = text(THREADS).map(this::threads).orElseGet(this::usualThreads);
        Optional<Integer> repeats = text(REPEAT).map(said -> whole(REPEAT, said));
        int seed = text(SEED).map(said -> whole(SEED, said)).orElse(1);
        SweepPlan rounds = new SweepPlan(variants(experiment(run.experiment(), threads)), threads,
                repeats.orElse(SweepPlan.USUAL_REPEATS), seed);
        SweepPlan plan = repeats.isPresent() ? rounds : rounds.untilSure();
        List<String> notices = new ArrayList<>(run.notices());
        notices.addAll(plan.notices());
        List<ScalingLaw> laws = options.hasMatchedOption(GUSTAFSON)
                ? List.of(ScalingLaw.AMDAHL, ScalingLaw.UNIVERSAL, ScalingLaw.GUSTAFSON)
                : List.of(ScalingLaw.AMDAHL, ScalingLaw.UNIVERSAL);
        SweepView.Axes axes = new SweepView.Axes(options.hasMatchedOption(LINEAR_THREADS),
                options.hasMatchedOption(LOG_VALUES));
        return new SweepRequest(plan, run.options(), laws, axes, run.json(), FileArgument.read(options, CSV, false),
                picture(), notices);
    }

    /** The experiment, and those that are to be measured beside it. */
    private List<Variant> variants(Experiment experiment) {
        Optional<Difference> beside = text(BESIDE).map(word -> Difference.ofWord(word)
                .filter(Difference.ofSweeps()::contains)
                .orElseThrow(() -> new InvalidSettingException(texts.get("usage.word", BESIDE,
                        Difference.ofSweeps().stream().map(Difference::word).collect(Collectors.joining(", ")),
                        word))));
        if (beside.isEmpty()) {
            return List.of(new Variant(experiment.structure().word(), experiment));
        }
        List<Variant> variants = beside.get().ofSweep(experiment);
        if (variants.isEmpty()) {
            throw new InvalidSettingException(
                    texts.get("usage.beside", experiment.workload().word(), beside.get().word()));
        }
        return variants;
    }

    private Experiment experiment(Experiment said, List<Integer> threads) {
        Experiment experiment = isSaid(Setting.CORES) ? said : said.with(new CoreChoice.Count(availableCores));
        boolean tasksSaid = isSaid(Setting.TASKS) || isSaid(Setting.DURATION) || text("--preset").isPresent();
        if (tasksSaid || !(experiment.amount() instanceof Amount.Tasks(int usual))) {
            return experiment;
        }
        int tasks = shared(threads, usual);
        long workNs = experiment.cpuWorkNs() * usual / tasks * longer(experiment.workload());
        // More tasks than usual do the usual work, each a smaller part of it.
        boolean sameWork = experiment.cpuWorkNs() > 0 && !isSaid(Setting.CPU_WORK);
        Experiment with = experiment.with(new Amount.Tasks(tasks));
        return sameWork ? with.withCpuWorkNs(Math.max(LEAST_WORK_NS, workNs)) : with;
    }

    /**
     * A point takes so many times as long as a usual run, some 1.2 s of work: short runs vary more, and what Java's compiler takes in one
     * go, some 50 ms, is more than a run of half a second may lose.
     */
    private static int longer(WorkloadKind workload) {
        return switch (workload) {
            case CPU -> 2;
            case HANDOVER -> 3;
            default -> 1;
        };
    }

    /** The fewest tasks, not fewer than usual, that each of these numbers of threads can share evenly. */
    private static int shared(List<Integer> threads, int usual) {
        long multiple = 1;
        int most = 1;
        for (int count : threads) {
            most = Math.max(most, count);
            multiple = multiple / gcd(multiple, count) * count;
            if (multiple > Math.max(MOST_SHARED_TASKS, most)) {
                return Math.max(usual, most);
            }
        }
        return (int) (Math.ceilDiv(usual, multiple) * multiple);
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    private List<Integer> usualThreads() {
        List<Integer> threads = new ArrayList<>();
        for (int count = 1; count <= Math.max(8, 4 * availableCores); count *= 2) {
            threads.add(count);
        }
        return threads;
    }

    private List<Integer> threads(String said) {
        return Arrays.stream(said.split(",")).map(one -> (int) Setting.THREADS.read(one)).toList();
    }

    private int whole(String option, String said) {
        if (!said.matches("\\d{1,9}")) {
            throw new InvalidSettingException(texts.get("usage.whole", option, said));
        }
        return Integer.parseInt(said);
    }

    private Optional<Path> picture() {
        Optional<Path> file = FileArgument.read(options, PICTURE, false);
        file.filter(name -> !PagePicture.isName(name)).ifPresent(name -> {
            throw new InvalidSettingException(texts.get("usage.sweep-picture", name));
        });
        return file;
    }

    private boolean isSaid(Setting setting) {
        return text(setting.option()).isPresent();
    }

    private Optional<String> text(String option) {
        return Optional.ofNullable(options.matchedOptionValue(option, (String) null)).map(String::strip);
    }
}
