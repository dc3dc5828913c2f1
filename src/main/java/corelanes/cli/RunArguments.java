package corelanes.cli;

import corelanes.doctor.ProgramVersion;
import corelanes.experiment.Amount;
import corelanes.experiment.Combinations;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Effect;
import corelanes.experiment.Experiment;
import corelanes.experiment.InvalidSettingException;
import corelanes.experiment.Preset;
import corelanes.experiment.Presets;
import corelanes.experiment.Setting;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.StructureKind;
import corelanes.experiment.Values;
import corelanes.experiment.WorkloadKind;
import corelanes.run.RunJournal;
import corelanes.run.SessionOptions;
import corelanes.run.UnfinishedRuns;
import corelanes.storage.LanesFormat;
import corelanes.storage.PictureLook;
import corelanes.text.Texts;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;

/** Reads the options of {@code run}. What is not said is as in the preset that is named, or as is usual for the workload. */
final class RunArguments {

    static final String IMAGE_FOLDER = "--image-folder";
    static final String MEMORY = "--memory";
    /** Less holds no block of slices with what finds it. */
    static final int LEAST_MEMORY_MB = 16;
    static final int MOST_MEMORY_MB = 65_536;
    private static final int LARGEST_PORT = 65_535;

    private final Texts texts = Texts.beside(RunArguments.class);
    private final ParseResult options;
    private final Set<String> readElsewhere;
    private final List<String> notices = new ArrayList<>();

    RunArguments(ParseResult options) {
        this(options, Set.of());
    }

    /** @param readElsewhere options that mean something else in this command, and are as if they were not said */
    RunArguments(ParseResult options, Set<String> readElsewhere) {
        this.options = options;
        this.readElsewhere = readElsewhere;
    }

    /**
     * What is asked for.
     *
     * @throws InvalidSettingException if an option makes no sense, with a sentence that says why
     */
    RunRequest read() {
        Experiment experiment = experiment();
        noteWhatHasNoEffect(experiment);
        Optional<Path> record = lanes("--record");
        Optional<Path> save = lanes("--save");
        if (record.isPresent() && save.isPresent()) {
            throw new InvalidSettingException(texts.get("usage.save-and-record"));
        }
        Optional<Path> unfinished = record.map(RunArguments::unfinished);
        SessionOptions how = SessionOptions.unwatched(port(experiment)).withImageFolder(imageFolder(experiment))
                .withMemory(memoryBytes())
                .withJournal(unfinished.map(file -> RunJournal.Place.kept(file, ProgramVersion.read())));
        return new RunRequest(experiment, how, save.or(() -> record), unfinished, file("--trace", false),
                file("--json", true), picture(), look(), List.copyOf(notices));
    }

    private PictureLook look() {
        boolean others = options.hasMatchedOption(ExportRequest.SHOW_OTHERS);
        if (others && picture().isEmpty()) {
            throw new InvalidSettingException(texts.get("usage.show-others"));
        }
        return new PictureLook(1, others);
    }

    private Experiment experiment() {
        Optional<Experiment> preset = text("--preset").map(this::preset).map(Preset::experiment);
        Optional<WorkloadKind> workload = word("--workload", WorkloadKind::ofWord, WorkloadKind.values(),
                WorkloadKind::word);
        Experiment base = preset.orElseGet(() -> Experiment.usual(workload.orElse(WorkloadKind.CPU)));
        Values values = base.options();
        for (Setting setting : Setting.values()) {
            values = setting.isCommon() ? values : values.with(setting, value(setting, base));
        }
        return new Experiment(workload.orElse(base.workload()),
                word("--structure", StructureKind::ofWord, StructureKind.values(), StructureKind::word)
                        .orElse(base.structure()),
                (int) value(Setting.THREADS, base), text("--cores").map(CoreChoice::parse).orElse(base.cores()),
                amount().orElse(base.amount()), value(Setting.CPU_WORK, base), value(Setting.IO_LATENCY, base),
                word("--source", SourceChoice::ofWord, SourceChoice.values(), SourceChoice::word)
                        .orElse(base.source()),
                values);
    }

    private Preset preset(String name) {
        return Presets.ofName(name).orElseThrow(() -> new InvalidSettingException(texts.get("usage.word", "--preset",
                Presets.all().stream().map(Preset::name).collect(Collectors.joining(", ")), name)));
    }

