package corelanes.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Fonts out of jars")
class FontFilesTest {

    private static final URL INTER = Objects
            .requireNonNull(FontFilesTest.class.getResource("/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf"));

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        Fx.start();
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    @DisplayName("are loaded from a file that is written once")
    void once() throws IOException {
        Path fonts = folder.resolve("with a space/fonts");
        Optional<Font> first = Fx.call(() -> new FontFiles(Optional.of(fonts)).load(INTER, 14));
        assertThat(first.orElseThrow().getFamily()).isEqualTo("Inter");
        assertThat(first.orElseThrow().getSize()).isEqualTo(14);
        Path file = in(fonts).getFirst();
        assertThat(in(fonts)).hasSize(1);
        assertThat(Files.readAllBytes(file)).isEqualTo(INTER.openStream().readAllBytes());
        assertThat(file.getFileName().toString()).matches("Inter-Regular-[0-9a-f]+\\.otf");
        Object written = Files.readAttributes(file, "lastModifiedTime,fileKey");
        assertThat(Fx.<Optional<Font>>call(() -> new FontFiles(Optional.of(fonts)).load(INTER, 14))).isPresent();
        assertThat(Files.readAttributes(file, "lastModifiedTime,fileKey")).as("not written again").isEqualTo(written);
    }

    @Test
    @DisplayName("are written anew if their file is not what it was")
    void damaged() throws IOException {
        Path file = FontFiles.kept(INTER, folder).orElseThrow();
        byte[] whole = Files.readAllBytes(file);
        byte[] other = whole.clone();
        other[whole.length / 2] ^= 1;
        Files.write(file, other);
        assertThat(FontFiles.kept(INTER, folder)).contains(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        Files.write(file, new byte[10]);
        assertThat(FontFiles.kept(INTER, folder)).contains(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        assertThat(in(folder)).hasSize(1);
    }

    @Test
    @DisplayName("are loaded all the same where nothing can be written, or nothing is to be kept")
    void nowhere() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("a file"), "");
        assertThat(FontFiles.kept(INTER, noFolder)).isEmpty();
        for (Optional<Path> place : List.of(Optional.of(noFolder), Optional.<Path>empty())) {
            assertThat(Fx.<Optional<Font>>call(() -> new FontFiles(place).load(INTER, 14))).isPresent();
        }
    }
}
