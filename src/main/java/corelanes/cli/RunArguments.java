package corelanes.cli;

import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Durations;
import corelanes.experiment.Experiment;
import corelanes.experiment.InvalidSettingException;
import corelanes.experiment.Setting;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.text.Texts;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;

/** Reads the options of {@code run}. What is not said is as in "Two hands", or as suits the workload. */
final class RunArguments {

    /** How long a call waits if nothing is said: the slow call of about 200 ms that the lessons speak of. */
    static final long USUAL_CALL_NS = 200_000_000;
    private static final int LARGEST_PORT = 65_535;

    private final Texts texts = Texts.beside(RunArguments.class);
    private final ParseResult options;
    private final List<String> notices = new ArrayList<>();

    RunArguments(ParseResult options) {
        this.options = options;
    }

    /**
     * What is asked for.
     *
     * @throws InvalidSettingException if an option makes no sense, with a sentence that says why
     */
    RunRequest read() {
        Experiment experiment = experiment();
        return new RunRequest(experiment, port(experiment), file("--trace", false), file("--json", true), picture(),
                List.copyOf(notices));
    }

    private Experiment experiment() {
        Experiment usual = Experiment.twoHands();
        WorkloadKind workload = word("--workload", WorkloadKind::ofWord, WorkloadKind.values(), WorkloadKind::word)
                .orElse(usual.workload());
        boolean calls = workload == WorkloadKind.HTTP;
        if (!calls && text("--io-latency").isPresent()) {
            notices.add(texts.get("notice.no-calls", "--io-latency"));
        }
        return new Experiment(workload,
                word("--structure", StructureKind::ofWord, StructureKind.values(), StructureKind::word)
                        .orElse(usual.structure()),
                (int) count("--threads", Setting.THREADS).orElse((long) usual.threads()).longValue(),
                text("--cores").map(CoreChoice::parse).orElse(usual.cores()), amount().orElse(usual.amount()),
                duration("--cpu-work", Setting.CPU_WORK).orElse(calls ? 0 : usual.cpuWorkNs()),
                duration("--io-latency", Setting.IO_LATENCY).orElse(calls ? USUAL_CALL_NS : usual.ioLatencyNs()),
                word("--source", SourceChoice::ofWord, SourceChoice.values(), SourceChoice::word)
                        .orElse(usual.source()));
    }

    private Optional<Amount> amount() {
        Optional<Long> tasks = count("--tasks", Setting.TASKS);
        Optional<Long> duration = duration("--duration", Setting.DURATION);
        if (tasks.isPresent() && duration.isPresent()) {
            throw new InvalidSettingException(texts.get("usage.tasks-and-duration"));
        }
        return tasks.isPresent()
                ? tasks.map(count -> new Amount.Tasks(count.intValue()))
                : duration.map(Amount.Lasting::new);
    }

    private int port(Experiment experiment) {
        Optional<Long> port = whole("--port");
        if (port.isEmpty()) {
            return 0;
        }
        if (port.get() < 0 || port.get() > LARGEST_PORT) {
            throw new InvalidSettingException(texts.get("usage.port", LARGEST_PORT, port.get()));
        }
        if (experiment.workload() != WorkloadKind.HTTP) {
            notices.add(texts.get("notice.no-calls", "--port"));
        }
        return port.get().intValue();
    }

    private Optional<Path> picture() {
        Optional<Path> file = file("--picture", false);
        file.filter(name -> !name.toString().toLowerCase(texts.locale()).endsWith(".png")).ifPresent(name -> {
            throw new InvalidSettingException(texts.get("usage.picture", name));
        });
        return file;
    }

    private Optional<Path> file(String option, boolean mayBeStandardOutput) {
        return FileArgument.read(options, option, mayBeStandardOutput);
    }

    private Optional<Long> count(String option, Setting setting) {
        Optional<Long> value = whole(option);
        value.ifPresent(setting::require);
        return value;
    }

    private Optional<Long> duration(String option, Setting setting) {
        Optional<Long> value = text(option).map(Durations::parseNs);
        value.ifPresent(setting::require);
        return value;
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
        return Optional.ofNullable(options.matchedOptionValue(option, (String) null)).map(String::strip);
    }
}
