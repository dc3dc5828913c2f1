package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @Test
    void namesEveryCommandThatThereIsAndNoOther() {
        assertThat(help("--help")).startsWith("Usage: corelanes").contains("run  ", "doctor  ", "130")
                .doesNotContain("sweep", "export", "FILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--workload=cpu|http", "--structure=pool|virtual", "--threads=", "--cores=", "--tasks=",
            "--duration=", "--cpu-work=", "--io-latency=", "--source=auto|recorded|inferred", "--port=", "--trace=",
            "--json=", "--picture="})
    void namesEveryOptionOfRun(String option) {
        assertThat(help("run", "--help")).contains(option);
    }

    @Test
    void namesEveryOptionOfDoctor() {
        assertThat(help("doctor", "--help")).startsWith("Usage: corelanes doctor").contains("--json=", "--switch-cost",
                "130");
        assertThat(help("doctor", "--help").lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void saysTheRangeOfEverySetting(Setting setting) {
        String words = help("run", "--help").replaceAll("\\s+", " ");
        assertThat(words).contains(setting.show(setting.smallest()) + " to " + setting.show(setting.largest()));
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
