package corelanes.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The start of a machine")
class BootTest {

    @TempDir
    private Path root;

    @Test
    @DisplayName("is known by the number that Linux draws")
    void byNumber() {
        Folder folder = new Folder(root).with("proc/sys/kernel/random/boot_id", "1f8a-23\n");
        assertThat(Boot.id(folder.files())).contains("1f8a-23");
    }

    @Test
    @DisplayName("is elsewhere known by the oldest process, which is no younger than this one and stays the same")
    void byTheOldestProcess() {
        String id = Boot.id(new Folder(root).files()).orElseThrow();
        assertThat(Instant.parse(id)).isBeforeOrEqualTo(ProcessHandle.current().info().startInstant().orElseThrow());
        assertThat(Boot.id(new Folder(root).with("proc/sys/kernel/random/boot_id", " \n").files())).contains(id);
    }

    @Test
    @DisplayName("is not known where no process tells when it was started")
    void unknown() {
        assertThat(Boot.oldest(Stream.empty())).isEmpty();
        assertThat(
                Boot.oldest(Stream.of(Instant.ofEpochSecond(90), Instant.ofEpochSecond(7), Instant.ofEpochSecond(8))))
                .contains(Instant.ofEpochSecond(7).toString());
    }
}