    private long value(Setting setting, Experiment base) {
        return text(setting.option()).map(setting::read).orElseGet(() -> base.value(setting));
    }

    private void noteWhatHasNoEffect(Experiment experiment) {
        for (Setting setting : Setting.values()) {
            boolean said = text(setting.option()).isPresent();
            if (said && !experiment.workload().has(setting)) {
                notices.add(texts.get("notice.no-effect", experiment.workload().word(), setting.option()));
            } else if (said && Combinations.effect(experiment.workload(), experiment.structure(),
                    setting) == Effect.NONE) {
                notices.add(texts.get("notice.no-effect", experiment.structure().word(), setting.option()));
            }
        }
    }

    private Optional<Amount> amount() {
        Optional<Amount> tasks = text("--tasks").map(Setting.TASKS::read)
                .map(count -> new Amount.Tasks(count.intValue()));
        Optional<Amount> duration = text("--duration").map(Setting.DURATION::read).map(Amount.Lasting::new);
        if (tasks.isPresent() && duration.isPresent()) {
            throw new InvalidSettingException(texts.get("usage.tasks-and-duration"));
        }
        return tasks.or(() -> duration);
    }

    private int port(Experiment experiment) {
        Optional<Long> port = whole("--port");
        if (port.isEmpty()) {
            return 0;
        }
        if (port.get() < 0 || port.get() > LARGEST_PORT) {
            throw new InvalidSettingException(texts.get("usage.port", LARGEST_PORT, port.get()));
        }
        noteUnless(experiment.workload() == WorkloadKind.HTTP || experiment.workload() == WorkloadKind.MESSAGES,
                experiment, "--port");
        return port.get().intValue();
    }

    private long memoryBytes() {
        Optional<Long> megabytes = whole(MEMORY);
        if (megabytes.filter(mb -> mb < LEAST_MEMORY_MB || mb > MOST_MEMORY_MB).isPresent()) {
            throw new InvalidSettingException(
                    texts.get("usage.memory", LEAST_MEMORY_MB, MOST_MEMORY_MB, megabytes.get()));
        }
        return megabytes.map(mb -> mb << 20).orElse(SessionOptions.USUAL_MEMORY_BYTES);
    }

    private Optional<Path> imageFolder(Experiment experiment) {
        Optional<Path> folder = file(IMAGE_FOLDER, false);
        noteUnless(folder.isEmpty() || experiment.workload() == WorkloadKind.IMAGES, experiment, IMAGE_FOLDER);
        return folder;
    }

    private void noteUnless(boolean hasEffect, Experiment experiment, String option) {
        if (!hasEffect) {
            notices.add(texts.get("notice.no-effect", experiment.workload().word(), option));
        }
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + UnfinishedRuns.ENDING);
    }

    private Optional<Path> picture() {
        return FileArgument.ending(options, "--picture", "usage.picture", ".png", ".svg");
    }

    private Optional<Path> lanes(String option) {
        return FileArgument.ending(options, option, "usage.lanes", LanesFormat.EXTENSION);
    }

    private Optional<Path> file(String option, boolean mayBeStandardOutput) {
        return readElsewhere.contains(option) ? Optional.empty()
                : FileArgument.read(options, option, mayBeStandardOutput);
    }

    private Optional<Long> whole(String option) {
        return text(option).map(text -> {
            if (!text.matches("[+-]?\\d{1,400}")) {
                throw new InvalidSettingException(texts.get("usage.whole", option, text));
            }
            BigInteger value = new BigInteger(text);
            return value.min(BigInteger.valueOf(Long.MAX_VALUE)).max(BigInteger.valueOf(Long.MIN_VALUE)).longValue();
        });
    }

    private <T> Optional<T> word(String option, Function<String, Optional<T>> find, T[] all, Function<T, String> word) {
        return text(option).map(text -> find.apply(text).orElseThrow(() -> {
            String known = Arrays.stream(all).map(word).collect(Collectors.joining(", "));
            return new InvalidSettingException(texts.get("usage.word", option, known, text));
        }));
    }

    private Optional<String> text(String option) {
        return Optional.ofNullable(options.matchedOptionValue(option, (String) null))
                .filter(_ -> !readElsewhere.contains(option)).map(String::strip);
    }
}
