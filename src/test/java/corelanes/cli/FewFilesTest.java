package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A process that may open few files")
@EnabledOnOs(value = OS.LINUX, disabledReason = "sets the limit by ulimit")
class FewFilesTest {

    private static final String RUN = "run --workload %s --threads 2 --tasks 4 --cpu-work 10ms";
    private static final List<String> ALL = List.of(RUN.formatted("cpu"), RUN.formatted("http"),
            RUN.formatted("messages"),
            "run --workload http --structure event-loop --threads 20 --tasks 40 --cpu-work 1ms",
            "sweep --threads 1,2 --tasks 4 --cpu-work 2ms --repeat 1");

    @TempDir
    private Path folder;

    private int run(int files, String arguments) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder("sh", "-c",
                "ulimit -n " + files
                        + "; exec \"$0\" --class-path \"$1\" --enable-native-access=ALL-UNNAMED -Dcorelanes.cache=\"$2\" "
                        + Main.class.getName() + " " + arguments,
                java, System.getProperty("java.class.path"), System.getProperty("corelanes.cache", ""))
                .redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile()).start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("ended by itself").isTrue();
        return process.exitValue();
    }

    private String err() throws Exception {
        return Files.readString(folder.resolve("err"));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 20, 25, 30})
    @DisplayName("that can't read its own parts says so in one sentence, and what to do")
    void hardlyAny(int files) throws Exception {
        assertThat(run(files, RUN.formatted("cpu"))).isOne();
        assertThat(err()).hasLineCount(1).startsWith("corelanes: A part of this program could not be read (")
                .contains("may not open enough files: allow more (ulimit -n)");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 45, 50, 60, 70, 80})
    @DisplayName("that runs out of them in the middle names the cause in one sentence, or can do without")
    void some(int files) throws Exception {
        for (String arguments : ALL) {
            int code = run(files, arguments);
            if (code == 0) {
                assertThat(err()).isEmpty();
            } else {
                assertThat(code).isOne();
                assertThat(err()).as("%d files, %s", files, arguments).hasLineCount(1).startsWith("corelanes: ")
                        .contains("ulimit -n").doesNotContain("another one", "should not");
            }
        }
    }
}
