package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    @TempDir
    private Path folder;

    @Test
    void withADisplayTheWindowOpens() {
        List<Optional<Path>> opened = new ArrayList<>();
        Program program = Program.withDisplay(folder, opened::add);
        assertThat(program.run()).isZero();
        assertThat(opened).containsExactly(Optional.empty());
        assertThat(program.out()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aWindowThatDoesNotOpenIsNoReasonToShowNothing() throws IOException {
        Files.writeString(folder.resolve(Demonstration.FOLDER), "in the way");
        Program program = Program.withDisplay(folder, file -> {
            throw new RuntimeException(new UnsupportedOperationException("Unable to open DISPLAY."));
        });
        assertThat(program.run()).isEqualTo(1);
        assertThat(program.out())
                .startsWith("The window could not be opened (Unable to open DISPLAY), so CoreLanes runs");
        assertThat(program.err()).hasLineCount(1).startsWith("corelanes: The folder ");
    }

    @Test
    void aMissingLibraryIsSaid() throws IOException {
        Files.writeString(folder.resolve(Demonstration.FOLDER), "in the way");
        Program program = Program.withDisplay(folder, file -> {
            throw new UnsatisfiedLinkError("libgtk-3.so.0: no such file");
        });
        assertThat(program.run()).isEqualTo(1);
        assertThat(program.out()).startsWith("The window could not be opened (libgtk-3.so.0: no such file), so");
    }

    @Test
    void whatIsABugIsOneLineToo() {
        Program program = Program.withDisplay(folder, file -> {
            throw new AssertionError("two\nlines");
        });
        assertThat(program.run()).isEqualTo(1);
        assertThat(program.err()).hasLineCount(1).contains("java.lang.AssertionError: two");
    }

    @Test
    void aFileThatIsNoRecordingIsToldWhereThereIsNoWindow() throws IOException {
        Path file = Files.writeString(folder.resolve("a.lanes"), "what?");
        Program program = Program.withoutDisplay();
        assertThat(program.run(file.toString())).isEqualTo(1);
        assertThat(program.err()).isEqualTo("corelanes: The file " + file
                + " could not be opened: it is neither a recording of CoreLanes nor a trace of events.\n");
    }

    @Test
    void aFileIsOpenedInTheWindow() throws IOException {
        Path file = Files.writeString(folder.resolve("a.lanes"), "");
        List<Optional<Path>> opened = new ArrayList<>();
        assertThat(Program.withDisplay(folder, opened::add).run(file.toString())).isZero();
        assertThat(opened).containsExactly(Optional.of(file));
    }
}
