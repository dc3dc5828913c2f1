package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A start with an AOT cache that is of no use is a start like any other")
class QuickStartTest {

    @TempDir
    private Path folder;

    private String versionWith(Path cache) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:AOTCache=" + cache));
        command.addAll(List.of(System.getProperty("corelanes.cache.options").split(" ")));
        command.addAll(List.of("--class-path", System.getProperty("java.class.path"),
                "--enable-native-access=ALL-UNNAMED", RunMain.class.getName(), "--version"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(out);
    }

    @Test
    @DisplayName("where there is none")
    void missing() throws Exception {
        assertThat(versionWith(folder.resolve("nowhere.aot"))).matches("CoreLanes [^\n]*\\R");
    }

    @Test
    @DisplayName("where it is no cache at all")
    void garbage() throws Exception {
        byte[] bytes = new byte[1 << 20];
        new Random(5).nextBytes(bytes);
        Path cache = folder.resolve("garbage.aot");
        Files.write(cache, bytes);
        assertThat(versionWith(cache)).matches("CoreLanes [^\n]*\\R");
    }
}
