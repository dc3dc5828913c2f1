package corelanes.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    @Test
    void writesAndReplaces() throws IOException {
        Path file = folder.resolve("a.txt");
        write(file, "one, and longer");
        write(file, "two");
        assertThat(file).hasContent("two");
        assertOnlyFile("a.txt");
    }

    @Test
    void aFailureLeavesWhatWasThere() throws IOException {
        Path file = folder.resolve("a.txt");
        write(file, "one");
        assertThatExceptionOfType(FileNotWrittenException.class).isThrownBy(() -> WholeFile.write(file, out -> {
            out.write('x');
            throw new IOException("No space left on device");
        })).withMessage("The file " + file + " could not be written: No space left on device.");
        assertThat(file).hasContent("one");
        assertOnlyFile("a.txt");
    }

    /** Tells what is asked of the disk, and what has the file's name at that moment. */
    private final class AskedDisk implements WholeFile.Disk {

        private final List<String> asked = new ArrayList<>();
        private final Path file;
        private final boolean failing;

        AskedDisk(Path file, boolean failing) {
            this.file = file;
            this.failing = failing;
        }

        @Override
        public void holds(Path beside) throws IOException {
            asked.add(Files.readString(beside) + " while the file is " + Files.readString(file));
            if (failing) {
                throw new IOException("Input/output error");
            }
        }

        @Override
        public void holdsNames(Path asks) {
            assertThat(asks).isEqualTo(folder);
            try {
                asked.add("names while the file is " + Files.readString(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    @Test
    void theContentIsOnTheDiskBeforeItGetsTheName() throws IOException {
        Path file = folder.resolve("a.txt");
        write(file, "one");
        AskedDisk disk = new AskedDisk(file, false);
        WholeFile.make(file, beside -> Files.writeString(beside, "two"), disk);
        assertThat(disk.asked).containsExactly("two while the file is one", "names while the file is two");
    }

    @Test
    void aDiskThatFailsLeavesWhatWasThere() throws IOException {
        Path file = folder.resolve("a.txt");
        write(file, "one");
        AskedDisk disk = new AskedDisk(file, true);
        assertThatExceptionOfType(FileNotWrittenException.class)
                .isThrownBy(() -> WholeFile.make(file, beside -> Files.writeString(beside, "two"), disk))
                .withMessage("The file " + file + " could not be written: Input/output error.");
        assertThat(file).hasContent("one");
        assertOnlyFile("a.txt");
    }

    @Test
    void whatIsNoLossIsWrittenWithoutAskingTheDisk() throws IOException {
        Path file = folder.resolve("a.txt");
        WholeFile.writeSoon(file, out -> out.write('x'));
        assertThat(file).hasContent("x");
        assertOnlyFile("a.txt");
    }

    @Test
    void anInterruptLeavesNothing() throws IOException {
        Path file = folder.resolve("a.txt");
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(FileNotWrittenException.class).isThrownBy(() -> write(file, "one"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aMissingFolderIsSaid() {
        Path file = folder.resolve("no/such/a.txt");
        String sentence = "The file " + file + " could not be written: its folder is not there.";
        assertThatExceptionOfType(FileNotWrittenException.class).isThrownBy(() -> write(file, ""))
                .withMessage(sentence);
        assertThatExceptionOfType(FileNotWrittenException.class).isThrownBy(() -> WholeFile.check(file))
                .withMessage(sentence);
    }

    @Test
    void aFolderOfThatNameIsSaid() throws IOException {
        Path file = Files.createDirectory(folder.resolve("a.txt"));
        String sentence = "The file " + file + " could not be written: a folder has that name.";
        assertThatExceptionOfType(FileNotWrittenException.class).isThrownBy(() -> write(file, ""))
                .withMessage(sentence);
        assertThatExceptionOfType(FileNotWrittenException.class).isThrownBy(() -> WholeFile.check(file))
                .withMessage(sentence);
    }

    @Test
    void aLinkGoesOnBeingOne() throws IOException {
        Path file = Files.writeString(folder.resolve("real.txt"), "one");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        write(link, "two");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(file).hasContent("two");
    }

    @Test
    void checkingChangesNothing() throws IOException {
        WholeFile.check(folder.resolve("a.txt"));
        assertThat(folder).isEmptyDirectory();
        WholeFile.check(Files.writeString(folder.resolve("b.txt"), "one"));
        assertThat(folder.resolve("b.txt")).hasContent("one");
        assertOnlyFile("b.txt");
    }

    private static void write(Path file, String text) throws FileNotWrittenException {
        WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void assertOnlyFile(String name) {
        assertThat(folder).isDirectoryContaining(file -> file.endsWith(name))
                .isDirectoryNotContaining(file -> !file.endsWith(name));
    }
}
