package corelanes.cli;

import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say what is run: workload, structure, and every {@link Setting}; each says its range and what is usual. */
final class SettingOptions {

    private final Texts texts = Texts.beside(SettingOptions.class);
    private final Optional<OptionSpec> threads;

    SettingOptions() {
        this(Optional.empty());
    }

    private SettingOptions(Optional<OptionSpec> threads) {
        this.threads = threads;
    }

    /** With another option for the number of threads. */
    static SettingOptions withThreads(OptionSpec threads) {
        return new SettingOptions(Optional.of(threads));
    }

    /** Adds them all: what every experiment has, then a group for what belongs to one workload. */
    void addTo(CommandSpec run) {
        run.addOption(option("--workload", "NAME", texts.get("option.--workload"),
                Arrays.stream(WorkloadKind.values()).map(this::line)));
        run.addOption(option("--structure", "NAME", texts.get("option.--structure"),
                Arrays.stream(StructureKind.values()).map(this::line)));
        Arrays.stream(Setting.values()).filter(Setting::isCommon).map(this::option).forEach(run::addOption);
        for (WorkloadKind workload : WorkloadKind.values()) {
            List<Setting> own = workload.ownSettings();
            if (!own.isEmpty()) {
                ArgGroupSpec.Builder group = ArgGroupSpec.builder().validate(false)
                        .heading("%n" + texts.get("group.heading", workload.word()) + "%n");
                own.forEach(setting -> group.addArg(option(setting)));
                run.addArgGroup(group.build());
            }
        }
    }

    private String line(WorkloadKind workload) {
        Experiment usual = Experiment.usual(workload);
        String options = Stream.of(Setting.THREADS, Setting.TASKS, Setting.CPU_WORK, Setting.IO_LATENCY)
                .filter(workload::has)
                .map(setting -> setting.option() + " " + setting.show(usual.value(setting)).replace(" ", ""))
                .collect(Collectors.joining(" "));
        return texts.get("line.workload", workload.word(), texts.get("workload." + workload.word()), options);
    }

    private String line(StructureKind structure) {
        return texts.get("line.structure", structure.word(), texts.get("structure." + structure.word()));
    }

    private OptionSpec option(Setting setting) {
        if (setting == Setting.THREADS && threads.isPresent()) {
            return threads.get();
        }
        String words = texts.get("option." + setting.option()) + " " + range(setting);
        return option(setting.option(), label(setting), words, Stream.empty());
    }

    /** The range or the words, and the usual value; some have another one for each workload. */
    private String range(Setting setting) {
        String usual = switch (setting) {
            case THREADS, TASKS, CPU_WORK, IO_LATENCY -> texts.get("usual.suits");
            case DURATION -> texts.get("usual.none");
            default -> texts.get("usual", setting.show(setting.usual()));
        };
        return setting.unit() == Setting.Unit.CHOICE
                ? texts.get("range.words", String.join(", ", setting.words()), usual)
                : texts.get("range", setting.show(setting.smallest()), setting.show(setting.largest()), usual);
    }

    private static String label(Setting setting) {
        return switch (setting.unit()) {
            case COUNT -> setting == Setting.CORES ? "N|LIST" : "N";
            case TIME -> "TIME";
            case SHARE -> "SHARE";
            case BYTES -> "SIZE";
            case PIXELS -> "PIXELS";
            case CHOICE -> "WORD";
        };
    }

    private static OptionSpec option(String name, String label, String words, Stream<String> moreLines) {
        return OptionSpec.builder(name).paramLabel(label).arity("1").type(String.class)
                .description(Stream.concat(Stream.of(words), moreLines).toArray(String[]::new)).build();
    }
}
