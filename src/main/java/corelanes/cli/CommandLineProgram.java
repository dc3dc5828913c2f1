package corelanes.cli;

import corelanes.experiment.Experiment;
import corelanes.experiment.InvalidSettingException;
import corelanes.run.Machine;
import corelanes.run.MachineCache;
import corelanes.storage.FileNotReadException;
import corelanes.storage.FileNotWrittenException;
import corelanes.text.Texts;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.MissingResourceException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The program as a person or a script starts it: arguments in, exit code out. It never ends the process, and tells whatever
 * goes wrong in one line on standard error.
 */
public final class CommandLineProgram {

    private static final System.Logger LOGGER = System.getLogger(CommandLineProgram.class.getName());

    private static final String UNREADABLE = "error.unreadable";

    private final Texts texts = Texts.beside(CommandLineProgram.class);
    private final PrintStream out;
    private final PrintStream err;
    private final Surroundings surroundings;
    private final MachineCache machines;
    private final WindowOpener window;

    /**
     * @param out          standard output
     * @param err          standard error
     * @param surroundings what there is around the program
     * @param machines     knows or measures the machine; asked only by what runs an experiment
     * @param window       opens the window
     */
    public CommandLineProgram(PrintStream out, PrintStream err, Surroundings surroundings, MachineCache machines,
            WindowOpener window) {
        // When something can't be read any more, neither can the text that says so.
        texts.has(UNREADABLE);
        this.out = out;
        this.err = err;
        this.surroundings = surroundings;
        this.machines = machines;
        this.window = window;
    }

    /** Does what the arguments ask for; the exit code is 0 done, 1 failed, 2 wrong usage or 130 cancelled. */
    public int run(String... arguments) {
        try {
            Optional<Optional<Path>> plain = PlainStart.of(arguments);
            return plain.isPresent() ? openWindow(plain.get()) : parse(arguments);
        } catch (ParameterException complaint) {
            return wrongUsage(new UsageComplaint().sentence(complaint), complaint.getCommandLine());
        } catch (FailedException | FileNotWrittenException | FileNotReadException failed) {
            return failed(String.valueOf(failed.getMessage()));
        } catch (OutOfMemoryError full) {
            return failed(texts.get("error.memory"));
        } catch (LinkageError | MissingResourceException unread) {
            return failed(texts.get(UNREADABLE, String.valueOf(unread.getMessage())));
        } catch (RuntimeException | Error unexpected) {
            LOGGER.log(System.Logger.Level.DEBUG, "unexpected", unexpected);
            return failed(texts.get("error.unexpected", unexpected.toString().lines().findFirst().orElse("")));
        }
    }

    private int parse(String... arguments) throws FailedException, FileNotWrittenException, FileNotReadException {
        CommandLine line = new CommandModel().commandLine(surroundings.columns());
        return perform(line, line.parseArgs(arguments));
    }

    private int perform(CommandLine line, ParseResult parsed)
            throws FailedException, FileNotWrittenException, FileNotReadException {
        Optional<ParseResult> command = Optional.ofNullable(parsed.subcommand());
        CommandLine asked = command.map(ParseResult::commandSpec).map(spec -> spec.commandLine()).orElse(line);
        if (asked.isUsageHelpRequested() || line.isUsageHelpRequested()) {
            asked.usage(out);
            return ExitCode.DONE;
        }
        if (line.isVersionHelpRequested()) {
            line.printVersionHelp(out);
            return ExitCode.DONE;
        }
        try {
            if (command.isPresent()) {
                return perform(command.get());
            }
            return openWindow(Optional.ofNullable(parsed.matchedPositionalValue(0, (String) null)).map(this::file));
        } catch (InvalidSettingException invalid) {
            return wrongUsage(String.valueOf(invalid.getMessage()), asked);
        }
    }

    private Machine machine() {
        try (MeasuringLine line = new MeasuringLine(err, surroundings)) {
            return machines.get(line);
        }
    }

    private int perform(ParseResult command)
            throws FailedException, FileNotWrittenException, FileNotReadException {
        return switch (command.commandSpec().name()) {
            case CommandModel.DOCTOR -> examine(command);
            case CommandModel.EXPORT -> export(command);
            case CommandModel.PRESETS -> listPresets(command);
            case CommandModel.SWEEP -> sweep(command);
            default -> runExperiment(command);
        };
    }

