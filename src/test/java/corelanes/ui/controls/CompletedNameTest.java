package corelanes.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletedNameTest {

    @TempDir
    Path folder;
    private final Queue<Path> answers = new ArrayDeque<>();
    private final List<Path> proposed = new ArrayList<>();
    private Path there;

    @BeforeEach
    void aFileIsThere() throws IOException {
        there = Files.createFile(folder.resolve("there.png"));
    }

    private Optional<Path> ask(String... typed) {
        for (String name : typed) {
            answers.add(folder.resolve(name));
        }
        return new CompletedName(() -> Optional.ofNullable(answers.poll()),
                file -> file.toString().endsWith(".png") ? file : file.resolveSibling(file.getFileName() + ".png"),
                proposed::add).ask();
    }

    @Test
    void whatIsMissingIsPutBehindTheName() {
        assertThat(ask("new")).contains(folder.resolve("new.png"));
        assertThat(proposed).isEmpty();
    }

    @Test
    void aFileThatThePersonDidNotNameIsNotWrittenOver() {
        assertThat(ask("there", "other")).contains(folder.resolve("other.png"));
        assertThat(proposed).as("so that the system asks about this one").containsExactly(there);
    }

    @Test
    void ofTheWholeNameTheSystemHasAskedAlready() {
        assertThat(ask("there", "there.png")).contains(there);
        assertThat(ask("there.png")).contains(there);
        assertThat(proposed).hasSize(1);
    }

    @Test
    void callingOffTheSecondQuestionWritesNothing() {
        assertThat(ask("there")).isEmpty();
    }
}
