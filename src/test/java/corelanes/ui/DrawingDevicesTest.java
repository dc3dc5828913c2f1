package corelanes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingDevicesTest {

    @TempDir
    Path folder;

    private boolean areMissing(String... nodes) throws IOException {
        for (String node : nodes) {
            Path file = folder.resolve(node);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
        return new DrawingDevices(true, folder).areMissing();
    }

    @Test
    void aMachineWithoutThemIsKnownByItsDevices() throws IOException {
        assertThat(areMissing("null", "tty0", "fb0")).isTrue();
    }

    @Test
    void whatOnlyShowsPicturesDoesNotDraw() throws IOException {
        assertThat(areMissing("dri/card0")).as("as virtual machines have it").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dri/renderD128", "nvidia0", "mali0", "dxg"})
    void anyOfThemIsLeftToJavaFx(String node) throws IOException {
        assertThat(areMissing("null", node)).isFalse();
    }

    @Test
    void nothingIsSaidOfOtherSystemsAndWhereNothingCanBeSeen() {
        assertThat(new DrawingDevices(false, folder).areMissing()).isFalse();
        assertThat(new DrawingDevices(true, folder.resolve("nowhere")).areMissing()).isFalse();
    }
}
