package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A start that needs no look at commands and options")
class PlainStartTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is one without arguments, or with one file")
    void plain() throws IOException {
        Path file = Files.createFile(folder.resolve("busy.lanes"));
        assertThat(PlainStart.of()).contains(Optional.empty());
        assertThat(PlainStart.of(file.toString())).contains(Optional.of(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "doctor", "--help", "--version", "-V", "missing.lanes", "", "\0.lanes"})
    @DisplayName("is not one with a command, an option or what is no file")
    void other(String argument) {
        assertThat(PlainStart.of(argument)).isEmpty();
    }

    @Test
    @DisplayName("is not one with more than a file")
    void more() throws IOException {
        String file = Files.createFile(folder.resolve("busy.lanes")).toString();
        assertThat(PlainStart.of(file, file)).isEmpty();
        assertThat(PlainStart.of("export", file)).isEmpty();
    }
}
