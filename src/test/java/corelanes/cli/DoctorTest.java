package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.doctor.Checkups;
import corelanes.doctor.DoctorJson;
import corelanes.doctor.DoctorReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
class DoctorTest {

    private final Program program = Program.withoutDisplay();

    @TempDir
    private Path folder;

    @Test
    void saysWhatItFoundAndWritesItDown() throws IOException {
        Path json = folder.resolve("machine.json");
        assertThat(program.run("doctor", "--json", json.toString())).isZero();
        assertThat(program.err()).isEmpty();
        assertThat(program.out()).startsWith("CoreLanes ").contains("\ncores  ", "\nsource  ", "\nnoise  ", "\nJava  ")
                .contains("Wrote " + json).doesNotContain("Exception", "null", "{0}");
        JsonNode found = JsonMapper.shared().readTree(Files.readString(json));
        assertFields(found);
        assertThat(found.get("machine").get("cores_available").size()).isPositive();
        assertThat(found.get("clock").get("read_ns").doubleValue()).isPositive();
        assertThat(found.get("tick_cost_ns").doubleValue()).isPositive();
        assertThat(folder.toFile().list()).containsExactly("machine.json");
    }

    @Test
    void whatCouldNotBeFoundOutIsNull() {
        JsonNode found = JsonMapper.shared().readTree(new DoctorJson().document(Checkups.nothingKnown(), "1"));
        assertFields(found);
        for (String path : List.of("/machine/kernel", "/machine/smt", "/machine/hybrid", "/machine/virtual_machine",
                "/machine/cores_online", "/machine/container/cpu_limit_cores", "/clock/read_ns", "/source/used",
                "/pinning/works", "/switch_cost/platform", "/switch_cost/virtual", "/tick_cost_ns",
                "/recording_cost_share", "/calibration/kept_age_s", "/noise/level", "/noise/others_share",
                "/javafx/version")) {
            assertThat(found.at(path).isNull()).as(path).isTrue();
        }
        assertThat(found.at("/verdict/readiness").stringValue()).isEqualTo("not_ready");
    }

    @Test
    void figuresHaveTheirUnits() {
        JsonNode found = JsonMapper.shared().readTree(new DoctorJson().document(Checkups.well(), "1"));
        assertThat(found.at("/switch_cost/platform/median_ns").doubleValue()).isEqualTo(1_500);
        assertThat(found.at("/switch_cost/by_working_set").size()).isEqualTo(1);
        assertThat(found.at("/noise/level").stringValue()).isEqualTo("quiet");
        assertThat(found.at("/calibration/kept_age_s").doubleValue()).isEqualTo(5_400);
        assertThat(found.at("/verdict/readiness").stringValue()).isEqualTo("ready");
        assertThat(found.at("/verdict/reasons").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 200})
    void linesAreNoWiderThanTheTerminal(int columns) {
        assertThat(new DoctorReport(columns).lines(Checkups.well())).allMatch(line -> line.length() <= columns)
                .anyMatch(line -> line.startsWith("switch cost       platform threads:"));
        assertThat(new DoctorReport(columns).lines(Checkups.nothingKnown()))
                .allMatch(line -> line.length() <= columns).noneMatch(line -> line.contains("null"));
    }

    @Test
    void aFileThatCannotBeWrittenIsKnownBefore() {
        assertThat(program.run("doctor", "--json", folder.resolve("no/m.json").toString())).isEqualTo(1);
        assertThat(program.out()).isEmpty();
        assertThat(program.err()).startsWith("corelanes: ").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"doctor --json", "doctor --json=", "doctor --switch-cost=4", "doctor --threads 4",
            "doctor now"})
    void wrongUsageIsSaidInOneLine(String arguments) {
        assertThat(program.run(arguments.split(" "))).isEqualTo(2);
        assertThat(program.out()).isEmpty();
        assertThat(program.err()).startsWith("corelanes: ").hasLineCount(1).endsWith("See corelanes doctor --help\n");
    }

    @Test
    void aCancelledCheckUpSaysSo() {
        // What Ctrl-C does, before it begins: Cancellation interrupts this thread.
        Thread.currentThread().interrupt();
        try {
            assertThat(program.run("doctor", "--json", "-")).isEqualTo(130);
        } finally {
            Thread.interrupted();
        }
        assertThat(program.err()).isEqualTo(
                "corelanes: cancelled, since this process was asked to end (Ctrl+C or a signal).\n");
        assertThat(program.out()).isEmpty();
    }

    private static void assertFields(JsonNode found) {
        assertThat(found.propertyNames()).containsExactly("version", "system", "machine", "clock", "source", "pinning",
                "switch_cost", "tick_cost_ns", "recording_cost_share", "calibration", "noise", "java", "javafx",
                "verdict");
        assertThat(found.get("machine").propertyNames()).containsExactly("kernel", "processor", "virtual_machine",
                "cores_available", "cores_online", "smt", "hybrid", "container");
        assertThat(found.get("switch_cost").propertyNames()).containsExactly("platform", "virtual", "by_working_set");
        assertThat(found.get("noise").propertyNames()).containsExactly("level", "others_share", "steal_share");
    }
}
