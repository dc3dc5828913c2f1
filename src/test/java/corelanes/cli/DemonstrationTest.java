package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import corelanes.experiment.Experiment;
import corelanes.run.Machine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class DemonstrationTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void showsOneCoreAndAllAndWritesBoth() throws Exception {
        demonstrate();
        assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("wall time +in progress +running +speedup\n")
                .containsPattern("on one core +[\\d.]+ s +[\\d.]+ +[\\d.]+ +1\\.00\n")
                .containsPattern("on all cores \\(\\d+\\) +[\\d.]+ s +[\\d.]+ +[\\d.]+ +([\\d.]+|\u2013)\n")
                .containsPattern("Source: (recorded|inferred).*\\.\n");
        for (String name : new String[] {"two-hands-one-core.json", "two-hands-all-cores.json"}) {
            Path trace = folder.resolve(Demonstration.FOLDER).resolve(name);
            assertThat(JsonMapper.shared().readTree(Files.readString(trace)).get("traceEvents").isEmpty()).isFalse();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("Wrote " + trace);
        }
    }

    @Test
    void aSecondTimeReplacesTheFirst() throws Exception {
        demonstrate();
        demonstrate();
        assertThat(folder.resolve(Demonstration.FOLDER)).isNotEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidBeforeAnythingRuns() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve(Demonstration.FOLDER), "");
        assertThatExceptionOfType(FailedException.class).isThrownBy(this::demonstrate)
                .withMessage("The folder " + inTheWay + " for the results could not be made.");
        assertThat(out.size()).isZero();
    }

    private void demonstrate() throws Exception {
        Surroundings surroundings = new Surroundings("Linux", Map.of(), "", folder);
        try (Cancellation cancellation = new Cancellation()) {
            new Demonstration(new PrintStream(out, true, StandardCharsets.UTF_8), surroundings, Machine::measure,
                    Experiment.twoHands().withCpuWorkNs(1_000_000)).run(cancellation);
        }
    }
}
