package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.analysis.StretchFigures;
import corelanes.experiment.Experiment;
import corelanes.probe.Noise;
import corelanes.run.Recording;
import corelanes.run.RunResult;
import corelanes.trace.Source;
import corelanes.trace.TraceSnapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written of runs that nobody did. */
class RunFiguresTest {

    private static final int COLUMNS = 200;

    private static Recording recording(Source source, Optional<Noise> noise, long wallNs) {
        TraceSnapshot nothing = TraceSnapshot.empty(source, List.of(0, 1));
        RunResult result = new RunResult(List.of(0, 1), wallNs, 4, StretchFigures.of(nothing), Optional.empty(),
                Optional.empty(), 0.01, 0, noise, List.of(), Optional.empty(), List.of());
        return new Recording(Experiment.twoHands(), nothing, result, Optional.empty());
    }

    private static JsonNode json(Recording recording) {
        return JsonMapper.shared().readTree(new RunJson().document(recording, "1"));
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0, quiet", "0.06, 0.02, busy", "0.05, 0.4, too_busy"})
    void whatOthersTookIsWritten(double others, double steal, String level) {
        JsonNode document = json(recording(Source.RECORDED, Optional.of(new Noise(others, steal, 0)), 1_000_000_000));
        assertThat(document.get("noise_others_share").doubleValue()).isEqualTo(others);
        assertThat(document.get("noise_steal_share").doubleValue()).isEqualTo(steal);
        assertThat(document.get("noise_level").stringValue()).isEqualTo(level);
    }

    @Test
    void whatIsNotKnownIsNull() {
        JsonNode document = json(recording(Source.RECORDED, Optional.empty(), 1_000_000));
        for (String field : List.of("noise_others_share", "noise_steal_share", "noise_own_share", "noise_level",
                "switches_voluntary")) {
            assertThat(document.get(field).isNull()).as(field).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"RECORDED, recorded", "INFERRED, inferred", "SIMULATED, simulated"})
    void whereFiguresComeFromIsWritten(Source source, String word) {
        Recording recording = recording(source, Optional.empty(), 1_000_000);
        assertThat(json(recording).get("source").stringValue()).isEqualTo(word);
        assertThat(new RunReport().lines(recording, COLUMNS)).anyMatch(line -> line.matches("source +" + word + ".*"));
    }

    @Test
    void aReportSaysWhatToDoOnABusyMachine() {
        assertThat(noiseLines(Optional.of(new Noise(0.012, 0.001, 0)), 1_000_000_000))
                .containsExactly("noise             quiet: others took 1 % of the cores' time, the host of a virtual "
                        + "machine 0 %",
                        " ".repeat(18) + "0 % of the cores' time went to other threads of this program "
                                + "(compiler, collector, server)");
        assertThat(noiseLines(Optional.of(new Noise(0.3, 0.1, 0)), 1_000_000_000)).hasSize(3)
                .first().asString().contains("too busy to measure: others took 30 %", "machine 10 %");
    }

    @Test
    void aReportSaysWhyOthersAreNotKnown() {
        assertThat(noiseLines(Optional.empty(), Noise.LEAST_CORE_TIME_NS / 2 - 1)).first().asString()
                .contains("not known", "400 ms");
        assertThat(noiseLines(Optional.empty(), Noise.LEAST_CORE_TIME_NS / 2)).first().asString()
                .endsWith("not measurable here");
    }

    /** The line of noise, and what follows it without a label. */
    private static List<String> noiseLines(Optional<Noise> noise, long wallNs) {
        return new RunReport().lines(recording(Source.RECORDED, noise, wallNs), COLUMNS).stream()
                .dropWhile(line -> !line.startsWith("noise")).takeWhile(line -> !line.startsWith("source")).toList();
    }
}
