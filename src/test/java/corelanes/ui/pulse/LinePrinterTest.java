package corelanes.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Printing without the program that takes pages")
class LinePrinterTest {

    @Test
    @DisplayName("is noticed on Linux, where a page would be lost, and no matter elsewhere")
    void isNoticed(@TempDir Path folder) throws Exception {
        Path missing = folder.resolve("lpr");
        assertThat(ChartFiles.isWithoutLinePrinter("Linux", missing)).isTrue();
        assertThat(ChartFiles.isWithoutLinePrinter("Mac OS X", missing)).isFalse();
        Path there = Files.createFile(folder.resolve("there"));
        assertThat(there.toFile().setExecutable(true)).isTrue();
        assertThat(ChartFiles.isWithoutLinePrinter("Linux", there)).isFalse();
    }
}