    private int export(ParseResult options) throws FailedException, FileNotWrittenException, FileNotReadException {
        Path file = file(options.matchedPositionalValue(0, ""));
        new ExportCommand(out).run(file, new ExportRequest.Arguments(options).read());
        return ExitCode.DONE;
    }

    private int listPresets(ParseResult options) throws FailedException, FileNotWrittenException {
        new PresetsCommand(out, surroundings.columns()).run(FileArgument.read(options, "--json", true));
        return ExitCode.DONE;
    }

    private int runExperiment(ParseResult options) throws FailedException, FileNotWrittenException {
        RunRequest request = new RunArguments(options).read();
        RunCommand run = new RunCommand(out, surroundings.columns(), this::machine);
        return cancellable(cancellation -> run.run(request, cancellation));
    }

    private int sweep(ParseResult options) throws FailedException, FileNotWrittenException {
        SweepRequest request = new SweepArguments(options, Machine.findProbe().availableCores().size()).read();
        SweepCommand sweep = new SweepCommand(out, err, surroundings, this::machine);
        return cancellable(cancellation -> sweep.run(request, cancellation));
    }

    private int examine(ParseResult options) throws FailedException, FileNotWrittenException {
        Optional<Path> json = FileArgument.read(options, "--json", true);
        boolean sweep = options.hasMatchedOption(CommandModel.SWITCH_COST);
        DoctorCommand doctor = new DoctorCommand(out, surroundings.columns(), machines);
        return cancellable(cancellation -> doctor.run(json, sweep, cancellation));
    }

    private Path file(String name) {
        try {
            Path file = Path.of(name);
            if (Files.exists(file)) {
                return file;
            }
        } catch (InvalidPathException impossible) {
            // Not the name of a file: as good as missing.
        }
        throw new InvalidSettingException(texts.get("usage.no-such-file", name));
    }

    private int openWindow(Optional<Path> file)
            throws FailedException, FileNotWrittenException, FileNotReadException {
        String reason = texts.get("window.no-display");
        if (surroundings.hasDisplay()) {
            try {
                window.open(file);
                return ExitCode.DONE;
            } catch (RuntimeException | LinkageError failed) {
                LOGGER.log(System.Logger.Level.DEBUG, "no window", failed);
                reason = texts.get("window.failed", innermost(failed));
            }
        }
        if (file.isPresent()) {
            new ExportCommand(out).report(file.get(), surroundings.columns());
            return ExitCode.DONE;
        }
        out.println(texts.get("demo.instead", reason));
        Demonstration demonstration = new Demonstration(out, surroundings, this::machine, Experiment.twoHands());
        return cancellable(demonstration::run);
    }

    private static String innermost(Throwable failed) {
        Throwable cause = failed;
        for (int depth = 0; cause.getCause() != null && depth < 20; depth++) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.strip().lines().findFirst().orElse("").replaceAll("[.\\s]+$", "");
    }

    private int wrongUsage(String sentence, CommandLine command) {
        err.println(texts.get("error.usage", sentence, UsageComplaint.help(command)));
        return ExitCode.WRONG_USAGE;
    }

    private int failed(String sentence) {
        err.println(texts.get("error.failed", sentence));
        return ExitCode.FAILED;
    }

    /** What can be ended by Ctrl-C. */
    private interface Cancellable {
        void run(Cancellation cancellation) throws FailedException, CancelledException, FileNotWrittenException;
    }

    private int cancellable(Cancellable work) throws FailedException, FileNotWrittenException {
        try (Cancellation cancellation = new Cancellation()) {
            Thread hook = cancellation.hook();
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                work.run(cancellation);
                return ExitCode.DONE;
            } catch (CancelledException cancelled) {
                return cancelled();
            } catch (FileNotWrittenException failed) {
                if (cancellation.isCancelled()) {
                    return cancelled();
                }
                throw failed;
            } finally {
                removeHook(hook);
            }
        }
    }

    private int cancelled() {
        err.println(texts.get("error.cancelled"));
        return ExitCode.CANCELLED;
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The hook is what ended the work.
        }
    }
}
