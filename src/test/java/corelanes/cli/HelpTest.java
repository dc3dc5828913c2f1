package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @Test
    void namesEveryCommandThatThereIsAndNoOther() {
        assertThat(help("--help")).startsWith("Usage: corelanes").contains("run  ", "sweep  ", "presets  ", "doctor  ",
                "130", "export  ", "[FILE]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--preset=NAME", "--workload=NAME", "--structure=NAME", "--cores=N|LIST",
            "--source=auto|recorded|inferred", "--port=PORT", "--save=FILE", "--record=FILE", "--trace=FILE",
            "--json=FILE",
            "--picture=FILE"})
    void namesEveryOptionOfRun(String option) {
        assertThat(help("run", "--help")).contains(option);
    }

    @Test
    void namesEveryOptionOfExport() {
        assertThat(help("export", "--help")).startsWith("Usage: corelanes export").contains("--trace=", "--csv=",
                "--csv-results=", "--picture=", "--scale=1|2|4", "--save=", "FILE");
        assertThat(help("export", "--help").lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void namesEveryOptionOfDoctor() {
        assertThat(help("doctor", "--help")).startsWith("Usage: corelanes doctor").contains("--json=", "--switch-cost",
                "130");
        assertThat(help("doctor", "--help").lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void saysEverySettingWithItsRangeOrItsWords(Setting setting) {
        String range = setting.unit() == Setting.Unit.CHOICE
                ? String.join(", ", setting.words()) + "; usually " + setting.show(setting.usual())
                : setting.show(setting.smallest()) + " to " + setting.show(setting.largest()) + "; usually ";
        assertThat(entry(setting)).contains(range);
    }

    @ParameterizedTest
    @EnumSource(WorkloadKind.class)
    void groupsTheSettingsOfAWorkload(WorkloadKind workload) {
        String help = help("run", "--help");
        List<String> below = help.lines().dropWhile(line -> !line.equals("Only for " + workload.word() + ":")).skip(1)
                .takeWhile(line -> !line.isBlank()).filter(line -> line.strip().startsWith("--"))
                .map(line -> line.strip().split("=")[0]).toList();
        assertThat(below).isEqualTo(workload.ownSettings().stream().map(Setting::option).toList());
    }

    @ParameterizedTest
    @EnumSource(WorkloadKind.class)
    void saysWhatIsUsualForEachWorkload(WorkloadKind workload) {
        Experiment usual = Experiment.usual(workload);
        assertThat(oneLine(help("run", "--help"))).containsPattern(workload.word() + ": .*?\\. Usually --threads "
                + usual.threads() + " --tasks " + usual.value(Setting.TASKS) + "\\b");
    }

    @ParameterizedTest
    @EnumSource(StructureKind.class)
    void saysWhatEachStructureIs(StructureKind structure) {
        assertThat(oneLine(help("run", "--help"))).containsPattern(" " + structure.word() + ": \\w[^.]+\\.");
    }

    /** What the help says of a setting: from its option to the next one. */
    private static String entry(Setting setting) {
        String help = oneLine(help("run", "--help"));
        int from = help.indexOf(setting.option() + "=");
        assertThat(from).isPositive();
        int next = help.indexOf(" --", from + 1);
        return help.substring(from, next < 0 ? help.length() : next);
    }

    private static String oneLine(String help) {
        return help.replaceAll("\\s+", " ");
    }

    @Test
    void isNoWiderThanTheTerminal() {
        assertThat(help("run", "--help").lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void helpBeatsTheOtherOptions() {
        assertThat(help("run", "--threads", "0", "-h")).startsWith("Usage: corelanes run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void saysItsVersion(String option) {
        assertThat(help(option)).matches("CoreLanes \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    private static String help(String... arguments) {
        Program program = Program.withoutDisplay();
        assertThat(program.run(arguments)).isZero();
        assertThat(program.err()).isEmpty();
        return program.out();
    }
}
