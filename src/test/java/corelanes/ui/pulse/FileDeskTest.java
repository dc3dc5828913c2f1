package corelanes.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.storage.LanesFile;
import corelanes.storage.StoredRecording;
import corelanes.storage.StoredTraces;
import corelanes.ui.state.FileState;
import corelanes.ui.state.WindowState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The desk for files")
class FileDeskTest {

    private static final Duration PATIENT = Duration.ofMinutes(1);

    @TempDir
    private Path folder;
    private Path file;
    private final FileState state = WindowState.fresh(List.of(0, 1)).files();
    private FileDesk desk;

    @BeforeEach
    void remembersFiles() {
        file = folder.resolve("lesson.lanes");
        desk = new FileDesk(state, Optional.of(folder.resolve("state")));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    @DisplayName("has a recording that was waited for in the very next frame, though it was asked for recent files before")
    void waitsForTheRecording() throws IOException {
        StoredRecording recording = StoredTraces.ofAnotherMachine();
        LanesFile.write(recording, file);
        desk.open(new EarlyReading(file));
        desk.await(PATIENT);
        assertThat(desk.frame()).map(opened -> opened.kept().snapshot().size())
                .contains(recording.snapshot().size());
        assertThat(state.busyProperty().get()).isFalse();
    }

    @Test
    @DisplayName("says in the very next frame that what was waited for is no recording")
    void waitsForTheRefusal() throws IOException {
        Files.writeString(file, "a shopping list");
        desk.open(new EarlyReading(file));
        desk.await(PATIENT);
        assertThat(desk.frame()).isEmpty();
        assertThat(state.noteProperty().get().text()).contains("lesson.lanes");
    }

    @Test
    @DisplayName("waits no longer than it is to")
    void isNotPatientForEver() throws IOException {
        LanesFile.write(StoredTraces.ofAnotherMachine(), file);
        desk.open(new EarlyReading(file));
        desk.await(Duration.ZERO);
        desk.await(PATIENT);
        assertThat(desk.frame()).isPresent();
        desk.await(PATIENT);
        assertThat(desk.frame()).as("nothing is wished for").isEmpty();
    }
}
