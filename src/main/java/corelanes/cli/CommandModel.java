package corelanes.cli;

import corelanes.doctor.ProgramVersion;
import corelanes.experiment.Difference;
import corelanes.experiment.Setting;
import corelanes.experiment.SourceChoice;
import corelanes.run.SessionOptions;
import corelanes.run.SweepPlan;
import corelanes.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The commands and options there are, for picocli, which splits the arguments and prints the help. Values stay texts here;
 * {@link RunArguments} reads them, so that every complaint is a sentence of ours.
 */
final class CommandModel {

    static final String PROGRAM = "corelanes";
    static final String RUN = "run";
    static final String SWEEP = "sweep";
    static final String EXPORT = "export";
    static final String PRESETS = "presets";
    static final String DOCTOR = "doctor";
    static final String SWITCH_COST = "--switch-cost";
    private static final int LARGEST_PORT = 65_535;

    private final Texts texts = Texts.beside(CommandModel.class);

    /** The whole command line, with help as wide as the terminal. */
    CommandLine commandLine(int columns) {
        CommandSpec program = CommandSpec.create().name(PROGRAM);
        describe(program, "program");
        program.addPositional(
                PositionalParamSpec.builder().index("0").arity("0..1").paramLabel("FILE").type(String.class)
                        .description(text("program.file")).build());
        program.addOption(
                OptionSpec.builder("-V", "--version").versionHelp(true).description(text("option.version")).build());
        program.version(texts.get("version", ProgramVersion.read()));
        program.addSubcommand(RUN, run());
        program.addSubcommand(SWEEP, sweep());
        program.addSubcommand(EXPORT, export());
        program.addSubcommand(PRESETS, presets());
        program.addSubcommand(DOCTOR, doctor());
        CommandLine line = new CommandLine(program);
        line.setExpandAtFiles(false);
        line.setPosixClusteredShortOptionsAllowed(false);
        line.setUsageHelpWidth(columns);
        line.setInterpolateVariables(false);
        return line;
    }

    private CommandSpec run() {
        CommandSpec run = CommandSpec.create().name(RUN);
        describe(run, "run");
        addExperiment(run, new SettingOptions());
        option(run, "--save", "FILE");
        option(run, "--record", "FILE");
        option(run, RunArguments.MEMORY, "MB", RunArguments.LEAST_MEMORY_MB, RunArguments.MOST_MEMORY_MB,
                SessionOptions.USUAL_MEMORY_BYTES >> 20);
        option(run, "--trace", "FILE");
        option(run, "--json", "FILE");
        option(run, "--picture", "FILE");
        run.addOption(showOthers());
        return run;
    }

    private CommandSpec sweep() {
        CommandSpec sweep = CommandSpec.create().name(SWEEP);
        describe(sweep, "sweep");
        addExperiment(sweep, SettingOptions.withThreads(option(Setting.THREADS.option(), "N,N…",
                text("option.sweep.--threads"))));
        option(sweep, SweepArguments.REPEAT, "N", SweepPlan.MOST_REPEATS, SweepPlan.USUAL_REPEATS,
                SweepPlan.USUAL_MOST_REPEATS);
        option(sweep, SweepArguments.SEED, "N");
        option(sweep, SweepArguments.BESIDE,
                Difference.ofSweeps().stream().map(Difference::word).collect(Collectors.joining("|")));
        for (String flag : List.of(SweepArguments.GUSTAFSON, SweepArguments.LINEAR_THREADS,
                SweepArguments.LOG_VALUES)) {
            sweep.addOption(OptionSpec.builder(flag).description(text("option." + flag)).build());
        }
        option(sweep, "--json", "FILE");
        option(sweep, SweepArguments.CSV, "FILE");
        sweep.addOption(option("--picture", "FILE", text("option.sweep.--picture")));
        return sweep;
    }

    /** Everything that says what is run and how. */
    private void addExperiment(CommandSpec command, SettingOptions settings) {
        option(command, "--preset", "NAME");
        settings.addTo(command);
        option(command, "--source",
                Arrays.stream(SourceChoice.values()).map(SourceChoice::word).collect(Collectors.joining("|")));
        option(command, "--port", "PORT", Integer.toString(LARGEST_PORT));
        option(command, RunArguments.IMAGE_FOLDER, "FOLDER");
    }

    private CommandSpec export() {
        CommandSpec export = CommandSpec.create().name(EXPORT);
        describe(export, "export");
        export.addPositional(PositionalParamSpec.builder().index("0").arity("1").paramLabel("FILE").type(String.class)
                .description(text("export.file")).build());
        option(export, "--trace", "FILE");
        for (String option : List.of("--csv", "--csv-results", "--picture", "--save")) {
            export.addOption(option(option, "FILE", text("option.export." + option)));
        }
        export.addOption(showOthers());
        export.addOption(option("--scale", "1|2|4", text("option.export.--scale")));
        return export;
    }

    private OptionSpec showOthers() {
        return OptionSpec.builder(ExportRequest.SHOW_OTHERS).description(text("option." + ExportRequest.SHOW_OTHERS))
                .build();
    }

    private CommandSpec presets() {
        CommandSpec presets = CommandSpec.create().name(PRESETS);
        describe(presets, "presets");
        presets.addOption(option("--json", "FILE", text("option.presets.--json")));
        return presets;
    }

    private CommandSpec doctor() {
        CommandSpec doctor = CommandSpec.create().name(DOCTOR);
        describe(doctor, "doctor");
        option(doctor, "--json", "FILE");
        doctor.addOption(OptionSpec.builder(SWITCH_COST).description(text("option." + SWITCH_COST)).build());
        return doctor;
    }

    private void describe(CommandSpec command, String key) {
        command.usageMessage().description(text(key + ".description")).footer(lines(key + ".footer")).sortOptions(false)
                .commandListHeading("%n" + text("commands.heading") + "%n").optionListHeading("%n")
                .synopsisSubcommandLabel("[COMMAND]").abbreviateSynopsis(true);
        command.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description(text("option.help")).build());
    }

    private void option(CommandSpec command, String name, String label, Object... facts) {
        command.addOption(option(name, label, text("option." + name, facts)));
    }

    private static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name).paramLabel(label).arity("1").type(String.class).description(description)
                .build();
    }

    /** Picocli formats what it prints: a percent sign must be doubled. */
    private String text(String key, Object... facts) {
        return texts.get(key, facts).replace("%", "%%");
    }

    private String[] lines(String key) {
        return text(key).split("\n");
    }
}
