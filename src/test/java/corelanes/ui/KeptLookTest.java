package corelanes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.ui.kit.Theme.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The look of the window")
class KeptLookTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    @DisplayName("is the same at the next start")
    void kept(Choice choice) {
        Optional<Path> file = Optional.of(folder.resolve("not yet there").resolve("look.txt"));
        new KeptLook(file).write(choice);
        assertThat(new KeptLook(file).read()).isEqualTo(choice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MAUVE", "dark", "LIGHT DARK", "\u0000\u0001"})
    @DisplayName("is the system's where the file says something else")
    void nonsense(String words) throws IOException {
        Path file = Files.writeString(folder.resolve("look.txt"), words);
        assertThat(new KeptLook(Optional.of(file)).read()).isEqualTo(Choice.SYSTEM);
    }

    @Test
    @DisplayName("is chosen all the same where nothing can be kept")
    void notKept() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "no folder");
        KeptLook look = new KeptLook(Optional.of(inTheWay.resolve("look.txt")));
        look.write(Choice.DARK);
        assertThat(look.read()).isEqualTo(Choice.SYSTEM);
        new KeptLook(Optional.empty()).write(Choice.DARK);
        assertThat(new KeptLook(Optional.empty()).read()).isEqualTo(Choice.SYSTEM);
    }
}
